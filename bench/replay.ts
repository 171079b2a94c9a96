import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

const UUID_V7 = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export type Statement = { text: string; values: unknown[] };
/** `on` tells connections apart. */
export type Seen = Statement & { on: object };

/**
 * Sees the statements of connections that are opened from now on; gives those sent while `work` runs.
 * @param onStatement called with the text of each, recorded or not
 */
export function openRecorder(
  onStatement: (text: string) => void = () => {},
): (work: () => Promise<unknown>) => Promise<Seen[]> {
  let seen: Seen[] | null = null;
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const statement = statementOf(args);
    onStatement(statement.text);
    seen?.push({ ...statement, on: this });
    return Reflect.apply(query, this, args);
  } as typeof query;
  return async (work) => {
    const statements: Seen[] = [];
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

/** Without the statements that match, and without the transactions that hold one. */
export function without(pattern: RegExp, recorded: readonly Seen[]): Statement[] {
  const left: Seen[] = [];
  for (const connection of Map.groupBy(recorded, ({ on }) => on).values()) {
    let open: Seen[] | null = null;
    for (const one of connection) {
      if (one.text === 'begin') open = [];
      if (open) open.push(one);
      else if (!pattern.test(one.text)) left.push(one);
      if (one.text !== 'commit') continue;
      if (open?.every(({ text }) => !pattern.test(text))) left.push(...open);
      open = null;
    }
  }
  return left.toSorted((a, b) => recorded.indexOf(a) - recorded.indexOf(b));
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

const names = new Map<string, string>();

/** What a statement is prepared as. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `s${names.size}`;
  names.set(text, name);
  return name;
}

/** Sends statements one after another on one connection, prepared. */
export async function replay(pool: pg.Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  try {
    for (const { text, values } of statements) {
      await client.query(values.length > 0 ? { name: nameOf(text), text, values } : text);
    }
  } finally {
    client.release();
  }
}
