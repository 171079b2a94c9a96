import { sql } from 'kysely';
import type { Db } from '../database.ts';

export type UnqueuedContainer = { id: string; attempt: number; failures: number };

/** Waiting containers that were never added to the queue, oldest first. */
export function unqueuedContainers(db: Db, limit: number): Promise<UnqueuedContainer[]> {
  return db
    .selectFrom('container')
    .select(['id', 'attempt', 'failures'])
    .where('status', '=', 'queued')
    .where('queued_at', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Remembers that the entries were added; a container whose attempt has been raised meanwhile has another entry. */
export async function markQueued(db: Db, containers: UnqueuedContainer[]): Promise<void> {
  if (containers.length === 0) return;
  await db
    .updateTable('container')
    .set({ queued_at: sql<Date>`now()` })
    .where('queued_at', 'is', null)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('id', 'attempt'),
        'in',
        containers.map(({ id, attempt }) => tuple(id, attempt)),
      ),
    )
    .execute();
}
