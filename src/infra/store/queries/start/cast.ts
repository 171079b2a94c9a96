import { anyOf } from '../../any-of.ts';
import { compileOnce } from '../../compile-once.ts';
import type { Db, Row } from '../../database.ts';

export type ProjectLayer = Pick<Row<'layer'>, 'id' | 'kind' | 'config'>;
export type ProjectInfluencer = Pick<Row<'influencer'>, 'id' | 'language' | 'brandVoice' | 'status'>;

/** A project's layers, oldest first. */
export function projectLayers(db: Db, projectId: string): Promise<ProjectLayer[]> {
  return selectLayers(db, { projectId });
}

const selectLayers = compileOnce((db, { projectId }: { projectId: string }) =>
  db
    .selectFrom('layer')
    .select(['id', 'kind', 'config'])
    .where('projectId', '=', projectId)
    .orderBy('createdAt')
    .orderBy('id'),
);

/** Content layers by id, of any project of the organisation: a distribution layer may be fed from elsewhere. */
export function contentLayersById(
  db: Db,
  organisationId: string,
  ids: readonly string[],
): Promise<Row<'layer'>[]> {
  return db
    .selectFrom('layer')
    .innerJoin('project', 'project.id', 'layer.projectId')
    .selectAll('layer')
    .where('layer.id', '=', anyOf(ids))
    .where('layer.kind', '=', 'content')
    .where('project.organisationId', '=', organisationId)
    .execute();
}

/** A project's influencers, oldest first. */
export function projectInfluencers(db: Db, projectId: string): Promise<ProjectInfluencer[]> {
  return selectInfluencers(db, { projectId });
}

const selectInfluencers = compileOnce((db, { projectId }: { projectId: string }) =>
  db
    .selectFrom('influencer')
    .select(['id', 'language', 'brandVoice', 'status'])
    .where('projectId', '=', projectId)
    .orderBy('createdAt')
    .orderBy('id'),
);

/** True if the social account belongs to the project. */
export async function hasSocialAccount(db: Db, projectId: string, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom('social_account')
    .select('id')
    .where('id', '=', accountId)
    .where('projectId', '=', projectId)
    .executeTakeFirst();
  return row !== undefined;
}
