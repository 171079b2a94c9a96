import { type AliasedRawBuilder, sql } from 'kysely';
import type { Database, Row } from './database.ts';
import { columnOf } from './property-columns.ts';

/** Rows as {@link recordsOf} takes them. */
export const recordsJson = (rows: readonly object[]): string => JSON.stringify(rows.map(byColumn));

/** A loop, as every start comes here: by way of entries it would take twice as long. */
function byColumn(row: object): object {
  const columns: Record<string, unknown> = {};
  for (const name in row) columns[columnOf(name)] = row[name as keyof typeof row];
  return columns;
}

/** The rows of a JSON array, by the table's column names; columns it does not name are null, not at their default. */
export function recordsOf<Table extends keyof Database>(
  table: Table,
  json: string,
): AliasedRawBuilder<Row<Table>, 'record'> {
  const record = sql<Row<Table>>`jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)`;
  return record.as('record');
}
