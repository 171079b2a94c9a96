import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { Result } from '#src/api/graphql/shared-events.ts';
import { tellResults } from '#src/api/graphql/tell-results.ts';
import { Flow, flowOfAll } from '#src/domain/flow.ts';
import { waitFor } from '#test/kit/wait-for.ts';

let server: WebSocketServer;
beforeAll(async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
});
afterAll(() => {
  for (const socket of server.clients) socket.terminate();
  server.close();
});

/** Both ends of a socket, and what the client has been told. */
async function openSocket() {
  const { port } = server.address() as AddressInfo;
  const connected = once(server, 'connection');
  const client = new WebSocket(`ws://127.0.0.1:${port}`);
  const told: { id: string; type: string; payload: { data: { seq: number } } }[] = [];
  client.on('message', (data) => told.push(JSON.parse(String(data))));
  const [[socket]] = await Promise.all([connected, once(client, 'open')]);
  return { client, told, socket: socket as WebSocket };
}

const mask = () => new Error('masked');
const seqs = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test('a client that reads late is waited for, and told everything in order', async () => {
  const { client, told, socket } = await openSocket();
  client.pause();
  const text = 'x'.repeat(10_000);
  let taken = 0;
  const all = flowOfAll<Result>(seqs(3_000).map((seq) => ({ data: { seq, text } })));
  const counted = new Flow<Result>({
    take(wake) {
      taken += 1;
      return all.take(wake);
    },
    end: () => {},
  });
  const over = tellResults(counted, 'one', socket, mask).next();
  await waitFor(() => socket.bufferedAmount > 0);
  // Far from all of it: the rest stays where it comes from.
  expect(taken).toBeLessThan(3_000);
  client.resume();
  expect(await over).toEqual({ done: true, value: undefined });
  await waitFor(() => told.length === 3_000);
  expect(told.map(({ payload }) => payload.data.seq)).toEqual(seqs(3_000));
  expect(told[0]).toMatchObject({ id: 'one', type: 'next' });
});

test('a subscription that is completed while its result is made hears no more', async () => {
  const { told, socket } = await openSocket();
  const made = Promise.withResolvers<{ data: { seq: number } }>();
  const first = tellResults(flowOfAll<Result>([made.promise]), 'one', socket, mask);
  const over = first.next();
  await first.return(undefined);
  made.resolve({ data: { seq: 1 } });
  expect(await over).toEqual({ done: true, value: undefined });
  await tellResults(flowOfAll<Result>([{ data: { seq: 2 } }]), 'two', socket, mask).next();
  await waitFor(() => told.length > 0);
  expect(told.map(({ id }) => id)).toEqual(['two']);
});

/** Results as they come; whoever takes them is woken by each, whether it waits or not. */
function openSource() {
  const left: Result[] = [];
  let wake = () => {};
  let isOver = false;
  const results = new Flow<Result>({
    take(waiting) {
      wake = waiting;
      return left.shift() ?? (isOver ? 'over' : 'later');
    },
    end: () => {},
  });
  const come = (result: Result) => {
    left.push(result);
    wake();
  };
  const end = () => {
    isOver = true;
    wake();
  };
  return { results, come, end };
}

test('what comes while the result before it is made is told after it', async () => {
  const { told, socket } = await openSocket();
  const { results, come, end } = openSource();
  const over = tellResults(results, 'one', socket, mask).next();
  const first = Promise.withResolvers<{ data: { seq: number } }>();
  come(first.promise);
  come({ data: { seq: 2 } });
  come(Promise.resolve({ data: { seq: 3 } }));
  end();
  await Promise.resolve();
  first.resolve({ data: { seq: 1 } });
  expect(await over).toEqual({ done: true, value: undefined });
  await waitFor(() => told.length === 3);
  expect(told.map(({ payload }) => payload.data.seq)).toEqual([1, 2, 3]);
});

test('what comes while it looks for more is told', async () => {
  const { told, socket } = await openSocket();
  let asked = 0;
  const results = new Flow<Result>({
    take(wake) {
      asked += 1;
      if (asked === 2) return { data: { seq: 1 } };
      if (asked > 2) return 'over';
      wake();
      return 'later';
    },
    end: () => {},
  });
  await tellResults(results, 'one', socket, mask).next();
  await waitFor(() => told.length === 1);
});

test('a result that cannot be made is told masked', async () => {
  const { socket } = await openSocket();
  const failing = flowOfAll<Result>([Promise.reject(new Error('a secret'))]);
  await expect(tellResults(failing, 'one', socket, mask).next()).rejects.toThrow('masked');
});
