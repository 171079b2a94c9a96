import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Db } from '../../database.ts';

/** After this long a file is tried again: decoders are mended by upgrades. */
const REMEMBERED_DAYS = 30;
/** A file that did it this often is not examined again. */
const MOST_DEATHS = 3;

/** Notes that examining a file ended the process that did. */
export async function noteDeath(
  db: Db,
  { sha256, reason }: { sha256: string; reason: string },
): Promise<void> {
  await db.insertInto('file_death').values({ id: uuidv7(), sha256, reason }).execute();
}

/** Whether a file has ended too many processes to be examined by another. */
export async function isQuarantined(db: Db, sha256: string): Promise<boolean> {
  const { count } = await db
    .selectFrom('file_death')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('sha256', '=', sha256)
    .where('createdAt', '>', sql<Date>`now() - make_interval(days => ${REMEMBERED_DAYS})`)
    .executeTakeFirstOrThrow();
  return Number(count) >= MOST_DEATHS;
}

/** Deletes what is no longer remembered. */
export async function forgetDeaths(db: Db): Promise<void> {
  await db
    .deleteFrom('file_death')
    .where('createdAt', '<=', sql<Date>`now() - make_interval(days => ${REMEMBERED_DAYS})`)
    .execute();
}
