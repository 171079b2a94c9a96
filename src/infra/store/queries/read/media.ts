import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';

/** Among `ids`, the files on projects of one organisation that are not deleted. */
export function mediaById(
  db: Db,
  organisationId: string,
  ids: readonly string[],
): Promise<Row<'media_asset'>[]> {
  return db
    .selectFrom('media_asset')
    .innerJoin('project', 'project.id', 'media_asset.projectId')
    .selectAll('media_asset')
    .where('media_asset.id', '=', anyOf(ids))
    .where('media_asset.deletedAt', 'is', null)
    .where('project.organisationId', '=', organisationId)
    .execute();
}
