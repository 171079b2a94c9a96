import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FetchOptions } from '#src/infra/fetch/ask.ts';
import { openPost } from '#src/infra/fetch/open-post.ts';
import { type HttpsServer, openHttpsServer } from './fixtures/https-server.ts';

let server: HttpsServer;
const bodies: string[] = [];

beforeAll(async () => {
  server = await openHttpsServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    bodies.push(`${request.method} ${Buffer.concat(chunks)}`);
    const to = new URL(request.url ?? '/', 'https://files.test').searchParams.get('to');
    if (to) response.writeHead(307, { Location: to }).end();
    else response.writeHead(202).end('x'.repeat(100_000));
  });
});
afterAll(() => server?.[Symbol.asyncDispose]());

/** The names of the test lead to its server, which counts as public; 127.0.0.2 does not. */
const local = (): FetchOptions => ({
  ca: server.ca,
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  isAllowed: (address) => address === '127.0.0.1',
});
const send = (url: string, options: FetchOptions = {}) =>
  openPost({ ...local(), ...options }).post({ url, headers: {}, body: '{"é":1}' });
const address = (path: string) => `https://files.test:${server.port}${path}`;

test('a body arrives whole at any port, and of a long answer the beginning is kept', async () => {
  const answer = await send(address('/'));
  expect(answer).toMatchObject({ status: 202, why: null });
  expect(answer.text).toHaveLength(4096);
  expect(bodies.at(-1)).toBe('POST {"é":1}');
});

describe('nothing is sent', () => {
  test.each([
    ['http://files.test/', 'only https is fetched'],
    ['file:///etc/passwd', 'only https is fetched'],
    ['no address', 'it is not an address'],
    ['https://user:word@files.test/', 'it must not hold a user name or password'],
    ['https://127.0.0.1/', 'it does not lead to a public address'],
    ['https://0x7f.1/', 'it does not lead to a public address'],
    ['https://2130706433/', 'it does not lead to a public address'],
    ['https://10.0.0.1:8443/', 'it does not lead to a public address'],
    ['https://[::1]/', 'it does not lead to a public address'],
    ['https://[::ffff:169.254.169.254]/latest', 'it does not lead to a public address'],
  ])('to %s, which is told before anybody is asked', async (url, why) => {
    expect(openPost().refuse(url)).toBe(why);
    const answer = await openPost().post({ url, headers: {}, body: '{}' });
    expect(answer).toEqual({ status: null, retryAfter: undefined, text: null, why });
  });

  test('to a name that leads to a private address, be it one among several or only now', async () => {
    const before = server.seen.length;
    const resolve = async () => [
      { address: '127.0.0.1', family: 4 },
      { address: '127.0.0.2', family: 4 },
    ];
    expect(openPost(local()).refuse(address('/'))).toBe(null);
    expect(await send(address('/'), { resolve })).toMatchObject({
      status: null,
      why: 'it does not lead to a public address',
    });
    expect(server.seen).toHaveLength(before);
  });

  test.each(['https://127.0.0.2/', 'https://169.254.169.254/latest', 'https://other.test/'])(
    'where an answer redirects to (%s)',
    async (to) => {
      const before = server.seen.length;
      const answer = await send(address(`/?to=${encodeURIComponent(to)}`));
      expect(answer).toMatchObject({ status: 307, why: 'its server answers 307' });
      expect(server.seen).toHaveLength(before + 1);
    },
  );
});
