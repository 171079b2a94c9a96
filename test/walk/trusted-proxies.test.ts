import type { IncomingMessage } from 'node:http';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createForwarding, originInHand } from '#src/api/forwarded.ts';
import { createLinks } from '#src/infra/blobs/links.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { lowLimiter } from '#test/kit/http/limiter.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const HERE = [{ address: '127.0.0.1', prefix: null }];

type Send = (url: string, caller: string) => Promise<boolean>;
const query = '{ viewer { keyId } }';
/** Whether a refused caller was told RATE_LIMITED, on each face. */
const FACES: Record<'REST' | 'GraphQL' | 'WebSocket', Send> = {
  REST: async (url, caller) => {
    const answer = await fetch(`${url}/v1/whoami`, { headers: { 'X-Forwarded-For': caller } });
    return answer.status === 429;
  },
  GraphQL: async (url, caller) => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': caller },
      body: JSON.stringify({ query }),
    });
    return (await answer.text()).includes('RATE_LIMITED');
  },
  WebSocket: async (url, caller) => {
    class Passed extends WebSocket {
      constructor(address: string, protocols?: string | string[]) {
        super(address, protocols, { headers: { 'X-Forwarded-For': caller } });
      }
    }
    const address = `${url.replace('http', 'ws')}/graphql`;
    const client = createClient({ url: address, webSocketImpl: Passed, retryAttempts: 0 });
    const told = await Array.fromAsync(client.iterate({ query })).catch((error: unknown) => error);
    await client.dispose();
    return JSON.stringify(told).includes('RATE_LIMITED');
  },
};

describe.each(Object.entries(FACES))('refusals over %s count', (_name, send) => {
  test('against who is behind a trusted proxy, whatever else they claim', async () => {
    const changes = { limits: lowLimiter({ anonymousRate: 2 }), trustedProxies: HERE };
    await using server = await gateway.another(changes);
    const first = ['9.9.9.9, 192.0.2.1', '192.0.2.1', '8.8.8.8,192.0.2.1'];
    const answers = [];
    for (const caller of first) answers.push(await send(server.url, caller));
    expect(answers).toEqual([false, false, true]);
    expect(await send(server.url, '192.0.2.2')).toBe(false);
  });

  test('against the connection of whoever is not trusted', async () => {
    const limits = lowLimiter({ anonymousRate: 2 });
    await using server = await gateway.another({
      limits,
      trustedProxies: [{ address: '10.0.0.0', prefix: 8 }],
    });
    const answers = [];
    for (const caller of ['192.0.2.1', '192.0.2.2', '192.0.2.3'])
      answers.push(await send(server.url, caller));
    expect(answers).toEqual([false, false, true]);
  });
});

describe('who asks, and where', () => {
  const proxies = [
    { address: '10.0.0.0', prefix: 8 },
    { address: '2001:db8::', prefix: 32 },
    { address: '127.0.0.1', prefix: null },
  ];
  const read = createForwarding(proxies, false);
  const asked = (remoteAddress: string, headers: Record<string, string>) =>
    read({
      socket: { remoteAddress },
      headers: { host: 'inner:4000', ...headers },
    } as never as IncomingMessage);
  const from = (remoteAddress: string, told: string) =>
    asked(remoteAddress, { 'x-forwarded-for': told }).address;

  test.each([
    ['nobody but the connection', '198.51.100.7', '192.0.2.1', '198.51.100.7'],
    ['the one before the proxy', '10.1.2.3', '192.0.2.1', '192.0.2.1'],
    ['the right-most that is not trusted', '127.0.0.1', '6.6.6.6, 192.0.2.1, 10.0.0.9', '192.0.2.1'],
    ['a proxy mapped into IPv6', '::ffff:10.1.2.3', '192.0.2.1', '192.0.2.1'],
    ['an IPv6 client with a port', '2001:db8::1', '[2001:db9::5]:443', '2001:db9::5'],
    ['an IPv4 client with a port', '127.0.0.1', '192.0.2.1:5050', '192.0.2.1'],
    ['the last proxy, when what it wrote is no address', '127.0.0.1', '192.0.2.1, unknown', '127.0.0.1'],
    ['the outermost proxy, when all are trusted', '127.0.0.1', '10.0.0.1, 10.0.0.2', '10.0.0.1'],
    ['the proxy, when it tells nothing', '127.0.0.1', '', '127.0.0.1'],
  ])('%s', (_name, remoteAddress, told, expected) => {
    expect(from(remoteAddress, told)).toBe(expected);
  });

  test('who listens on every address learns from its clients where they have reached it', () => {
    const at = (host: string) =>
      createForwarding(
        [],
        true,
      )({
        socket: { remoteAddress: '192.0.2.1' },
        headers: { host },
      } as never as IncomingMessage).origin;
    expect(at('reel.local:4000')).toBe('http://reel.local:4000');
    expect(at('[2001:db8::1]:4000')).toBe('http://[2001:db8::1]:4000');
    expect(at('evil/@x')).toBeNull();
  });

  test('the origin is what the outermost trusted proxy wrote', () => {
    const told = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'reel.example.com' };
    expect(asked('127.0.0.1', told).origin).toBe('https://reel.example.com');
    expect(asked('198.51.100.7', told).origin).toBeNull();
    const twice = {
      'x-forwarded-for': '192.0.2.1, 10.0.0.9',
      'x-forwarded-host': 'evil, reel.example.com, edge',
    };
    expect(asked('127.0.0.1', { ...told, ...twice }).origin).toBe('https://reel.example.com');
    expect(asked('127.0.0.1', { ...told, 'x-forwarded-host': 'a/b' }).origin).toBeNull();
    expect(asked('127.0.0.1', { 'x-forwarded-proto': 'javascript' }).origin).toBeNull();
  });
});

test('links lead to where the client believes to be, over every transport', async () => {
  const publicUrl = () => originInHand() ?? 'http://media.test';
  const links = createLinks({ secret: 'x'.repeat(32), publicUrl });
  await using server = await gateway.another({ links, trustedProxies: HERE });
  const headers = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'reel.example.com' };
  const bearer = { Authorization: `Bearer ${gateway.demo.apiKey}` };
  const document = `{ media(projectId: "${gateway.demo.projectId}") { edges { node { url } } } }`;
  const rest = await fetch(`${server.url}/v1/projects/${gateway.demo.projectId}`, {
    headers: { ...headers, ...bearer },
  });
  const graphql = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { ...headers, ...bearer, 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: document }),
  });
  class Passed extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  const client = createClient({
    url: `${server.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Passed,
    connectionParams: { apiKey: gateway.demo.apiKey },
  });
  const socket = await Array.fromAsync(client.iterate({ query: document }));
  await client.dispose();
  for (const text of [await rest.text(), await graphql.text(), JSON.stringify(socket)]) {
    expect(text).toContain('https://reel.example.com/media/');
    expect(text).not.toContain('media.test');
  }
});

test('no key is put into the page that a proxy passes on', async () => {
  const page = async (headers: Record<string, string>) =>
    (await fetch(`${gateway.url}/graphql`, { headers: { Accept: 'text/html', ...headers } })).text();
  expect(await page({})).toContain(gateway.demo.apiKey);
  expect(await page({ 'X-Forwarded-For': '192.0.2.1' })).not.toContain(gateway.demo.apiKey);
});
