import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';
import { type PageStart, pageOf } from './page-of.ts';

/** Projects of one organisation among `ids`, in no order. */
export function projectsById(
  db: Db,
  organisationId: string,
  ids: readonly string[],
): Promise<Row<'project'>[]> {
  return db
    .selectFrom('project')
    .selectAll()
    .where('id', '=', anyOf(ids))
    .where('organisationId', '=', organisationId)
    .execute();
}

/** Up to `limit` projects of an organisation, newest first. */
export function projectsPage(
  db: Db,
  organisationId: string,
  customerExternalId: string | undefined,
  after: PageStart | null,
  limit: number,
): Promise<Row<'project'>[]> {
  return db
    .selectFrom('project')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .$if(customerExternalId !== undefined, (query) =>
      query.where('customerExternalId', '=', customerExternalId ?? ''),
    )
    .where(pageOf('project', after))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** True if the project belongs to the organisation. */
export async function ownsProject(db: Db, organisationId: string, projectId: string): Promise<boolean> {
  return (await projectStatus(db, organisationId, projectId)) !== undefined;
}

/** State of the project, if it belongs to the organisation. */
export async function projectStatus(
  db: Db,
  organisationId: string,
  projectId: string,
): Promise<Row<'project'>['status'] | undefined> {
  const row = await db
    .selectFrom('project')
    .select('status')
    .where('id', '=', projectId)
    .where('organisationId', '=', organisationId)
    .executeTakeFirst();
  return row?.status;
}
