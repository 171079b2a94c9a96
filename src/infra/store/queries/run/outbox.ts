import { sql } from 'kysely';
import type { Counted } from '../../../../domain/attempts.ts';
import { compileOnce } from '../../compile-once.ts';
import type { Db } from '../../database.ts';

export type UnqueuedContainer = Counted & { id: string; attempt: number };

/** Waiting containers that were never added to the queue, oldest first. */
export function unqueuedContainers(db: Db, limit: number): Promise<UnqueuedContainer[]> {
  return selectUnqueued(db, { limit });
}

const selectUnqueued = compileOnce((db, { limit }: { limit: number }) =>
  db
    .selectFrom('container')
    .select([
      'id',
      'attempt',
      'failures',
      sql<number>`coalesce((house ->> 'count')::int, 0)`.as('houseFaults'),
      sql<number>`coalesce((house ->> 'lost')::int, 0)`.as('losses'),
    ])
    .where('status', '=', sql.lit('queued'))
    .where('queuedAt', 'is', null)
    .orderBy('id')
    .limit(limit),
);

/**
 * Remembers that the entries were added; a container whose attempt has been raised meanwhile has another entry.
 * Locked in the order of ids, and without waiting, so processes that mark at once never wait for each other in a
 * circle: a container that somebody holds is added again by the next sweep, which the queue ignores.
 */
export async function markQueued(db: Db, containers: UnqueuedContainer[]): Promise<void> {
  if (containers.length === 0) return;
  await mark(db, {
    ids: containers.map(({ id }) => id),
    attempts: containers.map(({ attempt }) => attempt),
  });
}

/** Ids and attempts travel as two arrays, so that the text is the same for any number of them. */
const mark = compileOnce((db, { ids, attempts }: { ids: string[]; attempts: number[] }) => {
  const added = sql<{ added_id: string; added_attempt: number }>`unnest(${ids}::uuid[], ${attempts}::int[])`;
  const free = db
    .selectFrom('container')
    .innerJoin(added.as<'added'>(sql`added(added_id, added_attempt)`), (join) =>
      join.onRef('added_id', '=', 'container.id').onRef('added_attempt', '=', 'container.attempt'),
    )
    .select('container.id')
    .where('container.queuedAt', 'is', null)
    .orderBy('container.id')
    .forUpdate('container')
    .skipLocked();
  return db
    .updateTable('container')
    .from(free.as('free'))
    .set({ queuedAt: sql<Date>`now()` })
    .whereRef('container.id', '=', 'free.id');
});
