import type { Insertable } from 'kysely';
import type { Database, Db } from '../../database.ts';

type NewRow = Insertable<Database['media_asset']>;
export type MediaFacts = Omit<NewRow, 'id' | 'projectId'>;

/** Inserts one file under the ids given, or brings the rows that have them to the same facts. */
export async function putMedia(
  db: Db,
  owners: Pick<NewRow, 'id' | 'projectId'>[],
  facts: MediaFacts,
): Promise<void> {
  await db
    .insertInto('media_asset')
    .values(owners.map((owner) => ({ ...owner, ...facts })))
    .onConflict((conflict) => conflict.column('id').doUpdateSet(facts))
    .execute();
}

/** Storage keys of those of the files that are there. */
export async function blobKeysOf(db: Db, ids: string[]): Promise<string[]> {
  const rows = await db.selectFrom('media_asset').select('blobKey').where('id', 'in', ids).execute();
  return rows.map(({ blobKey }) => blobKey);
}
