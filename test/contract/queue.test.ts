import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBullQueue } from '#src/infra/queue/bullmq.ts';
import { migrateQueue } from '#src/infra/queue/migrate.ts';
import type { QueueEntry, RenderQueue } from '#src/infra/queue/render-queue.ts';
import { type Door, openDoor } from '#test/kit/http/door.ts';
import { type FreshDatabase, freshDatabase } from '#test/kit/postgres/database.ts';
import { tenantDatabase } from '#test/kit/postgres/tenant-database.ts';
import { waitFor } from '#test/kit/wait-for.ts';

type Setting = AsyncDisposable & { database: FreshDatabase; queue: RenderQueue };

/** A queue on a database of its own, since everybody who consumes takes whatever there is. */
async function openQueue(): Promise<Setting> {
  const database = await freshDatabase();
  const queue = openQueueOn(database);
  return {
    database,
    queue,
    [Symbol.asyncDispose]: async () => {
      await queue[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

const openQueueOn = (database: FreshDatabase) =>
  openBullQueue({ databaseUrl: database.url, onError: () => {} });

/** A queue whose database can be out of reach, with the pace of one at work. */
async function openQueueThatGoesAway(): Promise<AsyncDisposable & { queue: RenderQueue; door: Door }> {
  await using opened = new AsyncDisposableStack();
  const database = opened.use(await freshDatabase());
  const door = opened.use(await openDoor(`http://${new URL(database.url).host}`));
  const databaseUrl = Object.assign(new URL(database.url), { host: new URL(door.url).host }).href;
  const queue = opened.use(openBullQueue({ databaseUrl, onError: () => {} }));
  const all = opened.move();
  return { queue, door, [Symbol.asyncDispose]: () => all.disposeAsync() };
}

const entryOf = (attempt = 0) => ({ containerId: uuidv7(), attempt, delayMs: 0 });
const bare = ({ containerId, attempt }: QueueEntry) => ({ containerId, attempt });

describe('the render queue', () => {
  let setting: Setting;
  beforeAll(async () => {
    setting = await openQueue();
  });
  afterAll(() => setting?.[Symbol.asyncDispose]());

  test('gives each entry to a consumer once, however often it was added', async () => {
    const { queue } = setting;
    const entries = [entryOf(), entryOf(), entryOf(7)];
    await Promise.all([queue.add(entries), queue.add(entries)]);
    const seen: QueueEntry[] = [];
    const errors: unknown[] = [];
    const consumer = queue.consume({
      concurrency: 2,
      handle: async (entry) => void seen.push(entry),
      onError: (error) => errors.push(error),
    });
    await waitFor(() => seen.length === 3);
    for (const entry of entries) await waitFor(async () => (await queue.fate(entry)) === 'over');
    await consumer[Symbol.asyncDispose]();
    expect(seen.toSorted((a, b) => (a.containerId < b.containerId ? -1 : 1))).toEqual(entries.map(bare));
    expect(errors).toEqual([]);
  });

  test('tells what became of an entry: waiting, delayed, in hand, finished, failed, unknown', async () => {
    const { queue } = setting;
    const [waiting, delayed, unknown] = [entryOf(), { ...entryOf(), delayMs: 60_000 }, entryOf()];
    await queue.add([waiting, delayed]);
    expect(await queue.fate(waiting)).toBe('pending');
    expect(await queue.fate(delayed)).toBe('pending');
    expect(await queue.fate(unknown)).toBe('over');

    const gate = Promise.withResolvers<void>();
    const errors: unknown[] = [];
    const taken: string[] = [];
    await using _consumer = queue.consume({
      concurrency: 2,
      handle: async ({ containerId }) => {
        taken.push(containerId);
        if (containerId === waiting.containerId) return gate.promise;
        throw new Error('cannot');
      },
      onError: (error) => errors.push(error),
    });
    await waitFor(() => taken.includes(waiting.containerId));
    expect(await queue.fate(waiting)).toBe('pending');
    gate.resolve();
    await waitFor(async () => (await queue.fate(waiting)) === 'over');
    const failing = entryOf();
    await queue.add([failing]);
    await waitFor(async () => (await queue.fate(failing)) === 'over');
    await waitFor(() => errors.length === 1);
    expect(taken.filter((id) => id === failing.containerId)).toHaveLength(1);
  });

  test('does no more at once than it is told', async () => {
    const { queue } = setting;
    let [now, most, done] = [0, 0, 0];
    await queue.add(Array.from({ length: 8 }, () => entryOf()));
    await using _consumer = queue.consume({
      concurrency: 3,
      handle: async ({ containerId }) => {
        now += 1;
        most = Math.max(most, now);
        // Long enough, in questions to the queue, for others to be taken up meanwhile.
        for (let asked = 0; asked < 5; asked++) await queue.fate({ containerId, attempt: 0 });
        now -= 1;
        done += 1;
      },
      onError: () => {},
    });
    await waitFor(() => done === 8);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(3);
  });

  test.for([1, 3])(
    'waits for the entry in hand when a consumer of %i is closed, and gives it no other',
    async (concurrency) => {
      const { queue } = setting;
      const [first, second] = [entryOf(), entryOf()];
      await queue.add([first]);
      const gate = Promise.withResolvers<void>();
      const seen: string[] = [];
      const consumer = queue.consume({
        concurrency,
        handle: ({ containerId }) => {
          seen.push(containerId);
          return gate.promise;
        },
        onError: () => {},
      });
      await waitFor(() => seen.length === 1);
      let closed = false;
      const closing = Promise.resolve(consumer[Symbol.asyncDispose]()).then(() => {
        closed = true;
      });
      await queue.add([second]);
      expect(closed).toBe(false);
      gate.resolve();
      await closing;
      expect(seen).toEqual([first.containerId]);
      expect(await queue.fate(second)).toBe('pending');
      await using _other = queue.consume({
        concurrency: 1,
        handle: async ({ containerId }) => void seen.push(containerId),
        onError: () => {},
      });
      await waitFor(() => seen.includes(second.containerId));
    },
  );
});

describe('a consumer that closes while entries come in', () => {
  test('takes none of them up, and loses none', async () => {
    await using setting = await openQueue();
    const { queue } = setting;
    const seen: string[] = [];
    let [added, late] = [0, 0];
    const add = async (count: number) => {
      added += count;
      await queue.add(Array.from({ length: count }, () => entryOf()));
    };
    const onError = () => {};
    for (let round = 0; round < 25; round++) {
      let closing = false;
      const handle = async ({ containerId }: QueueEntry) => {
        seen.push(containerId);
        if (closing) late += 1;
      };
      const consumer = queue.consume({ concurrency: 3, handle, onError });
      await add(1);
      await waitFor(() => seen.length === added);
      // An entry comes in at the moment of closing, when a fetch is under way.
      const adding = add(1);
      closing = true;
      await Promise.all([adding, consumer[Symbol.asyncDispose]()]);
    }
    expect(late).toBe(0);
    const handle = async ({ containerId }: QueueEntry) => void seen.push(containerId);
    await using _last = queue.consume({ concurrency: 3, handle, onError });
    await waitFor(() => new Set(seen).size === added);
    expect(seen).toHaveLength(added);
  }, 90_000);
});

describe('the queue schema', () => {
  test('is brought about once by several at a time, and again without harm', async () => {
    await using database = await freshDatabase();
    await Promise.all([1, 2, 3].map(() => migrateQueue(database.url)));
    await migrateQueue(database.url);
    await using queue = openQueueOn(database);
    const entry = entryOf();
    await queue.add([entry]);
    expect(await queue.fate(entry)).toBe('pending');
  });
});

describe('a queue that cannot be reached', () => {
  test('tells why, and takes and gives entries once it can, without being opened again', async () => {
    await using database = await tenantDatabase();
    await database.lockQueue();
    await using queue = openBullQueue({ databaseUrl: database.url, onError: () => {} });
    const entry = entryOf();
    await expect(queue.check()).rejects.toThrow('permission denied for schema bullmq');
    await expect(queue.add([entry])).rejects.toThrow('permission denied for schema bullmq');
    await database.unlockQueue();
    await queue.check();
    await queue.add([entry]);
    expect(await queue.fate(entry)).toBe('pending');
  });

  test('is not asked without end by a consumer that took from it before', async () => {
    await using database = await tenantDatabase();
    await using queue = openBullQueue({ databaseUrl: database.url, onError: () => {} });
    const seen: string[] = [];
    let failures = 0;
    await using _consumer = queue.consume({
      concurrency: 1,
      handle: async ({ containerId }) => void seen.push(containerId),
      onError: () => {
        failures += 1;
      },
    });
    const [before, meanwhile] = [entryOf(), entryOf()];
    await queue.add([before]);
    await waitFor(() => seen.length === 1);
    await database.change('alter function bullmq.move_to_active rename to elsewhere');
    await queue.add([meanwhile]);
    await waitFor(() => failures >= 3);
    failures = 0;
    for (let asked = 0; asked < 400; asked++) await queue.fate(meanwhile);
    expect(failures).toBeLessThan(15);
    await database.change('alter function bullmq.elsewhere rename to move_to_active');
    await waitFor(() => seen.length === 2);
    expect(seen).toEqual([before.containerId, meanwhile.containerId]);
  });

  test('is asked again soon by a consumer whose connections are refused, which says so', async () => {
    await using away = await openQueueThatGoesAway();
    const { queue, door } = away;
    const seen: string[] = [];
    const told: unknown[] = [];
    await using _consumer = queue.consume({
      // One place may be taken until the queue has heard of an end.
      concurrency: 2,
      handle: async ({ containerId }) => void seen.push(containerId),
      onError: (error) => told.push(error),
    });
    const [before, after] = [entryOf(), entryOf()];
    await queue.add([before]);
    await waitFor(() => seen.length === 1);
    await door.shut();
    await waitFor(() => told.length >= 4);
    await door.reopen();
    await waitFor(() => queue.add([after]).then(() => true));
    await waitFor(() => seen.length === 2);
    expect(seen).toEqual([before.containerId, after.containerId]);
  });

  test('keeps nobody from the next entry for long who was done with one meanwhile', async () => {
    await using away = await openQueueThatGoesAway();
    const { queue, door } = away;
    const gate = Promise.withResolvers<void>();
    const seen: string[] = [];
    await using _consumer = queue.consume({
      concurrency: 1,
      handle: ({ containerId }) => {
        seen.push(containerId);
        return gate.promise;
      },
      onError: () => {},
    });
    const [first, second] = [entryOf(), entryOf()];
    await queue.add([first, second]);
    await waitFor(() => seen.length === 1);
    await door.shut();
    gate.resolve();
    // Meanwhile its end is refused, too.
    for (let asked = 0; asked < 20; asked++) await expect(queue.fate(first)).rejects.toThrow();
    await door.reopen();
    await waitFor(() => seen.length === 2);
    await waitFor(async () => (await queue.fate(first)) === 'over');
  });
});
