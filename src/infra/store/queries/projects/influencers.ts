import type { InsertObject, UpdateObject } from 'kysely';
import type { Database, Db, Row } from '../../database.ts';

export type NewInfluencer = InsertObject<Database, 'influencer'>;
export type InfluencerColumns = UpdateObject<Database, 'influencer'>;

/** True if the project has an influencer, in whatever state. */
export async function hasInfluencer(db: Db, projectId: string): Promise<boolean> {
  const row = await db
    .selectFrom('influencer')
    .select('id')
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  return row !== undefined;
}

export function insertInfluencer(db: Db, influencer: NewInfluencer): Promise<Row<'influencer'>> {
  return db.insertInto('influencer').values(influencer).returningAll().executeTakeFirstOrThrow();
}

/** Sets the columns that are not undefined, of which there is at least one. */
export function updateInfluencerRow(
  db: Db,
  id: string,
  columns: InfluencerColumns,
): Promise<Row<'influencer'>> {
  return db
    .updateTable('influencer')
    .set(columns)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
