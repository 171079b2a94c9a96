import { type Client, createClient } from 'graphql-ws';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { openTestKeyWatch } from '#test/kit/http/key-watch.ts';
import { redisSuite } from '#test/kit/redis/redis.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { CancelJobDocument, SlideshowBuildDocument } from '../../schema/generated/graphql.ts';
import { openParts } from './fixtures/worker-parts.ts';

let gateway: TestGateway;
let jobId: string;
beforeAll(async () => {
  gateway = await startTestGateway();
});
beforeEach(async () => {
  const input = { projectId: gateway.demo.projectId, hook: 'watch me' };
  const { apiKey } = gateway.demo;
  const { slideshowBuild } = await expectData(gateway.url, SlideshowBuildDocument, { input }, { apiKey });
  if (slideshowBuild?.__typename !== 'ContentJobAccepted') throw new Error('The job was not accepted.');
  jobId = slideshowBuild.job.id;
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const newKey = () => keyOfOwner(gateway.parts.store.db, gateway.demo.projectId);
const subscription = () => `subscription { jobProgress(jobId: "${jobId}") { seq } }`;

/** Revokes by the demo's key, at the gateway named. */
async function revoke(keyId: string, url = gateway.url): Promise<void> {
  const document = `mutation { revokeApiKey(input: { keyId: "${keyId}" }) { __typename } }`;
  const data = await expectData(url, document, {}, { apiKey: gateway.demo.apiKey });
  expect(data).toEqual({ revokeApiKey: { __typename: 'ApiKey' } });
}

async function cancel(): Promise<void> {
  const { apiKey } = gateway.demo;
  await expectData(gateway.url, CancelJobDocument, { input: { jobId } }, { apiKey });
}

type Watching = AsyncDisposable & {
  received: unknown[];
  closed: Promise<CloseEvent>;
  ended: Promise<unknown>;
};

/** A stock client that watches the job until it is told to stop. */
async function watch(url: string, apiKey: string): Promise<Watching> {
  const received: unknown[] = [];
  const closed = Promise.withResolvers<CloseEvent>();
  const client: Client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { apiKey },
    retryWait: async () => {},
    on: { closed: (event) => closed.resolve(event as CloseEvent) },
  });
  const ended = new Promise<unknown>((resolve) => {
    client.subscribe(
      { query: subscription() },
      { next: (result) => received.push(result), error: resolve, complete: () => resolve('complete') },
    );
  });
  await waitFor(() => received.length > 0);
  return {
    received,
    closed: closed.promise,
    ended,
    [Symbol.asyncDispose]: async () => client.dispose(),
  };
}

/** Text of a stream as it comes; `ended` once the server has closed it. */
async function stream(url: string, init: RequestInit) {
  const response = await fetch(url, init);
  const told = { text: '', ended: false };
  void (async () => {
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) told.text += chunk;
    told.ended = true;
  })();
  await waitFor(() => told.text.includes('"seq":1'));
  return told;
}

const overGraphQL = (apiKey: string) =>
  stream(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'text/event-stream',
      Authorization: `Bearer ${apiKey}`,
    },
    body: JSON.stringify({ query: subscription() }),
  });
const overRest = (apiKey: string) =>
  stream(`${gateway.url}/v1/jobs/${jobId}/events`, { headers: { 'X-Api-Key': apiKey } });

describe('revoking a key', () => {
  test('closes its sockets with 4403, and the client that comes back is told why', async () => {
    const { key, id } = await newKey();
    await using watching = await watch(gateway.url, key);
    await revoke(id);
    expect(await watching.closed).toMatchObject({ code: 4403, reason: 'The API key was revoked' });
    await watching.ended;
    expect(watching.received.at(-1)).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test('ends its streams on both faces, saying why', async () => {
    const { key, id } = await newKey();
    const streams = [await overGraphQL(key), await overRest(key)];
    await revoke(id);
    for (const told of streams) await waitFor(() => told.ended);
    for (const { text } of streams) expect(text).toContain('"code":"UNAUTHENTICATED"');
    expect(streams[0]?.text).toContain('event: complete');
  });

  test('leaves the sockets and streams of other keys alone', async () => {
    const [revoked, kept] = [await newKey(), await newKey()];
    await using watching = await watch(gateway.url, revoked.key);
    await using other = await watch(gateway.url, kept.key);
    const told = await overRest(kept.key);
    await revoke(revoked.id);
    await watching.closed;
    // Both are still served: what happens to the job now arrives.
    const before = other.received.length;
    await cancel();
    await waitFor(() => other.received.length > before);
    await waitFor(() => told.text.includes('job_canceled'));
  });

  test('closes sockets that have nothing open any more, too', async () => {
    const { key, id } = await newKey();
    const closed = Promise.withResolvers<CloseEvent>();
    const client = createClient({
      url: `${gateway.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { apiKey: key },
      lazy: false,
      onNonLazyError: () => {},
      retryAttempts: 0,
      on: { closed: (event) => closed.resolve(event as CloseEvent) },
    });
    await Array.fromAsync(client.iterate({ query: '{ viewer { test } }' }));
    await revoke(id);
    expect((await closed.promise).code).toBe(4403);
    await client.dispose();
  });

  test('is noticed in the rows when no message comes', async () => {
    const { store, events } = gateway.parts;
    const deaf = { ...events, subscribeRevoked: async () => () => {} };
    await using keys = openTestKeyWatch(store, deaf, 50);
    await using forgetful = await gateway.another({ keys });
    const { key, id } = await newKey();
    await using watching = await watch(forgetful.url, key);
    await revoke(id);
    expect((await watching.closed).code).toBe(4403);
  });
});

redisSuite('revoking a key over Redis', (redisUrl) => {
  test('ends what it has open at every gateway', async () => {
    const databaseUrl = gateway.databaseUrl;
    await using one = await openParts(databaseUrl, { redisUrl });
    await using other = await openParts(databaseUrl, { redisUrl });
    const gatewayOn = async ({ store, events, hub }: typeof one) => {
      const keys = openTestKeyWatch(store, events);
      const server = await gateway.another({ keys, events, watch: { store, hub } });
      return { url: server.url, keys, server };
    };
    const [first, second] = [await gatewayOn(one), await gatewayOn(other)];
    await using closing = new AsyncDisposableStack();
    for (const { keys, server } of [first, second]) {
      closing.use(keys);
      closing.use(server);
    }
    const { key, id } = await newKey();
    await using here = await watch(first.url, key);
    await using there = await watch(second.url, key);
    await revoke(id, first.url);
    expect([(await here.closed).code, (await there.closed).code]).toEqual([4403, 4403]);
  });
});
