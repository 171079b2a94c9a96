import { type Owner, reachesProject } from '../../../../domain/caller.ts';
import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';

/** Among `ids`, the files on projects in the owner's reach that are not deleted. */
export async function mediaById(db: Db, owner: Owner, ids: readonly string[]): Promise<Row<'media_asset'>[]> {
  const rows = await db
    .selectFrom('media_asset')
    .innerJoin('project', 'project.id', 'media_asset.projectId')
    .selectAll('media_asset')
    .where('media_asset.id', '=', anyOf(ids))
    .where('media_asset.deletedAt', 'is', null)
    .where('project.organisationId', '=', owner.organisationId)
    .execute();
  return rows.filter(({ projectId }) => reachesProject(owner, projectId));
}
