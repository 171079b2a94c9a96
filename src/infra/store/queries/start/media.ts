import type { Db } from '../../database.ts';

/** A live media row of the project. */
export function findMedia(db: Db, projectId: string, mediaId: string) {
  return db
    .selectFrom('media_asset')
    .select(['id', 'kind'])
    .where('id', '=', mediaId)
    .where('projectId', '=', projectId)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
}

/** The project's first app demo: its oldest live one (seed ugc-remix, defaults). */
export async function oldestAppDemo(db: Db, projectId: string): Promise<string | null> {
  const row = await db
    .selectFrom('media_asset')
    .select('id')
    .where('projectId', '=', projectId)
    .where('role', '=', 'app-demo')
    .where('kind', '=', 'video')
    .where('deletedAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** True if the public pool has the row. */
export async function poolHas(db: Db, table: 'track' | 'reaction_template', id: string): Promise<boolean> {
  return (await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}
