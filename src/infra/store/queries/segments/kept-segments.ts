import { sql } from 'kysely';
import type { Db } from '../../database.ts';

export type KeptSegment = {
  organisationId: string;
  key: string;
  blobKey: string;
  sizeBytes: number;
  frames: number;
};

/** What is used by nothing for so long will not be. */
const UNUSED_DAYS = 30;

/** Which of these pieces an organisation has, and where; they count as used now. */
export async function takeSegments(
  db: Db,
  organisationId: string,
  keys: readonly string[],
): Promise<Pick<KeptSegment, 'key' | 'blobKey'>[]> {
  if (keys.length === 0) return [];
  return db
    .updateTable('segment')
    .set({ usedAt: sql<Date>`now()` })
    .where('organisationId', '=', organisationId)
    .where('key', 'in', keys)
    .returning(['key', 'blobKey'])
    .execute();
}

/** Notes where a piece is; the same piece made twice is the same file. */
export async function keepSegment(db: Db, segment: KeptSegment): Promise<void> {
  const { blobKey, sizeBytes, frames } = segment;
  await db
    .insertInto('segment')
    .values(segment)
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'key'])
        .doUpdateSet({ blobKey, sizeBytes, frames, usedAt: sql<Date>`now()` }),
    )
    .execute();
}

/**
 * Forgets up to `limit` pieces that were unused for a month, or that all pieces used as late or later leave no room for in
 * `maxBytes`; returns how many there were. Their files are then named by no row. They are
 * read in the order in which they were used, and no further than what may stay.
 */
export async function forgetSegments(db: Db, maxBytes: number, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    with full_at as (
      select used_at from (
        select used_at, sum(size_bytes::bigint) over (order by used_at desc) as upto from segment) ranked
      where upto > ${maxBytes} limit 1)
    delete from segment where ctid in (
      select ctid from segment
      where used_at <= greatest((select used_at from full_at), now() - make_interval(days => ${UNUSED_DAYS}))
      order by used_at limit ${limit} for update skip locked
    )`.execute(db);
  return Number(numAffectedRows ?? 0);
}
