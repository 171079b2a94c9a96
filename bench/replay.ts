import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

const UUID_V7 = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export type Statement = { text: string; values: unknown[] };

/** Sees the statements of connections that are opened from now on; gives those sent while `work` runs. */
export function openRecorder(): (work: () => Promise<unknown>) => Promise<Statement[]> {
  let seen: Statement[] | null = null;
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    if (seen) seen.push(statementOf(args));
    return Reflect.apply(query, this, args);
  } as typeof query;
  return async (work) => {
    const statements: Statement[] = [];
    seen = statements;
    await work();
    seen = null;
    return statements;
  };
}

function statementOf([text, values]: unknown[]): Statement {
  const config = typeof text === 'object' ? (text as Statement) : { text: String(text), values };
  return { text: config.text, values: (config.values as unknown[] | undefined) ?? [] };
}

/** Recorded statements for other rows: ids as `known` maps them, every other one made anew. */
export function renewed(recorded: readonly Statement[], known: ReadonlyMap<string, string>): Statement[] {
  const ids = new Map(known);
  const renew = (id: string): string => {
    const renewed = ids.get(id) ?? uuidv7();
    ids.set(id, renewed);
    return renewed;
  };
  const fresh = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fresh);
    return typeof value === 'string' ? value.replace(UUID_V7, renew) : value;
  };
  return recorded.map(({ text, values }) => ({ text, values: values.map(fresh) }));
}

/** Sends statements one after another on one connection, prepared. */
export async function replay(pool: pg.Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  try {
    for (const [index, { text, values }] of statements.entries()) {
      await client.query(values.length > 0 ? { name: `s${index}`, text, values } : text);
    }
  } finally {
    client.release();
  }
}
