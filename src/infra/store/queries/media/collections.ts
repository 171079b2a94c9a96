import { sql } from 'kysely';
import { type Owner, reachesProject } from '../../../../domain/caller.ts';
import { anyOf } from '../../any-of.ts';
import type { Db, Row } from '../../database.ts';
import { type Page, type PageRequest, pageOf } from '../read/page-of.ts';
import { projectsOf } from '../read/projects.ts';

/** A collection with the ids of its files that are still there, in the order in which they were put in. */
export type CollectionRow = Row<'collection'> & { mediaIds: string[] };

const filled = (db: Db) =>
  db
    .selectFrom('collection')
    .selectAll()
    .select(
      sql<
        string[]
      >`array(select media.id from collection_media held join media_asset media on media.id = held.media_id
      where held.collection_id = collection.id and media.deleted_at is null
      order by held.created_at, media.id)`.as('mediaIds'),
    );

export function collectionRow(db: Db, id: string): Promise<CollectionRow> {
  return filled(db).where('id', '=', id).executeTakeFirstOrThrow();
}

/** Among `ids`, the collections on projects in the owner's reach. */
export async function collectionsById(
  db: Db,
  owner: Owner,
  ids: readonly string[],
): Promise<CollectionRow[]> {
  const rows = await filled(db)
    .where('id', '=', anyOf(ids))
    .where('projectId', 'in', projectsOf(db, owner))
    .execute();
  return rows.filter(({ projectId }) => reachesProject(owner, projectId));
}

/** Collections of a project, newest first. */
export function collectionPage(db: Db, projectId: string, page: PageRequest): Promise<Page<CollectionRow>> {
  return pageOf('collection', filled(db).where('projectId', '=', projectId), page);
}

/** Whether a project has a collection. */
export async function hasCollection(db: Db, projectId: string, id: string): Promise<boolean> {
  const found = db
    .selectFrom('collection')
    .select('id')
    .where('id', '=', id)
    .where('projectId', '=', projectId);
  return (await found.executeTakeFirst()) !== undefined;
}

/** Puts files in, each once. */
export async function putIn(db: Db, collectionId: string, mediaIds: readonly string[]): Promise<void> {
  if (mediaIds.length === 0) return;
  const rows = mediaIds.map((mediaId) => ({ collectionId, mediaId }));
  await db
    .insertInto('collection_media')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function takeOut(db: Db, collectionId: string, mediaIds: readonly string[]): Promise<void> {
  await db
    .deleteFrom('collection_media')
    .where('collectionId', '=', collectionId)
    .where('mediaId', '=', anyOf(mediaIds))
    .execute();
}

/** Ids of the files that lie in a collection. */
export async function mediaIn(db: Db, collectionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('collection_media')
    .select('mediaId')
    .where('collectionId', '=', collectionId)
    .execute();
  return rows.map(({ mediaId }) => mediaId);
}
