import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './database.ts';

/** Stands in the text of a statement for a value that is known when it is sent. */
class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A statement that is sent often: its text is built at its first use and kept. `build` sees a stand-in for each
 * value, so it may place values but not look at them.
 */
export function compileOnce<Values extends Record<string, unknown>, Result>(
  build: (db: Db, values: Values) => Compilable<Result>,
): (db: Db, values: Values) => Promise<Result[]> {
  const slots = new Proxy({} as Values, { get: (_, name) => new Slot(String(name)) });
  let compiled: CompiledQuery | undefined;
  return async (db, values) => {
    compiled ??= build(db, slots).compile();
    const parameters = compiled.parameters.map((one) => (one instanceof Slot ? values[one.name] : one));
    const { rows } = await db.executeQuery<Result>({ ...compiled, parameters });
    return rows;
  };
}
