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

/** Files among `ids` that belong to one organisation. */
export function assetsById(db: Db, organisationId: string, ids: readonly string[]): Promise<Row<'asset'>[]> {
  return db
    .selectFrom('asset')
    .innerJoin('container', 'container.id', 'asset.containerId')
    .selectAll('asset')
    .where('asset.id', '=', anyOf(ids))
    .where('container.organisationId', '=', organisationId)
    .execute();
}
