import type { Db } from './database.ts';
import { livingWorkers } from './queries/process-beats.ts';

/** Rejects while no worker takes work. */
export async function checkWorkers(db: Db): Promise<void> {
  const [first, ...others] = await livingWorkers(db);
  if (first === undefined) throw new Error('no worker has been heard of for a minute');
  if (first !== null && !others.includes(null)) throw new Error(`no worker takes work; one says: ${first}`);
}
