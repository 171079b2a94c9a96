import { type Owner, reachesJob } from '../../../../domain/caller.ts';
import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';

/** Finished files of containers that the caller is known to own, by kind and then in order. */
export function assetsOf(db: Db, containerIds: readonly string[]): Promise<Row<'asset'>[]> {
  return db
    .selectFrom('asset')
    .selectAll()
    .where('containerId', '=', anyOf(containerIds))
    .orderBy('kind')
    .orderBy('ordinal')
    .execute();
}

/** Files in the owner's reach among `ids`. */
export async function assetsById(db: Db, owner: Owner, ids: readonly string[]): Promise<Row<'asset'>[]> {
  const rows = await db
    .selectFrom('asset')
    .innerJoin('container', 'container.id', 'asset.containerId')
    .selectAll('asset')
    .select(['container.jobId', 'container.projectId'])
    .where('asset.id', '=', anyOf(ids))
    .where('container.organisationId', '=', owner.organisationId)
    .execute();
  return rows.filter((row) => reachesJob(owner, row)).map(({ jobId, projectId, ...asset }) => asset);
}
