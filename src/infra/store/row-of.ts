import type { Database, Row } from './database.ts';

/** The row of an entity. */
export function rowOf<Table extends keyof Database>(_table: Table, entity: object): Row<Table> {
  return entity as Row<Table>;
}
