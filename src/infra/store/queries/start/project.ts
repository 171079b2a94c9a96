import { type Owner, reachesProject } from '../../../../domain/caller.ts';
import { compileOnce } from '../../compile-once.ts';
import type { Db, Row } from '../../database.ts';

const COLUMNS = [
  'id',
  'organisationId',
  'status',
  'test',
  'name',
  'appName',
  'appDescription',
  'tagline',
  'primaryLanguage',
  'brandVoice',
  'targetGender',
  'targetPlatforms',
] as const;

/** What a start, a dry run and the hooks read of a project. */
export type StartProject = Pick<Row<'project'>, (typeof COLUMNS)[number]>;

/** The project, if it is in the owner's reach. */
export async function findProject(
  db: Db,
  owner: Owner,
  projectId: string,
): Promise<StartProject | undefined> {
  if (!reachesProject(owner, projectId)) return undefined;
  const { organisationId } = owner;
  return (await selectProject(db, { organisationId, projectId }))[0];
}

/** The same for whose reach is known to hold it. */
export const selectProject = compileOnce(
  (db, { organisationId, projectId }: Record<'organisationId' | 'projectId', string>) =>
    db
      .selectFrom('project')
      .select(COLUMNS)
      .where('id', '=', projectId)
      .where('organisationId', '=', organisationId),
);
