import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { WebSocket } from 'ws';
import { createClient } from '#src/client/client.ts';
import type { JobEvent } from '#src/client/run.ts';
import { decodeId } from '#src/domain/ids.ts';
import { openHub } from '#src/infra/events/hub.ts';
import { eventsAfter, latestEvents } from '#src/infra/store/queries/job-events.ts';
import { countWatchers } from '#test/kit/http/count-watchers.ts';
import type { TestGateway } from '#test/kit/http/gateway.ts';
import { openGenerousLimits } from '#test/kit/http/generous-limits.ts';
import { openTestKeyWatch } from '#test/kit/http/key-watch.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { compareWithDocument } from '../parity/documented.ts';
import { openWorld, type World } from '../parity/world.ts';
import { keysOf, knownIds } from './callers.ts';
import { scripts } from './frames.ts';
import { subscriptionRequests } from './from-sdl.ts';
import { leaveStream, type Streamed, type StreamRequest } from './leave-stream.ts';
import { idFor, type KnownIds, nastyNumber, nastyText } from './nasty.ts';
import { playScript } from './play-script.ts';
import { expectTyped } from './typed.ts';

/** `npm run fuzz` provides more, and another seed each time; without it a run repeats. */
const { runs, seed } = inject('fuzz') ?? { runs: 300, seed: 1 };
const timeout = 60_000 + runs * 60;

let world: World;
let gateway: TestGateway;
let url: string;
let ids: KnownIds;
let held: () => number;
const faults: unknown[] = [];
const opened = new AsyncDisposableStack();

beforeAll(async () => {
  world = opened.use(await openWorld());
  gateway = world.gateway;
  ids = await knownIds(world);
  const { store, events } = gateway.parts;
  const counted = countWatchers(events, opened.use(openTestKeyWatch(store, events)));
  held = counted.held;
  const rows = {
    after: (jobId: string, after: number, limit: number) => eventsAfter(store.db, jobId, after, limit),
    latest: (jobId: string, limit: number) => latestEvents(store.db, jobId, limit),
  };
  const onError = (error: unknown) => void faults.push(error);
  const hub = opened.use(openHub({ events: counted.events, rows, onError }));
  const limits = opened.use(openGenerousLimits());
  const served = { limits, keys: counted.keys, events: counted.events, watch: { store, hub } };
  url = opened.use(await gateway.another(served)).url;
});
afterAll(() => opened.disposeAsync());
afterEach(() => {
  // Nothing was masked, and nobody's end took the hub along.
  expect(gateway.logged.splice(0)).toEqual([]);
  expect(faults.splice(0)).toEqual([]);
});

const openSubscriptions = async () => (await gateway.metrics.openSubscriptions.get()).values[0]?.value;

/** Somebody else watches a job all the while: misses nothing, loses no connection, and is the only one left. */
async function besideAWatcher(work: () => Promise<void>): Promise<void> {
  const { demo } = gateway;
  const headers = { 'X-Api-Key': demo.apiKey, 'Content-Type': 'application/json' };
  const started = await fetch(`${url}/v1/projects/${demo.projectId}/content/slideshow-builder`, {
    ...{ method: 'POST', headers, body: JSON.stringify({ hook: 'Watch me' }) },
  });
  const { jobId } = (await started.json()) as { jobId: string };
  const before = { held: held(), open: (await openSubscriptions()) ?? 0 };
  let connections = 0;
  class CountedSocket extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols);
      connections += 1;
    }
  }
  const client = createClient({ url, key: demo.apiKey, webSocketImpl: CountedSocket });
  const seen: JobEvent[] = [];
  const watching = (async () => {
    for await (const event of client.watch(jobId)) seen.push(event);
  })();
  await waitFor(() => seen.length > 0);
  const alone = held();
  await work();
  await waitFor(async () => held() === alone && (await openSubscriptions()) === before.open + 1, {
    what: 'the end of all other watchers',
  });
  await fetch(`${url}/v1/jobs/${jobId}/cancel`, { method: 'POST', headers });
  await watching;
  await waitFor(async () => held() === before.held && (await openSubscriptions()) === before.open);
  expect(seen.map(({ seq }) => seq)).toEqual(seen.map((_, index) => index + 1));
  expect([seen.at(-1)?.type, connections]).toEqual(['JOB_CANCELED', 1]);
}

describe('whatever watchers ask and however they leave, they are answered, let go and harm nobody', () => {
  test('over sockets, in and out of protocol', { timeout }, () =>
    besideAWatcher(async () => {
      const codes = new Set<number>();
      const played = fc.asyncProperty(scripts(ids, keysOf(gateway)), async (script) => {
        codes.add(await playScript(url, script));
      });
      await fc.assert(played, { numRuns: runs, seed });
      // What the scripts bring about among other things, or they would show nothing.
      expect([...codes]).toEqual(expect.arrayContaining([1000, 1006, 4400, 4401, 4409]));
    }),
  );

  test('over SSE', { timeout }, () =>
    besideAWatcher(async () => {
      const told = new Set<string>();
      const asked = fc.asyncProperty(
        subscriptionRequests(ids),
        keysOf(gateway),
        fc.boolean(),
        LEAVES,
        async ({ query, variables }, key, asGet, leaves) => {
          const silent = isSilent(variables.jobId, variables.after, key);
          const wanted = asGet ? byGet(query, variables) : byPost(query, variables);
          const headers = { ...wanted.headers, Accept: 'text/event-stream', 'X-Api-Key': key };
          const streamed = await leaveStream(url, {
            ...wanted,
            headers,
            leaves: silent && leaves === 'when told something' ? 'with the answer' : leaves,
          });
          if (streamed) expectTypedStream(streamed);
          for (const [, word = ''] of streamed?.text.matchAll(/"(?:__typename|code)":"(\w+)"/g) ?? [])
            told.add(word);
        },
      );
      await fc.assert(asked, { numRuns: runs, seed });
      const among = ['JobEvent', 'ContainerUpdate', 'NOT_FOUND', 'BAD_USER_INPUT'];
      expect([...told]).toEqual(expect.arrayContaining(among));
    }),
  );

  test('over SSE of REST, with whatever Last-Event-ID', { timeout }, () =>
    besideAWatcher(async () => {
      const statuses = new Set<number | undefined>();
      const asked = fc.asyncProperty(
        // Longer ones never come to us: Node answers them with 431 by itself.
        idFor('jobId', ids).filter((id) => id.length < 1_000),
        fc.option(LAST_EVENT_IDS, { nil: undefined }),
        fc.option(LAST_EVENT_IDS, { nil: undefined }),
        keysOf(gateway),
        LEAVES,
        async (jobId, last, after, key, leaves) => {
          const query = after === undefined ? '' : `?after=${encodeURIComponent(after.toWellFormed())}`;
          const path = `/v1/jobs/${encodeURIComponent(jobId.toWellFormed()).replaceAll('.', '%2E') || 'x'}/events`;
          const silent = isSilent(jobId, Number(last ?? after ?? 0), key);
          const streamed = await leaveStream(url, {
            ...{ method: 'GET', path: `${path}${query}`, body: undefined },
            headers: { 'X-Api-Key': key, ...(last !== undefined && { 'Last-Event-ID': last }) },
            leaves: silent && leaves === 'when told something' ? 'with the answer' : leaves,
          });
          if (streamed) expectEvents(path, streamed);
          statuses.add(streamed?.status);
        },
      );
      await fc.assert(asked, { numRuns: runs, seed });
      expect([...statuses]).toEqual(expect.arrayContaining([200, 404, 422]));
    }),
  );
});

const LEAVES = fc.constantFrom<StreamRequest['leaves']>('at once', 'with the answer', 'when told something');

const LAST_EVENT_IDS = fc.oneof(
  nastyNumber.map(String),
  nastyText.filter((text) => /^[\x21-\x7e]*$/.test(text)),
  fc.constantFrom('0x1', '1e0', '+1', '01', '1.0', '9007199254740993', 'Infinity', '1,2'),
);

/** The running job has one event, and nothing to tell to who has it. */
function isSilent(jobId: unknown, after: unknown, key: string): boolean {
  const known = decodeId('job', ids.job?.[0] ?? '');
  const { apiKey, testApiKey } = gateway.demo;
  return (
    after === 1 &&
    typeof jobId === 'string' &&
    decodeId('job', jobId) === known &&
    [apiKey, testApiKey].includes(key)
  );
}

const byPost = (query: string, variables: unknown) => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ query, variables }),
});

function byGet(query: string, variables: unknown) {
  const text = JSON.stringify(variables);
  // Longer ones never come to us: Node answers them with 431 by itself.
  if (encodeURIComponent(text).length > 6_000) return byPost(query, variables);
  const search = new URLSearchParams({ query, variables: text });
  return { method: 'GET', path: `/graphql?${search}`, headers: {}, body: undefined };
}

/** GraphQL's own words over SSE, or as plain JSON when there is nothing to stream. */
function expectTypedStream({ status, contentType, text }: Streamed): void {
  expect(status).toBeLessThan(500);
  const results = contentType.startsWith('text/event-stream') ? dataOf(text) : [text];
  for (const result of results) expectTyped(JSON.parse(result));
}

function expectEvents(path: string, { status, contentType, text }: Streamed): void {
  expect(status).toBeLessThan(500);
  if (!contentType.startsWith('text/event-stream')) {
    if (status === 204) expect(text).toBe('');
    else compareWithDocument('GET', path, status, JSON.parse(text));
    return;
  }
  const seqs = [...text.matchAll(/^id: ?(\d+)$/gm)].map(([, id]) => Number(id));
  expect(seqs).toEqual(seqs.map((_, index) => (seqs[0] ?? 0) + index));
  expect(dataOf(text).map((data) => (JSON.parse(data) as { seq: number }).seq)).toEqual(seqs);
}

/** Whole events only: the last may have been left half-way. */
const dataOf = (text: string) =>
  text
    .split('\n\n')
    .slice(0, -1)
    .flatMap((event) => /^data: ?(.+)$/m.exec(event)?.[1] ?? []);
