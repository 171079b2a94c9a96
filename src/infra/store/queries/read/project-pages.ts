import { type RawBuilder, sql } from 'kysely';
import type { Db, Row } from '../../database.ts';
import { everyColumn } from '../../property-names.ts';
import type { PageStart } from './page-of.ts';

/** The tables whose rows a project holds and that are listed oldest first, the order resolution looks in. */
export type ProjectTable =
  | 'influencer'
  | 'social_account'
  | 'layer'
  | 'media_asset'
  | 'source_post'
  | 'scheduled_post';

/** Columns that must have these values; the names come from our own code, never from a request. */
export type ProjectListFilter = Partial<Record<'platform' | 'status' | 'kind' | 'role', string | undefined>>;

export type ProjectPage = {
  filter: ProjectListFilter;
  after: PageStart | null;
  limit: number;
};

/**
 * Up to `limit` rows of each of several projects of one organisation, oldest first, in one statement. Deleted
 * media is left out.
 */
export async function projectPages<Table extends ProjectTable>(
  db: Db,
  table: Table,
  organisationId: string,
  projectIds: readonly string[],
  { filter, after, limit }: ProjectPage,
): Promise<Row<Table>[]> {
  const conditions = [sql`held.project_id = project.id`, ...conditionsOf(filter)];
  if (table === 'media_asset') conditions.push(sql`held.deleted_at is null`);
  if (after)
    conditions.push(sql`(held.created_at, held.id) > (${after.createdAt}::timestamptz, ${after.id}::uuid)`);
  const { rows } = await sql<Row<Table>>`
    select ${everyColumn(table, 'item')}
    from project cross join lateral (
      select * from ${sql.table(table)} as held
      where ${sql.join(conditions, sql` and `)}
      order by held.created_at, held.id
      limit ${limit}
    ) as item
    where project.id = any(${projectIds}::uuid[]) and project.organisation_id = ${organisationId}
    order by item.created_at, item.id`.execute(db);
  return rows;
}

function conditionsOf(filter: ProjectListFilter): RawBuilder<unknown>[] {
  return Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => sql`held.${sql.ref(column)} = ${value}`);
}
