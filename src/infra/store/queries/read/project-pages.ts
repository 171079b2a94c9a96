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

/** A row of one of them. */
export type ProjectRow<Table extends ProjectTable> = Row<Table> & { projectId: string };

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
): Promise<ProjectRow<Table>[]> {
  const conditions = [sql`held.project_id = project.id`, ...conditionsOf(table, filter)];
  if (after)
    conditions.push(sql`(held.created_at, held.id) > (${after.createdAt}::timestamptz, ${after.id}::uuid)`);
  const { rows } = await sql<ProjectRow<Table>>`
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

/** How many rows each of several projects of one organisation holds; projects that hold none are left out. */
export async function projectTotals(
  db: Db,
  table: ProjectTable,
  organisationId: string,
  projectIds: readonly string[],
  filter: ProjectListFilter,
): Promise<{ projectId: string; total: number }[]> {
  const conditions = [sql`held.project_id = any(${projectIds}::uuid[])`, ...conditionsOf(table, filter)];
  const { rows } = await sql<{ projectId: string; total: number }>`
    select held.project_id as "projectId", count(*)::int as total
    from ${sql.table(table)} as held join project on project.id = held.project_id
    where ${sql.join(conditions, sql` and `)} and project.organisation_id = ${organisationId}
    group by held.project_id`.execute(db);
  return rows;
}

function conditionsOf(table: ProjectTable, filter: ProjectListFilter): RawBuilder<unknown>[] {
  const equal = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => sql`held.${sql.ref(column)} = ${value}`);
  return table === 'media_asset' ? [...equal, sql`held.deleted_at is null`] : equal;
}
