import { type Owner, reachesProject } from '../../../../domain/caller.ts';
import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';
import { type Page, type PageRequest, pageOf } from './page-of.ts';

/** Projects in the owner's reach among `ids`, in no order. */
export function projectsById(db: Db, owner: Owner, ids: readonly string[]): Promise<Row<'project'>[]> {
  return db
    .selectFrom('project')
    .selectAll()
    .where('id', '=', anyOf(ids.filter((id) => reachesProject(owner, id))))
    .where('organisationId', '=', owner.organisationId)
    .execute();
}

/** The ids of all projects of the owner's organisation, for a condition. */
export const projectsOf = (db: Db, { organisationId }: Owner) =>
  db.selectFrom('project').select('id').where('organisationId', '=', organisationId);

/** Projects in the owner's reach, newest first. */
export function projectsPage(
  db: Db,
  { organisationId, token }: Owner,
  customerExternalId: string | undefined,
  page: PageRequest,
): Promise<Page<Row<'project'>>> {
  const projects = db
    .selectFrom('project')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .$if(token !== null, (query) => query.where('id', '=', anyOf([...(token?.projectIds ?? [])])))
    .$if(customerExternalId !== undefined, (query) =>
      query.where('customerExternalId', '=', customerExternalId ?? ''),
    );
  return pageOf('project', projects, page);
}

/** True if the project is in the owner's reach. */
export async function ownsProject(db: Db, owner: Owner, projectId: string): Promise<boolean> {
  return (await projectState(db, owner, projectId)) !== undefined;
}

/** State of the project and what kind of key made it, if it is in the owner's reach. */
export async function projectState(
  db: Db,
  owner: Owner,
  projectId: string,
): Promise<Pick<Row<'project'>, 'status' | 'test'> | undefined> {
  if (!reachesProject(owner, projectId)) return undefined;
  return db
    .selectFrom('project')
    .select(['status', 'test'])
    .where('id', '=', projectId)
    .where('organisationId', '=', owner.organisationId)
    .executeTakeFirst();
}
