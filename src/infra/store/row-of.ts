import { wrap } from '@mikro-orm/core';
import type { Database, Row } from './database.ts';

/** The row of an entity, by the table's column names. */
export function rowOf<Table extends keyof Database>(_table: Table, entity: object): Row<Table> {
  const { props } = wrap(entity, true).__meta;
  const members = props.map(({ name, fieldNames }) => [fieldNames[0], Reflect.get(entity, name)]);
  return Object.fromEntries(members) as Row<Table>;
}
