import { once } from 'node:events';
import { getIntrospectionQuery } from 'graphql';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ask, expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { SlideshowBuildDocument } from '../../schema/generated/graphql.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

type Message = { type: string; id?: string; payload?: unknown };

/** A socket that speaks graphql-transport-ws by hand, so that it can misbehave. */
async function openSocket() {
  const url = `${gateway.url.replace('http', 'ws')}/graphql`;
  const socket = new WebSocket(url, GRAPHQL_TRANSPORT_WS_PROTOCOL);
  const received: Message[] = [];
  socket.on('message', (data) => received.push(JSON.parse(String(data)) as Message));
  const send = (message: Message) => socket.send(JSON.stringify(message));
  await once(socket, 'open');
  send({ type: 'connection_init', payload: { apiKey: gateway.demo.apiKey } });
  await waitFor(() => received.length === 1);
  const subscribe = (id: string, query: string) => send({ id, type: 'subscribe', payload: { query } });
  return { socket, received, subscribe, send, [Symbol.dispose]: () => socket.terminate() };
}

test('a socket holds a hundred subscriptions; a further one is refused and harms none of them', async () => {
  const input = { projectId: gateway.demo.projectId, hook: 'watch me' };
  const { apiKey } = gateway.demo;
  const { slideshowBuild } = await expectData(gateway.url, SlideshowBuildDocument, { input }, { apiKey });
  if (slideshowBuild?.__typename !== 'ContentJobAccepted') throw new Error('The job was not accepted.');
  const query = `subscription { jobProgress(jobId: "${slideshowBuild.job.id}") { type } }`;

  using socket = await openSocket();
  const of = (id: string) => socket.received.filter((message) => message.id === id);
  for (let index = 1; index <= 100; index++) socket.subscribe(`s${index}`, query);
  await waitFor(() => of('s100').length === 1 && socket.received.length === 101);
  socket.subscribe('one too many', query);
  await waitFor(() => of('one too many').length > 0);
  expect(of('one too many')).toMatchObject([
    {
      type: 'error',
      payload: [
        {
          message: 'This socket has 100 operations open, the most there may be.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    },
  ]);

  // Room is made by ending one.
  socket.send({ id: 's1', type: 'complete' });
  socket.subscribe('in its place', query);
  await waitFor(() => of('in its place').some(({ type }) => type === 'next'));
  const cancel = `mutation { cancelJob(input: { jobId: "${slideshowBuild.job.id}" }) { __typename } }`;
  await ask(gateway.url, cancel, {}, { apiKey });
  await waitFor(() => of('s100').some(({ type }) => type === 'complete'));
});

test('a client that does not read is cut off before much is kept for it', async () => {
  using socket = await openSocket();
  using reader = await openSocket();
  const answer = JSON.stringify((await ask(gateway.url, getIntrospectionQuery(), {}, {})).data).length;
  let sent = 0;
  const cut = once(socket.socket, 'close');
  socket.socket.pause();
  const before = process.memoryUsage().rss;
  // What the kernel takes on both sides of the connection is not ours to count.
  const kernel = 16_000_000;
  while (socket.socket.readyState === WebSocket.OPEN && sent * answer < 4_000_000 + kernel) {
    socket.subscribe(`q${sent++}`, getIntrospectionQuery());
    // Whoever reads has the same answer, so there was time to make this one.
    reader.subscribe(`r${sent}`, getIntrospectionQuery());
    await waitFor(() => reader.received.some(({ type, id }) => type === 'complete' && id === `r${sent}`));
  }
  socket.socket.resume();
  const [code] = await cut;
  expect(code).toBe(1006);
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
});

test('a message above one megabyte closes the socket', async () => {
  using socket = await openSocket();
  socket.subscribe('big', `{ __typename } # ${'x'.repeat(1_000_001)}`);
  const [code] = await once(socket.socket, 'close');
  expect(code).toBe(1009);
});
