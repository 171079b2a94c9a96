import { sql } from 'kysely';
import type { FoundPhoto, PictureProvider } from '../../../../domain/found-photo.ts';
import type { Db } from '../../database.ts';
import { jsonb } from '../../jsonb.ts';

/** Hours for which a photo search is not asked the same again; Pixabay's terms want a day. */
const HOURS = 24;

export type SearchKey = { organisationId: string; provider: PictureProvider; query: string };

/** What was answered within the last day; null when nobody asked. */
export async function rememberedAnswer(
  db: Db,
  { organisationId, provider, query }: SearchKey,
): Promise<FoundPhoto[] | null> {
  const row = await db
    .selectFrom('photo_search_answer')
    .select('photos')
    .where('organisationId', '=', organisationId)
    .where('provider', '=', provider)
    .where('query', '=', query)
    .where('askedAt', '>', sql<Date>`now() - make_interval(hours => ${HOURS})`)
    .executeTakeFirst();
  return row?.photos ?? null;
}

/** Takes the place of an older answer. */
export async function rememberAnswer(db: Db, key: SearchKey, photos: readonly FoundPhoto[]): Promise<void> {
  const answer = { photos: jsonb([...photos]), askedAt: sql<Date>`now()` };
  await db
    .insertInto('photo_search_answer')
    .values({ ...key, ...answer })
    .onConflict((conflict) => conflict.columns(['organisationId', 'provider', 'query']).doUpdateSet(answer))
    .execute();
}

/** Deletes up to `limit` answers past their time, and returns how many there were. */
export async function purgeAnswers(db: Db, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from photo_search_answer where ctid in (
      select ctid from photo_search_answer
      where asked_at < now() - make_interval(hours => ${HOURS})
      order by asked_at limit ${limit} for update skip locked
    )`.execute(db);
  return Number(numAffectedRows ?? 0);
}
