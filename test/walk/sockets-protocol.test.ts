import { once } from 'node:events';
import { request } from 'node:http';
import type { KyselyPlugin } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { countWatchers } from '#test/kit/http/count-watchers.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { openTestKeyWatch } from '#test/kit/http/key-watch.ts';
import { waitFor } from '#test/kit/wait-for.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());
afterEach(() => expect(gateway.logged.splice(0)).toEqual([]));

type Message = { type: string; id?: string; payload?: unknown };

/** A greeted socket that speaks graphql-transport-ws by hand. */
async function openSocket(url = gateway.url) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const received: Message[] = [];
  socket.on('message', (data) => received.push(JSON.parse(String(data)) as Message));
  const send = (message: Message | string) =>
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  await once(socket, 'open');
  send({ type: 'connection_init', payload: { apiKey: gateway.demo.apiKey } });
  await waitFor(() => received.splice(0).length === 1);
  const subscribe = (id: string, query: string, more: object = {}) =>
    send({ id, type: 'subscribe', payload: { query, ...more } });
  const close = async () => {
    socket.close();
    await once(socket, 'close');
  };
  return { socket, received, send, subscribe, close, [Symbol.dispose]: () => socket.terminate() };
}

const hints = () => `subscription { containerUpdated(projectId: "${gateway.demo.projectId}") { projectId } }`;
const sseHeaders = () => ({
  'X-Api-Key': gateway.demo.apiKey,
  'Content-Type': 'application/json',
  Accept: 'text/event-stream',
});
const openSubscriptions = async () => (await gateway.metrics.openSubscriptions.get()).values[0]?.value;

test.each(['query A { __typename } query B { __typename }', 'fragment A on Query { __typename }'])(
  'a document without a single operation to run is refused with a code: %s',
  async (query) => {
    using socket = await openSocket();
    socket.subscribe('1', query);
    await waitFor(() => socket.received.length > 0);
    const extensions = { code: 'BAD_USER_INPUT', requestId: expect.stringMatching(/^req_/) };
    const message = 'operationName names no single operation.';
    expect(socket.received).toMatchObject([{ id: '1', type: 'error', payload: [{ message, extensions }] }]);
  },
);

test.each<Message>([
  { type: 'connection_ack' },
  { type: 'next', id: '1', payload: {} },
  { type: 'error', id: '1', payload: [{ message: 'x' }] },
])('what only servers say is no message of a client: $type', async (message) => {
  using socket = await openSocket();
  socket.send(message);
  expect((await once(socket.socket, 'close'))[0]).toBe(4400);
});

test.each([['x'.repeat(200)], ['🧠'.repeat(50)], ['\ud83e'.repeat(100)]])(
  'an id in use, longer than a close frame, closes with the code for it: %s',
  async (id) => {
    using socket = await openSocket();
    socket.subscribe(id, hints());
    socket.subscribe(id, hints());
    expect((await once(socket.socket, 'close'))[0]).toBe(4409);
  },
);

test('a ping is answered however deep its payload is', async () => {
  using socket = await openSocket();
  socket.send(`{"type":"ping","payload":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`);
  await waitFor(() => socket.received.length > 0);
  expect(socket.received).toEqual([{ type: 'pong' }]);
});

describe('an operation that is completed while it starts leaves its id to the next one', () => {
  test('which gets its own answer only', async () => {
    using socket = await openSocket();
    // Takes longer than the first.
    const second =
      '{ viewer { __typename } projects { edges { node { influencers { edges { node { id } } } } } } }';
    socket.subscribe('1', '{ viewer { __typename } }');
    socket.send({ id: '1', type: 'complete' });
    socket.subscribe('1', second);
    await waitFor(() => socket.received.some(({ type }) => type === 'complete'));
    expect(socket.received).toMatchObject([
      { id: '1', type: 'next', payload: { data: { projects: { edges: expect.any(Array) } } } },
      { id: '1', type: 'complete' },
    ]);
  });

  test('and nothing behind when the socket closes', async () => {
    const before = await openSubscriptions();
    using socket = await openSocket();
    socket.subscribe('1', hints());
    socket.send({ id: '1', type: 'complete' });
    socket.subscribe('1', hints());
    await waitFor(() => socket.received.length > 0);
    // By the time that this one begins, the others have.
    socket.subscribe('2', hints());
    await waitFor(() => socket.received.some(({ id }) => id === '2'));
    await socket.close();
    await waitFor(async () => (await openSubscriptions()) === before, { timeout: 5_000 });
  });

  test('unless that is completed before its turn, or another comes for its place', async () => {
    using socket = await openSocket();
    socket.subscribe('1', hints());
    for (const _ of [1, 2]) {
      socket.send({ id: '1', type: 'complete' });
      socket.subscribe('1', '{ never: __typename }');
    }
    socket.send({ id: '1', type: 'complete' });
    socket.subscribe('2', hints());
    await waitFor(() => socket.received.length > 0);
    expect(socket.received.map(({ id }) => id)).toEqual(['2']);
    socket.subscribe('3', hints());
    socket.send({ id: '3', type: 'complete' });
    socket.subscribe('3', hints());
    socket.subscribe('3', hints());
    expect((await once(socket.socket, 'close'))[0]).toBe(4409);
  });
});

test('a reader over SSE who leaves is let go at once, not with the next ping', async () => {
  // Yoga's own tests ping more often than that.
  vi.stubEnv('NODE_ENV', 'production');
  const before = await openSubscriptions();
  const leaving = new AbortController();
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: sseHeaders(),
    body: JSON.stringify({ query: hints() }),
    signal: leaving.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('data:')) text += (await reader?.read())?.value;
  leaving.abort();
  await waitFor(async () => (await openSubscriptions()) === before, { timeout: 5_000 });
  vi.unstubAllEnvs();
});

describe('a client that leaves while its key is looked up is forgotten', () => {
  /** A gateway that is held up in its first statement, which looks for the key. */
  async function heldUp() {
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
    const { store, events } = gateway.parts;
    await using opened = new AsyncDisposableStack();
    const counted = countWatchers(events, opened.use(openTestKeyWatch(store, events)));
    const db = store.db.withPlugin(gate) as typeof store.db;
    const changes = { store: { ...store, db }, keys: counted.keys };
    const { url } = opened.use(await gateway.another(changes));
    const forgotten = async () => {
      // Any answer comes after the server has heard of the end before.
      await fetch(`${url}/health/live`);
      go.resolve();
      const { heldEver, held } = counted;
      await waitFor(() => heldEver() > 0 && held() === 0, { timeout: 5_000, what: 'nothing held' });
    };
    const all = opened.move();
    const dispose = () => all.disposeAsync();
    return { url, reached: reached.promise, forgotten, [Symbol.asyncDispose]: dispose };
  }

  test('over a socket', async () => {
    await using server = await heldUp();
    using socket = await openSocket(server.url);
    socket.subscribe('1', hints());
    await server.reached;
    await socket.close();
    await server.forgotten();
  });

  test('over SSE', async () => {
    await using server = await heldUp();
    const sent = { method: 'POST', headers: sseHeaders(), agent: false };
    const asked = request(`${server.url}/graphql`, sent);
    asked.on('error', () => {});
    asked.end(JSON.stringify({ query: hints() }));
    await server.reached;
    asked.destroy();
    await server.forgotten();
  });
});
