import { compileOnce } from '../../compile-once.ts';
import type { Db, Row } from '../../database.ts';

const COLUMNS = [
  'id',
  'organisationId',
  'status',
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

/** The project, if it belongs to the organisation. */
export async function findProject(
  db: Db,
  organisationId: string,
  projectId: string,
): Promise<StartProject | undefined> {
  return (await selectProject(db, { organisationId, projectId }))[0];
}

const selectProject = compileOnce(
  (db, { organisationId, projectId }: Record<'organisationId' | 'projectId', string>) =>
    db
      .selectFrom('project')
      .select(COLUMNS)
      .where('id', '=', projectId)
      .where('organisationId', '=', organisationId),
);
