import { sql } from 'kysely';
import { newUuid } from '../../../../domain/new-uuid.ts';
import type { Db } from '../../database.ts';

/** After this long a file is tried again: decoders are mended by upgrades. */
const REMEMBERED_DAYS = 30;
/** A file that did it this often is not examined again. */
const MOST_DEATHS = 3;

/** Notes that examining a file ended the process that did. */
async function noteDeath(db: Db, { sha256, reason }: { sha256: string; reason: string }): Promise<void> {
  await db.insertInto('file_death').values({ id: newUuid(), sha256, reason }).execute();
}

/** Digests of the files that have ended too many processes to be examined by another. */
async function quarantined(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('file_death')
    .select('sha256')
    .where('createdAt', '>', sql<Date>`now() - make_interval(days => ${REMEMBERED_DAYS})`)
    .groupBy('sha256')
    .having(({ fn }) => fn.countAll(), '>=', MOST_DEATHS)
    .execute();
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** What is remembered in this database. */
export const deathsIn = (db: Db) => ({
  note: (death: { sha256: string; reason: string }) => noteDeath(db, death),
  quarantined: () => quarantined(db),
});

/** Deletes what is no longer remembered. */
export async function forgetDeaths(db: Db): Promise<void> {
  await db
    .deleteFrom('file_death')
    .where('createdAt', '<=', sql<Date>`now() - make_interval(days => ${REMEMBERED_DAYS})`)
    .execute();
}
