import { type AliasedRawBuilder, sql } from 'kysely';
import type { Database, Row } from './database.ts';

/** The rows of a JSON array, by the table's column names; columns it does not name are null, not at their default. */
export function recordsOf<Table extends keyof Database>(
  table: Table,
  json: string,
): AliasedRawBuilder<Row<Table>, 'record'> {
  const record = sql<Row<Table>>`jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)`;
  return record.as('record');
}
