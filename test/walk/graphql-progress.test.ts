import { createClient as createSocketClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createClient } from '#src/client/client.ts';
import type { JobEvent } from '#src/client/run.ts';
import { expectData } from '#test/kit/http/client.ts';
import { openDoor } from '#test/kit/http/door.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { CancelJobDocument, JobDocument } from '../../schema/generated/graphql.ts';
import { gatedStages } from './fixtures/gated-stages.ts';
import { quickStages, untilAborted } from './fixtures/quick-stages.ts';
import { startSlideshow } from './fixtures/start-slideshow.ts';

let gateway: TestGateway;
let apiKey: string;
beforeAll(async () => {
  gateway = await startTestGateway();
  apiKey = gateway.demo.apiKey;
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const connectionTo = (url: string, connectionParams: Record<string, unknown> = { apiKey }) => ({
  url: `${url.replace('http', 'ws')}/graphql`,
  webSocketImpl: WebSocket,
  connectionParams,
});
const clientOf = (...to: Parameters<typeof connectionTo>) => createSocketClient(connectionTo(...to));
const watch = (url: string, ...of: Parameters<ReturnType<typeof createClient>['watch']>) =>
  createClient({ url, key: apiKey }).watch(...of);

async function collect(events: AsyncIterable<JobEvent>, into: JobEvent[] = []): Promise<JobEvent[]> {
  for await (const event of events) into.push(event);
  return into;
}

const seqs = (events: JobEvent[]) => events.map(({ seq }) => seq);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

const SUBSCRIPTION = `subscription ($jobId: ID!, $after: Int) {
  jobProgress(jobId: $jobId, after: $after) { seq type }
}`;

describe('jobProgress over a stock graphql-ws client', () => {
  test('tells the whole life of a job in order and then completes', async () => {
    const jobId = await startSlideshow(gateway);
    const watching = collect(watch(gateway.url, jobId));
    await using _worker = gateway.parts.startWorker(quickStages());
    const events = await watching;
    expect(seqs(events)).toEqual(upTo(events.length));
    expect(events[0]).toMatchObject({ seq: 1, type: 'JOB_ACCEPTED', status: 'RUNNING', stage: 'QUEUED' });
    expect(events.at(-1)).toMatchObject({ type: 'JOB_COMPLETED', status: 'COMPLETED', progress: 1 });
    const stages = events
      .filter(({ type }) => type === 'CONTAINER_STAGE')
      .map((event) => event.containerStage);
    expect(stages).toEqual(['PLANNING', 'GENERATING_VISUALS', 'ASSEMBLING', 'FINALIZING']);
    const { job } = await expectData(gateway.url, JobDocument, { id: jobId }, { apiKey });
    expect(job).toMatchObject({
      status: 'COMPLETED',
      containers: [{ caption: 'A caption', assets: [{ kind: 'VIDEO', width: 1080, durationMs: 15000 }] }],
    });
  });

  test('tells events in order whatever has to be looked up for each', async () => {
    const jobIds = await Promise.all(upTo(6).map(() => startSlideshow(gateway)));
    const client = clientOf(gateway.url);
    const query = `subscription ($jobId: ID!) {
      jobProgress(jobId: $jobId) { seq type job { progress containers { caption assets { url } } } }
    }`;
    const watched = jobIds.map(async (jobId) => {
      const heard: number[] = [];
      for await (const { data } of client.iterate<{ jobProgress: { seq: number } }>({
        query,
        variables: { jobId },
      }))
        heard.push(data?.jobProgress.seq ?? 0);
      return heard;
    });
    await using _worker = gateway.parts.startWorker(quickStages());
    for (const heard of await Promise.all(watched)) expect(heard).toEqual(upTo(heard.length));
    await client.dispose();
  });

  test('misses and repeats nothing when the socket is cut again and again', async () => {
    await using door = await openDoor(gateway.url);
    const jobId = await startSlideshow(gateway);
    const events: JobEvent[] = [];
    const watching = collect(watch(door.url, jobId), events);
    const { table, plan, assemble } = gatedStages();
    await using _worker = gateway.parts.startWorker(table);
    await waitFor(() => events.some((event) => event.containerStage === 'PLANNING'));
    door.cut();
    plan();
    await waitFor(() => events.some((event) => event.containerStage === 'ASSEMBLING'));
    door.cut();
    assemble();
    await watching;
    expect(door.connections()).toBeGreaterThanOrEqual(3);
    expect(seqs(events)).toEqual(upTo(events.length));
    expect(events.at(-1)?.type).toBe('JOB_COMPLETED');
    // A client that comes back much later says itself what it has.
    const after = events.length - 2;
    expect(await collect(watch(gateway.url, jobId, { after }))).toEqual(events.slice(-2));
  });

  test('goes on at another gateway when its own is stopped', async () => {
    const jobId = await startSlideshow(gateway);
    const first = await gateway.another();
    await using second = await gateway.another();
    await using door = await openDoor(first.url);
    const events: JobEvent[] = [];
    const watching = collect(watch(door.url, jobId), events);
    await waitFor(() => events.length > 0);
    door.target = second.url;
    const started = performance.now();
    await first[Symbol.asyncDispose]();
    expect(performance.now() - started).toBeLessThan(3000);
    await using _worker = gateway.parts.startWorker(quickStages());
    await watching;
    expect(seqs(events)).toEqual(upTo(events.length));
    expect(events.at(-1)?.type).toBe('JOB_COMPLETED');
  });

  test.each([
    ['a job of nobody', () => 'job_nope', 0, 'NOT_FOUND'],
    ["another tenant's job", () => startSlideshow(gateway), 0, 'NOT_FOUND'],
    ['a seq that is not there yet', () => startSlideshow(gateway), 999, 'BAD_USER_INPUT'],
  ])('%s is one error and then the end', async (name, jobOf, after, code) => {
    const jobId = await jobOf();
    const key = name.startsWith('another') ? gateway.demo.other.apiKey : apiKey;
    const client = clientOf(gateway.url, { apiKey: key });
    const results = await Array.fromAsync(
      client.iterate({ query: SUBSCRIPTION, variables: { jobId, after } }),
    );
    await client.dispose();
    expect(results.map(({ errors }) => errors?.map(({ extensions }) => extensions?.code))).toEqual([[code]]);
  });

  test('a job that has ended completes at once when nothing is left to tell', async () => {
    const jobId = await startSlideshow(gateway);
    await expectData(gateway.url, CancelJobDocument, { input: { jobId } }, { apiKey });
    const all = await collect(watch(gateway.url, jobId));
    expect(all.map(({ type }) => type)).toEqual([
      'JOB_ACCEPTED',
      'CANCEL_REQUESTED',
      'CONTAINER_CANCELED',
      'JOB_CANCELED',
    ]);
    expect(await collect(watch(gateway.url, jobId, { after: 4 }))).toEqual([]);
  });

  test.each([
    ['no key', {}],
    ['a wrong key', { apiKey: 'rg_live_nope' }],
  ])('%s is UNAUTHENTICATED', async (_name, params) => {
    const client = clientOf(gateway.url, params);
    const [result] = await Array.fromAsync(
      client.iterate({ query: SUBSCRIPTION, variables: { jobId: 'job_x' } }),
      // An error before the first event arrives as a thrown list.
    ).catch((errors) => [{ errors }]);
    await client.dispose();
    expect(result?.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  test('the key may be a header of connectionParams', async () => {
    const client = clientOf(gateway.url, { Authorization: `Bearer ${apiKey}` });
    const results = await Array.fromAsync(client.iterate({ query: '{ viewer { test } }' }));
    await client.dispose();
    expect(results).toEqual([{ data: { viewer: { test: false } } }]);
  });

  test.each([
    ['does not parse', '{ viewer {'],
    ['does not fit the schema', '{ nothing }'],
  ])('a document that %s fails alone, and the socket goes on', async (_name, query) => {
    const client = clientOf(gateway.url);
    const failure = await Array.fromAsync(client.iterate({ query })).catch((errors) => errors);
    expect(failure).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    const results = await Array.fromAsync(client.iterate({ query: '{ __typename }' }));
    await client.dispose();
    expect(results).toEqual([{ data: { __typename: 'Query' } }]);
  });

  test('leaving ends the work behind it', async () => {
    const jobId = await startSlideshow(gateway);
    const client = clientOf(gateway.url);
    const gauge = async () => (await gateway.metrics.openSubscriptions.get()).values[0]?.value;
    const before = await gauge();
    const events = client.iterate({ query: SUBSCRIPTION, variables: { jobId } });
    await events.next();
    expect(await gauge()).toBe((before ?? 0) + 1);
    await events.return?.();
    await waitFor(async () => (await gauge()) === before);
    await client.dispose();
  });
});

describe('jobProgress over SSE', () => {
  const subscribe = (jobId: string, signal?: AbortSignal) =>
    fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'text/event-stream',
        Authorization: `Bearer ${apiKey}`,
      },
      body: JSON.stringify({ query: SUBSCRIPTION, variables: { jobId, after: 0 } }),
      signal,
    });

  test('streams events as they come and says when it is over', async () => {
    const jobId = await startSlideshow(gateway);
    const response = await subscribe(jobId);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    await using _worker = gateway.parts.startWorker(quickStages());
    const text = await response.text();
    expect(text).toContain('"type":"JOB_ACCEPTED"');
    expect(text).toContain('"type":"JOB_COMPLETED"');
    expect(text.trimEnd().split('\n')).toContain('event: complete');
  });

  test('a client that leaves ends the work behind it', async () => {
    const jobId = await startSlideshow(gateway);
    const gauge = async () => (await gateway.metrics.openSubscriptions.get()).values[0]?.value ?? 0;
    const before = await gauge();
    const leaving = new AbortController();
    const response = await subscribe(jobId, leaving.signal);
    await response.body?.getReader().read();
    await waitFor(async () => (await gauge()) === before + 1);
    leaving.abort();
    await waitFor(async () => (await gauge()) === before);
  });
});

describe('cancelJob', () => {
  test('stops a job that runs, once; afterwards it says why not', async () => {
    const jobId = await startSlideshow(gateway);
    await using _worker = gateway.parts.startWorker(
      quickStages({ assembling: ({ signal }) => untilAborted(signal) }),
    );
    const events = watch(gateway.url, jobId);
    for await (const event of events) if (event.containerStage === 'ASSEMBLING') break;
    const cancel = async () =>
      (await expectData(gateway.url, CancelJobDocument, { input: { jobId } }, { apiKey })).cancelJob;
    expect(await cancel()).toMatchObject({ __typename: 'CancelJobAnswer', accepted: true, reason: null });
    const rest = await collect(watch(gateway.url, jobId));
    expect(rest.at(-1)).toMatchObject({ type: 'JOB_CANCELED', status: 'CANCELED' });
    expect(await cancel()).toMatchObject({ accepted: false, reason: 'ALREADY_CANCELED' });
  });

  test('answers NotFoundError for a job of nobody', async () => {
    const input = { jobId: 'job_nope' };
    const { cancelJob } = await expectData(gateway.url, CancelJobDocument, { input }, { apiKey });
    expect(cancelJob).toMatchObject({ __typename: 'NotFoundError', code: 'NOT_FOUND' });
  });
});
