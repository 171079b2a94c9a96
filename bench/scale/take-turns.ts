import { setTimeout as delay } from 'node:timers/promises';
import { openBullQueue } from '#src/infra/queue/bullmq.ts';
import type { Store } from '#src/infra/store/orm.ts';
import { openContainers } from '#src/infra/store/queries/run/open-containers.ts';

const FIRST = '00000000-0000-0000-0000-000000000000';
const BATCH = 500;

/** Adds entries of waiting containers to the queue, `most` of them, as the relay does; gives how many there were. */
export async function fillQueue(databaseUrl: string, store: Store, most: number): Promise<number> {
  await using queue = openBullQueue({ databaseUrl, onError: () => {} });
  let [afterId, added] = [FIRST, 0];
  while (added < most) {
    const page = await openContainers(store.db, { status: 'queued', graceSeconds: 0, afterId, limit: BATCH });
    await queue.add(page.map(({ id, attempt }) => ({ containerId: id, attempt, delayMs: 0 })));
    added += page.length;
    afterId = page.at(-1)?.id ?? FIRST;
    if (page.length < BATCH) break;
  }
  return added;
}

/** Milliseconds from the end of one entry to the next one in hand, `count` times, one at a time. */
export async function takeTurns(databaseUrl: string, count: number): Promise<number[]> {
  await using queue = openBullQueue({ databaseUrl, onError: () => {} });
  const taken: number[] = [];
  let ended = performance.now();
  const done = new AbortController();
  await using _ = queue.consume({
    concurrency: 1,
    onError: () => {},
    handle: async () => {
      if (taken.length < count) taken.push(performance.now() - ended);
      if (taken.length === count) done.abort();
      ended = performance.now();
    },
  });
  await delay(60_000, undefined, { signal: done.signal }).catch(() => {});
  return taken;
}
