import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { createClient } from 'graphql-ws';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createSlots, type OpenKind, type Slots } from '#src/api/slots.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { startSlideshow } from './fixtures/start-slideshow.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const PLENTY = { perKey: 100, perAddress: 100 };

/** Slots with one cap that is low, and how many of its kind are held. */
function lowSlots(kind: OpenKind, cap: Partial<typeof PLENTY>) {
  const all = { sockets: PLENTY, waitingSockets: PLENTY, streams: PLENTY, subscriptions: PLENTY };
  const slots = createSlots({ ...all, [kind]: { ...PLENTY, ...cap } });
  let [held, heldEver] = [0, 0];
  const take: Slots['take'] = (taken, holder) => {
    const release = slots.take(taken, holder);
    if (!release || taken !== kind) return release;
    held += 1;
    heldEver += 1;
    let holds = true;
    return () => {
      if (holds) held -= 1;
      holds = false;
      release();
    };
  };
  return { slots: { take }, held: () => held, heldEver: () => heldEver };
}

const PROTOCOL = 'graphql-transport-ws';
const socketTo = (url: string) => new WebSocket(`${url.replace('http', 'ws')}/graphql`, PROTOCOL);
const closing = async (socket: WebSocket) => {
  const [code, reason] = await once(socket, 'close');
  return [code, String(reason)];
};

/** A stock client that comes at once, and what its socket was closed with. */
function clientOf(url: string, apiKey: string) {
  const closed = Promise.withResolvers<CloseEvent>();
  const connected = Promise.withResolvers<void>();
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { apiKey },
    lazy: false,
    onNonLazyError: () => {},
    retryAttempts: 0,
    on: { connected: () => connected.resolve(), closed: (event) => closed.resolve(event as CloseEvent) },
  });
  return { client, connected: connected.promise, closed: closed.promise };
}

describe('sockets', () => {
  test('of one address that have shown no key are few, and each death frees its slot', async () => {
    const low = lowSlots('waitingSockets', { perAddress: 3 });
    await using server = await gateway.another({ slots: low.slots });
    const silent = [socketTo(server.url), socketTo(server.url), socketTo(server.url)] as const;
    await Promise.all(silent.map((socket) => once(socket, 'open')));
    const refusal = [4429, 'Too many sockets without a valid key are open. End some of them.'];
    expect(await closing(socketTo(server.url))).toEqual(refusal);

    // Closed in order, torn off, and shown a key.
    silent[0].close();
    silent[1].terminate();
    silent[2].send(JSON.stringify({ type: 'connection_init', payload: { apiKey: gateway.demo.apiKey } }));
    await waitFor(() => low.held() === 0);
    const again = [socketTo(server.url), socketTo(server.url), socketTo(server.url)];
    await Promise.all(again.map((socket) => once(socket, 'open')));
    expect(await closing(socketTo(server.url))).toEqual(refusal);
    for (const socket of [...silent, ...again]) socket.terminate();
    await waitFor(() => low.held() === 0);
  });

  test('that show a wrong key go on waiting', async () => {
    const low = lowSlots('waitingSockets', { perAddress: 1 });
    await using server = await gateway.another({ slots: low.slots });
    const { client, connected } = clientOf(server.url, 'rg_live_nope');
    await connected;
    expect((await closing(socketTo(server.url)))[0]).toBe(4429);
    await client.dispose();
    await waitFor(() => low.held() === 0);
  });

  test('of one address are limited, whatever their keys', async () => {
    const low = lowSlots('sockets', { perAddress: 2 });
    await using server = await gateway.another({ slots: low.slots });
    const first = clientOf(server.url, gateway.demo.apiKey);
    await first.connected;
    const halfOpen = socketTo(server.url);
    await once(halfOpen, 'open');
    expect(await closing(socketTo(server.url))).toEqual([
      4429,
      'Too many sockets are open. End some of them.',
    ]);
    halfOpen.terminate();
    await first.client.dispose();
    await waitFor(() => low.held() === 0);
  });

  test('of one key are limited, and another key is let in', async () => {
    const low = lowSlots('sockets', { perKey: 2 });
    await using server = await gateway.another({ slots: low.slots });
    const clients = [clientOf(server.url, gateway.demo.apiKey), clientOf(server.url, gateway.demo.apiKey)];
    await Promise.all(
      clients.map(({ client }) => Array.fromAsync(client.iterate({ query: '{ viewer { keyId } }' }))),
    );
    const third = clientOf(server.url, gateway.demo.apiKey);
    expect((await third.closed).code).toBe(4429);
    const other = clientOf(server.url, gateway.demo.other.apiKey);
    const [answer] = await Array.fromAsync(other.client.iterate({ query: '{ viewer { keyId } }' }));
    expect(answer).toMatchObject({ data: { viewer: {} } });
    for (const { client } of [...clients, other]) client.terminate();
    await waitFor(() => low.held() === 0);
  });

  test('that die before they are sockets hold nothing', async () => {
    const low = lowSlots('sockets', { perAddress: 5 });
    await using server = await gateway.another({ slots: low.slots });
    const { port } = new URL(server.url);
    for (let count = 0; count < 6; count += 1) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => {});
      socket.write(
        `GET /graphql HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${'x'.repeat(22)}==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
      );
      socket.resetAndDestroy();
      await once(socket, 'close');
    }
    await waitFor(() => low.held() === 0);
    const well = socketTo(server.url);
    await once(well, 'open');
    well.terminate();
    await waitFor(() => low.held() === 0);
  });
});

describe('event streams', () => {
  const paths = {
    REST: (jobId: string) => `/v1/jobs/${jobId}/events`,
    GraphQL: (jobId: string) =>
      `/graphql?query=${encodeURIComponent(`subscription { jobProgress(jobId: "${jobId}") { seq } }`)}`,
  };
  const open = async (url: string, path: string, apiKey: string) => {
    const leaving = new AbortController();
    const headers = { Accept: 'text/event-stream', Authorization: `Bearer ${apiKey}` };
    const response = await fetch(url + path, { headers, signal: leaving.signal });
    return { response, leave: () => leaving.abort() };
  };

  describe.each(Object.entries(paths))('over %s', (_name, path) => {
    test.each([
      ['key', { perKey: 2 }],
      ['address', { perAddress: 2 }],
    ] as const)('of one %s are limited, and 429 says when to come back', async (whose, cap) => {
      const low = lowSlots('streams', cap);
      await using server = await gateway.another({ slots: low.slots });
      const address = path(await startSlideshow(gateway));
      const { apiKey } = gateway.demo;
      const streams = [await open(server.url, address, apiKey), await open(server.url, address, apiKey)];
      expect(streams.map(({ response }) => response.status)).toEqual([200, 200]);
      const { response: third } = await open(server.url, address, apiKey);
      expect([third.status, third.headers.get('retry-after')]).toEqual([429, '10']);
      expect(await third.text()).toContain('RATE_LIMITED');
      const { key } = await keyOfOwner(gateway.parts.store.db, gateway.demo.projectId);
      const other = await open(server.url, address, key);
      expect(other.response.status).toBe(whose === 'key' ? 200 : 429);
      other.leave();
      for (const { leave } of streams) leave();
      await waitFor(() => low.held() === 0);
      const later = await open(server.url, address, apiKey);
      expect(later.response.status).toBe(200);
      later.leave();
    });
  });
});

test.each(['REST', 'GraphQL'])(
  'a reader over %s who leaves while the key is looked up holds no stream',
  async (face) => {
    const reached = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    const gate: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        reached.resolve();
        await go.promise;
        return result;
      },
    };
    const low = lowSlots('streams', { perKey: 1 });
    const { store } = gateway.parts;
    const db = store.db.withPlugin(gate) as typeof store.db;
    await using server = await gateway.another({ slots: low.slots, store: { ...store, db } });
    const jobId = await startSlideshow(gateway);
    const query = encodeURIComponent(`subscription { jobProgress(jobId: "${jobId}") { seq } }`);
    const path = face === 'REST' ? `/v1/jobs/${jobId}/events` : `/graphql?query=${query}`;
    const headers = { Accept: 'text/event-stream', Authorization: `Bearer ${gateway.demo.apiKey}` };
    const asked = request(server.url + path, { headers, agent: false });
    asked.on('error', () => {});
    asked.end();
    await reached.promise;
    asked.destroy();
    // Any answer comes after the server has heard of the end before.
    await fetch(`${server.url}/health/live`);
    go.resolve();
    await waitFor(() => low.heldEver() === 1 && low.held() === 0, { timeout: 5_000, what: 'no stream held' });
  },
);

describe('subscriptions', () => {
  test.each([
    ['key', { perKey: 2 }],
    ['address', { perAddress: 2 }],
  ] as const)('of one %s are limited, over every socket together', async (_whose, cap) => {
    const low = lowSlots('subscriptions', cap);
    await using server = await gateway.another({ slots: low.slots });
    const query = `subscription { jobProgress(jobId: "${await startSlideshow(gateway)}") { seq } }`;
    const [one, two] = [clientOf(server.url, gateway.demo.apiKey), clientOf(server.url, gateway.demo.apiKey)];
    const open = [one.client.iterate({ query }), two.client.iterate({ query })];
    for (const events of open) expect((await events.next()).value).toMatchObject({ data: {} });
    const [refused] = await Array.fromAsync(two.client.iterate({ query })).catch((errors: unknown[]) => [
      { errors },
    ]);
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED', retryAfter: 10 } }] });
    await open[0]?.return?.();
    two.client.terminate();
    await waitFor(() => low.held() === 0);
    one.client.terminate();
  });
});
