import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { JobEvent } from '#src/domain/events.ts';
import { type HubOptions, openHub } from '#src/infra/events/hub.ts';
import { WINDOW } from '#src/infra/events/job-channel.ts';
import type { JobEvents } from '#src/infra/events/job-events.ts';
import { openMemoryEvents } from '#src/infra/events/memory.ts';
import { openRedisEvents } from '#src/infra/events/redis.ts';
import { redisSuite } from '#test/kit/redis/redis.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { eventOf } from './fixtures/event.ts';
import { ownRedis } from './fixtures/own-redis.ts';

/** A job's log as the database would keep it, with a count of how often it is read. */
function newLog() {
  const jobId = uuidv7();
  const stored: JobEvent[] = [];
  const reads = { count: 0 };
  const read = (events: JobEvent[]) => {
    reads.count += 1;
    return Promise.resolve(events);
  };
  const rows: HubOptions['rows'] = {
    after: (_, after, limit) => read(stored.filter(({ seq }) => seq > after).slice(0, limit)),
    latest: (_, limit) => read(stored.slice(-limit)),
  };
  const append = (type?: JobEvent['type']) => {
    const event = eventOf(jobId, stored.length + 1, type);
    stored.push(event);
    return event;
  };
  return { jobId, stored, reads, rows, append };
}

const signal = () => new AbortController().signal;
const POLL_NEVER = 1_000_000;

async function collect(events: AsyncGenerator<JobEvent>, into: number[] = []): Promise<number[]> {
  for await (const { seq } of events) into.push(seq);
  return into;
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

function watchesExactly(open: () => Promise<JobEvents>): void {
  async function openAll(pollMs = POLL_NEVER) {
    const log = newLog();
    const bus = await open();
    const onError = (error: unknown) => {
      throw error;
    };
    const hub = openHub({ events: bus, rows: log.rows, onError, pollMs });
    const [publish, { jobId }] = [(events: JobEvent[]) => bus.publish(events), log];
    const dispose = async () => {
      await hub[Symbol.asyncDispose]();
      await bus[Symbol.asyncDispose]();
    };
    return { ...log, jobId, bus, hub, publish, [Symbol.asyncDispose]: dispose };
  }

  test('gives stored events first, then live ones, and ends after the terminal one', async () => {
    await using all = await openAll();
    for (const _ of upTo(3)) all.append();
    const got: number[] = [];
    const watching = collect(all.hub.watch(all.jobId, 0, signal()), got);
    await waitFor(() => got.length === 3);
    await all.publish([all.append()]);
    await waitFor(() => got.length === 4);
    await all.publish([all.append('job_completed')]);
    expect(await watching).toEqual(upTo(5));
  });

  test('gives from any place on exactly what is left', async () => {
    await using all = await openAll();
    for (const _ of upTo(9)) all.append();
    all.append('job_completed');
    for (const after of [0, ...upTo(10)]) {
      const expected = upTo(10).slice(after);
      expect(await collect(all.hub.watch(all.jobId, after, signal()))).toEqual(expected);
    }
  });

  test('fills the hole that a lost message leaves', async () => {
    await using all = await openAll();
    all.append();
    const got: number[] = [];
    const watching = collect(all.hub.watch(all.jobId, 0, signal()), got);
    await waitFor(() => got.length === 1);
    all.append();
    all.append();
    await all.publish([all.append()]);
    await waitFor(() => got.length === 4);
    await all.publish([all.append('job_completed')]);
    expect(await watching).toEqual(upTo(5));
  });

  test('ignores doubled and late messages', async () => {
    await using all = await openAll();
    const [one, two, three] = [all.append(), all.append(), all.append()];
    const got: number[] = [];
    const watching = collect(all.hub.watch(all.jobId, 0, signal()), got);
    await waitFor(() => got.length === 3);
    await all.publish([three, one, two, three]);
    await all.publish([all.append('job_completed')]);
    expect(await watching).toEqual(upTo(4));
  });

  test('finds by itself a last message that was lost', async () => {
    await using all = await openAll(20);
    all.append();
    const got: number[] = [];
    const watching = collect(all.hub.watch(all.jobId, 0, signal()), got);
    await waitFor(() => got.length === 1);
    all.append('job_completed');
    expect(await watching).toEqual([1, 2]);
  });

  test('reads rows as often for a hundred watchers as for one', async () => {
    await using all = await openAll();
    for (const _ of upTo(5)) all.append();
    const watchers = upTo(100).map(() => collect(all.hub.watch(all.jobId, 0, signal())));
    await all.publish([all.append()]);
    await all.publish([all.append('job_completed')]);
    for (const got of await Promise.all(watchers)) expect(got).toEqual(upTo(7));
    expect(all.reads.count).toBeLessThanOrEqual(5);
  });

  test('reads old events from rows for one who is further behind than memory reaches', async () => {
    await using all = await openAll();
    for (const _ of upTo(WINDOW + 500)) all.append();
    const slow = all.hub.watch(all.jobId, 0, signal());
    expect((await slow.next()).value?.seq).toBe(1);
    for (const _ of upTo(WINDOW)) await all.publish([all.append()]);
    await all.publish([all.append('job_completed')]);
    expect(await collect(slow)).toEqual(upTo(2 * WINDOW + 501).slice(1));
  });

  test('ends when the watcher leaves, and lets the bus go with the last one', async () => {
    await using all = await openAll();
    all.append();
    const [staying, leaving] = [new AbortController(), new AbortController()];
    const got: number[] = [];
    const stays = collect(all.hub.watch(all.jobId, 0, staying.signal), got);
    const leaves = collect(all.hub.watch(all.jobId, 0, leaving.signal));
    await waitFor(() => got.length === 1);
    leaving.abort();
    expect(await leaves).toEqual([1]);
    await all.publish([all.append()]);
    await waitFor(() => got.length === 2);
    staying.abort();
    expect(await stays).toEqual([1, 2]);
    const { count } = all.reads;
    await all.publish([all.append()]);
    expect(await collect(all.hub.watch(all.jobId, 3, AbortSignal.abort()))).toEqual([]);
    expect(all.reads.count).toBeGreaterThan(count);
  });
}

describe('the hub on memory', () => {
  watchesExactly(async () => openMemoryEvents());

  test('says so when the rows cannot be read, and recovers with the next watcher', async () => {
    const log = newLog();
    log.append('job_completed');
    let broken = true;
    const latest: HubOptions['rows']['latest'] = (jobId, limit) =>
      broken ? Promise.reject(new Error('no database')) : log.rows.latest(jobId, limit);
    await using bus = openMemoryEvents();
    await using hub = openHub({ events: bus, rows: { ...log.rows, latest }, onError: () => {} });
    await expect(collect(hub.watch(log.jobId, 0, signal()))).rejects.toThrow('no database');
    broken = false;
    expect(await collect(hub.watch(log.jobId, 0, signal()))).toEqual([1]);
  });
});

redisSuite('the hub on Redis', (redisUrl) => {
  watchesExactly(() => openRedisEvents({ redisUrl, onError: () => {} }));

  test.for(['killed', 'lost with all of Redis'])(
    'reads the rows again after its connection was %s',
    async (how) => {
      const log = newLog();
      log.append();
      await using redis = await ownRedis();
      await using bus = await openRedisEvents({ redisUrl: redis.url, onError: () => {} });
      await using hub = openHub({ events: bus, rows: log.rows, onError: () => {}, pollMs: POLL_NEVER });
      const got: number[] = [];
      const watching = collect(hub.watch(log.jobId, 0, signal()), got);
      await waitFor(() => got.length === 1);
      await waitFor(() => log.reads.count >= 2, { what: 'the reading after the subscription' });
      if (how === 'killed') await redis.killSubscribers();
      else await redis.stop();
      log.append('job_completed');
      if (how !== 'killed') await redis.start();
      expect(await watching).toEqual([1, 2]);
    },
  );
});
