import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './database.ts';

/** Stands in the text of a statement for a value that is known when it is sent. */
class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** A statement that is sent often, with its values. */
export type Statement<Values, Result> = {
  (db: Db, values: Values): Promise<Result[]>;
  /** What it is with these values, to be sent together with others. */
  with(db: Db, values: Values): CompiledQuery<Result>;
};

/**
 * A statement that is sent often: its text is built at its first use and kept. `build` sees a stand-in for each
 * value, so it may place values but not look at them.
 */
export function compileOnce<Values extends Record<string, unknown>, Result>(
  build: (db: Db, values: Values) => Compilable<Result>,
): Statement<Values, Result> {
  const slots = new Proxy({} as Values, { get: (_, name) => new Slot(String(name)) });
  let compiled: CompiledQuery<Result> | undefined;
  const filled = (db: Db, values: Values): CompiledQuery<Result> => {
    compiled ??= build(db, slots).compile();
    const parameters = compiled.parameters.map((one) => (one instanceof Slot ? values[one.name] : one));
    return { ...compiled, parameters };
  };
  const send = async (db: Db, values: Values) => (await db.executeQuery(filled(db, values))).rows;
  return Object.assign(send, { with: filled });
}
