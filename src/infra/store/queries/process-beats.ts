import { sql } from 'kysely';
import type { Db, Row } from '../database.ts';

/** How long a worker may be silent before it counts as gone: some beats. */
const SILENT_SECONDS = 60;

export type Beat = Pick<Row<'process_beat'>, 'id' | 'role' | 'restsFor'>;

/** Says that a process lives. Rejects while the database takes no writes. */
export async function beat(db: Db, { id, role, restsFor }: Beat): Promise<void> {
  const heard = { restsFor, heardAt: sql<Date>`clock_timestamp()` };
  await db
    .insertInto('process_beat')
    .values({ id, role, ...heard })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(heard))
    .execute();
}

/** A process that ends in peace is not waited for. */
export async function forgetBeat(db: Db, id: string): Promise<void> {
  await db.deleteFrom('process_beat').where('id', '=', id).execute();
}

/** What each worker rests for that was heard of lately; null for one that takes work. */
export async function livingWorkers(db: Db): Promise<(string | null)[]> {
  const rows = await db
    .selectFrom('process_beat')
    .select('restsFor')
    .where('role', '=', 'worker')
    .where('heardAt', '>', sql<Date>`now() - make_interval(secs => ${SILENT_SECONDS})`)
    .execute();
  return rows.map(({ restsFor }) => restsFor);
}
