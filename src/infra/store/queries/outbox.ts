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

/**
 * Remembers that the entries were added; a container whose attempt has been raised meanwhile has another entry.
 * Locked in the order of ids, and without waiting, so processes that mark at once never wait for each other in a
 * circle: a container that somebody holds is added again by the next sweep, which the queue ignores.
 */
export async function markQueued(db: Db, containers: UnqueuedContainer[]): Promise<void> {
  if (containers.length === 0) return;
  const free = db
    .selectFrom('container')
    .select('id')
    .where('queued_at', 'is', null)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('id', 'attempt'),
        'in',
        containers.map(({ id, attempt }) => tuple(id, attempt)),
      ),
    )
    .orderBy('id')
    .forUpdate()
    .skipLocked();
  await db
    .updateTable('container')
    .from(free.as('free'))
    .set({ queued_at: sql<Date>`now()` })
    .whereRef('container.id', '=', 'free.id')
    .execute();
}
