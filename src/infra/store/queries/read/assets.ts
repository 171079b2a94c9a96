import { type Owner, reachesJob } from '../../../../domain/caller.ts';
import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';

/** A file, and what its post is called. */
export type AssetRow = Row<'asset'> & { postTitle: string | null };

/** Finished files of containers that the caller is known to own, by kind and then in order. */
export function assetsOf(db: Db, containerIds: readonly string[]): Promise<AssetRow[]> {
  return db
    .selectFrom('asset')
    .innerJoin('container', 'container.id', 'asset.containerId')
    .selectAll('asset')
    .select('container.title as postTitle')
    .where('asset.containerId', '=', anyOf(containerIds))
    .orderBy('asset.kind')
    .orderBy('asset.ordinal')
    .execute();
}

/** Files in the owner's reach among `ids`. */
export async function assetsById(db: Db, owner: Owner, ids: readonly string[]): Promise<AssetRow[]> {
  const rows = await db
    .selectFrom('asset')
    .innerJoin('container', 'container.id', 'asset.containerId')
    .selectAll('asset')
    .select(['container.jobId', 'container.projectId', 'container.title as postTitle'])
    .where('asset.id', '=', anyOf(ids))
    .where('container.organisationId', '=', owner.organisationId)
    .execute();
  return rows.filter((row) => reachesJob(owner, row)).map(({ jobId, projectId, ...asset }) => asset);
}
