import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Statements kept prepared per connection. Lists of varying length make texts without end; these stay plain. */
const MOST = 256;

/** The `*` that stands for all columns, not that of `count(*)` or of a product. */
const ALL_COLUMNS = /(?<!\()\*\s*(?:,|\)|from\b|$)/;

/**
 * Lets the server keep the plans of statements that come again, which saves it from parsing and planning each of
 * them each time. Not those that ask for all columns: they would fail on open connections once a migration adds one.
 */
export function prepareStatements(pool: pg.Pool): void {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known || names.size >= MOST || ALL_COLUMNS.test(text)) return known;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
    names.set(text, name);
    return name;
  };
  pool.on('connect', (client) => {
    const { query } = client;
    client.query = function (this: pg.ClientBase, ...args: unknown[]) {
      const [text, values, ...rest] = args;
      const again = typeof text === 'string' && Array.isArray(values) && values.length > 0;
      const name = again ? nameOf(text) : undefined;
      return Reflect.apply(query, this, name ? [{ name, text, values }, ...rest] : args);
    } as typeof query;
  });
}
