import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../database.ts';

/** Where a page starts: after the row with these values, in (created_at, id) newest first. */
export type PageStart = { createdAt: Date; id: string };

/** Condition for rows after `start`, as one row comparison so that the index on (created_at, id) serves it. */
export function pageOf(table: keyof Database, start: PageStart | null): RawBuilder<boolean> {
  if (!start) return sql<boolean>`true`;
  const { createdAt, id } = start;
  return sql<boolean>`(${sql.ref(`${table}.created_at`)}, ${sql.ref(`${table}.id`)}) < (${createdAt}::timestamptz, ${id}::uuid)`;
}
