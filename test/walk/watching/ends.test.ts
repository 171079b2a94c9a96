import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createClient } from '#src/client/client.ts';
import type { WatchOptions } from '#src/client/watch.ts';
import { decodeId } from '#src/domain/ids.ts';
import { expectData } from '#test/kit/http/client.ts';
import { openDoor } from '#test/kit/http/door.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { openGenerousLimits } from '#test/kit/http/generous-limits.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { CancelJobDocument } from '../../../schema/generated/graphql.ts';
import { startSlideshow } from '../fixtures/start-slideshow.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

/** Watches to the end; gives the seqs that came, and the waits before tries. */
async function watch(url: string, jobId: string, { apiKey = gateway.demo.apiKey, after = 0 } = {}) {
  const seqs: number[] = [];
  const waits: number[] = [];
  const client = createClient({ url, key: apiKey });
  const options: WatchOptions = { after, onRetry: (_failure, wait) => waits.push(wait) };
  const failure = await (async () => {
    for await (const { seq } of client.watch(jobId, options)) seqs.push(seq);
    return null;
  })().catch((error: unknown) => error);
  return { seqs, waits, failure };
}

const cancel = (jobId: string) =>
  expectData(gateway.url, CancelJobDocument, { input: { jobId } }, { apiKey: gateway.demo.apiKey });

describe('a refusal ends the watch at once', () => {
  test.each([
    ['of a job of nobody', { jobId: 'job_nope' }, 'NOT_FOUND'],
    ['of a seq that is not there yet', { after: 999 }, 'BAD_USER_INPUT'],
    ['of a wrong key', { apiKey: 'rg_live_nope' }, 'UNAUTHENTICATED'],
  ])(
    '%s',
    async (_name, { jobId, ...options }: { jobId?: string; apiKey?: string; after?: number }, code) => {
      const { seqs, waits, failure } = await watch(
        gateway.url,
        jobId ?? (await startSlideshow(gateway)),
        options,
      );
      expect(failure).toMatchObject({
        name: 'RefusedError',
        code,
        message: expect.stringMatching(code),
      });
      expect([seqs, waits]).toEqual([[], []]);
    },
  );

  test('of a key that is revoked meanwhile', async () => {
    const { key, id } = await keyOfOwner(gateway.parts.store.db, gateway.demo.projectId);
    const watching = watch(gateway.url, await startSlideshow(gateway), { apiKey: key });
    const gauge = async () => (await gateway.metrics.openSubscriptions.get()).values[0]?.value ?? 0;
    await waitFor(async () => (await gauge()) > 0);
    await revoke(id);
    const { waits, failure } = await watching;
    expect(failure).toMatchObject({ code: 4403, message: '4403: The API key was revoked' });
    expect(waits).toEqual([]);
  });

  test.each([4004, 4400, 4401, 4403, 4406, 4409, 4429])('by the close code %d', async (code) => {
    await using closing = await closingServer(code);
    const { waits, failure } = await watch(closing.url, 'job_x');
    expect(failure).toMatchObject({ code, message: `${code}: said so` });
    expect([waits, closing.connections()]).toEqual([[], 1]);
  });
});

async function revoke(keyId: string): Promise<void> {
  const query = `mutation { revokeApiKey(input: { keyId: "${keyId}" }) { __typename } }`;
  await expectData(gateway.url, query, {}, { apiKey: gateway.demo.apiKey });
}

describe('a function that gives tokens is asked again', () => {
  const SOCKETS = [
    ["Node's own", {}],
    ['ws', { webSocketImpl: WebSocket as never }],
  ] as const;

  test.each(SOCKETS)(
    'when one has ended, and nothing is missed, over the WebSocket %s',
    async (_name, socket) => {
      const jobId = await startSlideshow(gateway);
      const { id: keyId } = await keyOfOwner(gateway.parts.store.db, gateway.demo.projectId);
      let asked = 0;
      const token = async () => {
        asked += 1;
        // The first is over already, the second soon.
        const lives = [-10_000, 2_000][asked - 1] ?? 60_000;
        if (asked === 3) await cancel(jobId);
        return gateway.tokens.sign({
          keyId,
          scopes: ['jobs:read'],
          projectIds: new Set(),
          jobIds: new Set([decodeId('job', jobId) ?? '']),
          expiresAt: new Date(Date.now() + lives),
        });
      };
      const client = createClient({ url: gateway.url, token, ...socket });
      const events = await Array.fromAsync(client.watch(jobId));
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      expect(events.at(-1)?.type).toBe('JOB_CANCELED');
      expect(asked).toBe(3);
    },
  );

  test.each(SOCKETS)('but not for ever, over the WebSocket %s', async (_name, socket) => {
    await using closing = await closingServer(4403, Number.POSITIVE_INFINITY);
    const client = createClient({ url: closing.url, token: () => 'over', ...socket });
    const failure = await Array.fromAsync(client.watch('job_x')).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'RefusedError', code: 4403 });
    expect(closing.connections()).toBe(4);
  });
});

describe('what may pass is tried again, after a wait', () => {
  test.each([1000, 1001, 1011, 1012, 4408, 4500, 4504])('the close code %d', async (code) => {
    await using closing = await closingServer(code);
    const { waits, failure } = await watch(closing.url, 'job_x');
    expect([failure, waits.length, closing.connections()]).toEqual([null, 1, 2]);
  });

  test('RATE_LIMITED, when it says so, and a masked fault', async () => {
    const { hub, store } = gateway.parts;
    await using limits = openGenerousLimits();
    const refusals = [{ allowed: false, limit: 1, remaining: 0, resetSeconds: 2 }];
    const take: typeof limits.take = async (...args) => refusals.pop() ?? limits.take(...args);
    const faults = [new Error('as if the database were away')];
    const watchHub: typeof hub.watch = (...args) => {
      const fault = faults.pop();
      if (fault) throw fault;
      return hub.watch(...args);
    };
    await using troubled = await gateway.another({
      limits: { ...limits, take },
      watch: { store, hub: { ...hub, watch: watchHub } },
    });
    const jobId = await startSlideshow(gateway);
    await cancel(jobId);
    const { seqs, waits, failure } = await watch(troubled.url, jobId);
    expect([failure, seqs[0], faults, refusals]).toEqual([null, 1, [], []]);
    expect(waits.map((wait) => wait > 2_000)).toEqual([true, false]);
    expect(gateway.logged.splice(0).join()).toContain('as if the database were away');
  });
});

/** Closes the first sockets when they subscribe, and completes what the next subscribes to. */
async function closingServer(code: number, closes = 1) {
  let connections = 0;
  const server = new WebSocketServer({
    port: 0,
    host: '127.0.0.1',
    handleProtocols: () => 'graphql-transport-ws',
  });
  server.on('connection', (socket) => {
    const first = connections++ < closes;
    socket.on('message', (data) => {
      const { type, id } = JSON.parse(String(data)) as { type: string; id: string };
      if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
      if (type !== 'subscribe') return;
      if (first) socket.close(code, 'said so');
      else socket.send(JSON.stringify({ type: 'complete', id }));
    });
  });
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    [Symbol.asyncDispose]: async () => {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

describe('leaving ends it at once and leaves no timer', () => {
  const SCRIPT = fileURLToPath(new URL('./leave.ts', import.meta.url));
  const whens = ['between tries', 'while it connects', 'while it watches'];
  const cases = ['return', 'abort'].flatMap((how) =>
    whens.flatMap((when) => ['its own', 'ws', 'SSE'].map((whose) => ({ how, when, whose }))),
  );

  test.each(cases)('by $how, $when, over $whose', async ({ how, when, whose }) => {
    await using door = await openDoor(gateway.url);
    if (when === 'between tries') await door.shut();
    if (when === 'while it connects') door.silent = true;
    const child = fork(SCRIPT, [
      door.url,
      gateway.demo.apiKey,
      await startSlideshow(gateway),
      how,
      when,
      whose,
    ]);
    const exited = once(child, 'exit');
    const message = once(child, 'message');
    if (when === 'while it connects') {
      await waitFor(() => door.connections() === 1);
      child.send('leave');
    }
    expect((await Promise.race([message, exited]))[0]).toEqual({ told: { done: true }, timers: [] });
    expect(await exited).toEqual([0, null]);
    expect(door.open()).toBe(0);
  });
});

test('a gateway that falls silent is left for another try', { timeout: 60_000 }, async () => {
  await using door = await openDoor(gateway.url);
  const jobId = await startSlideshow(gateway);
  const client = createClient({ url: door.url, key: gateway.demo.apiKey });
  const onRetry = () => {
    door.silent = false;
  };
  const events = client.watch(jobId, { onRetry });
  expect((await events.next()).value).toMatchObject({ seq: 1 });
  door.silent = true;
  await cancel(jobId);
  const rest = await Array.fromAsync(events);
  expect(rest.map(({ seq }) => seq)).toEqual(rest.map((_, index) => index + 2));
  expect(rest.at(-1)?.type).toBe('JOB_CANCELED');
});
