import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FetchOptions } from '#src/infra/fetch/ask.ts';
import { openFetch } from '#src/infra/fetch/open-fetch.ts';
import { isPublicAddress } from '#src/infra/fetch/public-address.ts';
import { type HttpsServer, openHttpsServer } from './fixtures/https-server.ts';

const FILE = Buffer.from('0123456789'.repeat(1000));
const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/file': (_request, response) => response.end(FILE),
  '/chunked': (_request, response) => {
    response.write(FILE.subarray(0, 5000));
    response.end(FILE.subarray(5000));
  },
  '/endless': (_request, response) => {
    const more = () => {
      while (!response.destroyed && response.write(FILE));
    };
    response.on('drain', more);
    more();
  },
  '/drip': (_request, response) => {
    const timer = setInterval(() => response.write('x'), 20);
    response.once('close', () => clearInterval(timer));
  },
  '/silent': () => {},
  '/breaks-off': (_request, response) => {
    response.writeHead(200, { 'Content-Length': '10000' });
    response.write(FILE.subarray(0, 100), () => response.destroy());
  },
  '/gzip': (_request, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('x'),
  '/headers': (request, response) => response.end(JSON.stringify(request.headers)),
  '/missing': (_request, response) => response.writeHead(404).end(),
  '/nowhere': (_request, response) => response.writeHead(302).end(),
};

let server: HttpsServer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelgate-fetch-'));
  server = await openHttpsServer((request, response) => {
    const to = new URL(request.url ?? '/', 'https://files.test').searchParams.get('to');
    if (to) return void response.writeHead(302, { Location: to }).end();
    routes[(request.url ?? '').split('?')[0] ?? '']?.(request, response);
  });
});
afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

/** The names of the test lead to its server, which counts as public; 127.0.0.2 does not. */
const local = (): FetchOptions => ({
  ca: server.ca,
  port: server.port,
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  isAllowed: (address) => address === '127.0.0.1',
});
const path = () => join(folder, 'file');
const get = (url: string, options: FetchOptions = {}, maxBytes = 50_000) =>
  openFetch({ ...local(), ...options })({ url, path: path(), maxBytes });
const address = (route: string, host = 'files.test') => `https://${host}:${server.port}${route}`;
const redirect = (to: string) => address(`/?to=${encodeURIComponent(to)}`);

describe('a public https address', () => {
  test.each(['/file', '/chunked'])('is fetched into the file (%s)', async (route) => {
    expect(await get(address(route))).toEqual({ ok: true, sizeBytes: 10_000 });
    expect((await readFile(path())).equals(FILE)).toBe(true);
  });

  test('is asked without cookies, keys or compression', async () => {
    await get(address('/headers'));
    expect(JSON.parse(await readFile(path(), 'utf8'))).toEqual({
      host: `files.test:${server.port}`,
      accept: '*/*',
      'accept-encoding': 'identity',
      'user-agent': 'Reelgate',
      connection: 'close',
    });
  });

  test('may redirect three times, also to another host', async () => {
    const twice = redirect(redirect(address('/file', 'other.test')));
    expect(await get(redirect(twice))).toMatchObject({ ok: true });
    expect(server.seen.at(-1)).toBe('other.test/file');
    expect(await get(redirect(redirect(twice)))).toEqual({
      ok: false,
      why: 'it redirects more than three times',
    });
  });
});

describe('refused without a connection', () => {
  test.each([
    ['http://files.test/file', 'only https is fetched'],
    ['file:///etc/passwd', 'only https is fetched'],
    ['no address', 'it is not an address'],
    ['https://user:word@files.test/file', 'it must not hold a user name or password'],
    ['https://files.test:22/file', 'only port 443 is fetched'],
    ['https://127.0.0.1/file', 'it does not lead to a public address'],
    ['https://0x7f.1/file', 'it does not lead to a public address'],
    ['https://2130706433/file', 'it does not lead to a public address'],
    ['https://[::1]/file', 'it does not lead to a public address'],
    ['https://[::ffff:169.254.169.254]/latest/meta-data', 'it does not lead to a public address'],
    ['https://localhost/file', 'it does not lead to a public address'],
  ])('%s', async (url, why) => {
    const before = server.seen.length;
    expect(await openFetch()({ url, path: path(), maxBytes: 1000 })).toEqual({ ok: false, why });
    expect(server.seen).toHaveLength(before);
  });

  test('a name that leads to a private address, be it one among several', async () => {
    const before = server.seen.length;
    const resolve = async () => [
      { address: '127.0.0.1', family: 4 },
      { address: '127.0.0.2', family: 4 },
    ];
    expect(await get(address('/file'), { resolve })).toEqual({
      ok: false,
      why: 'it does not lead to a public address',
    });
    expect(server.seen).toHaveLength(before);
  });

  test('a name that nobody knows', async () => {
    const resolve = () => Promise.reject(new Error('ENOTFOUND'));
    expect(await get(address('/file'), { resolve })).toEqual({ ok: false, why: 'its host has no address' });
  });
});

describe('redirects', () => {
  test.each([
    ['to a private address', () => `https://127.0.0.2:${server.port}/file`],
    ['to the metadata service', () => `https://169.254.169.254:${server.port}/latest`],
    ['to http', () => 'http://files.test/file'],
    ['to another port', () => 'https://files.test:8443/file'],
    ['with a password', () => address('/file').replace('https://', 'https://a:b@')],
    ['to a file', () => 'file:///etc/passwd'],
  ])('%s are refused', async (_what, to) => {
    expect(await get(redirect(to()))).toMatchObject({ ok: false });
    expect(server.seen.at(-1)).toMatch(/^files\.test\/\?to=/);
  });

  test('to nowhere and other answers are refused', async () => {
    expect(await get(address('/nowhere'))).toEqual({ ok: false, why: 'its server answers 302' });
    expect(await get(address('/missing'))).toEqual({ ok: false, why: 'its server answers 404' });
  });

  test('to a name that leads to a private address are refused', async () => {
    const resolve = async (host: string) => [
      { address: host === 'other.test' ? '127.0.0.2' : '127.0.0.1', family: 4 },
    ];
    expect(await get(redirect(address('/file', 'other.test')), { resolve })).toEqual({
      ok: false,
      why: 'it does not lead to a public address',
    });
  });
});

test('a name is asked once for a connection, so that it cannot change its mind in between', async () => {
  const answers = ['127.0.0.1', '127.0.0.2'];
  const resolve = async () => [{ address: answers.shift() ?? '127.0.0.2', family: 4 }];
  expect(await get(address('/file'), { resolve })).toMatchObject({ ok: true });
  expect(answers).toEqual(['127.0.0.2']);
  const rebound = [['127.0.0.1'], ['127.0.0.2']];
  const second = async () => (rebound.shift() ?? []).map((one) => ({ address: one, family: 4 }));
  expect(await get(redirect(address('/file')), { resolve: second })).toEqual({
    ok: false,
    why: 'it does not lead to a public address',
  });
});

describe('limits', () => {
  test('of size stop the transfer, announced or not', async () => {
    const why = 'it is larger than 0.009 MB';
    expect(await get(address('/file'), {}, 9000)).toEqual({ ok: false, why });
    expect(await get(address('/chunked'), {}, 9000)).toEqual({ ok: false, why });
    expect(await get(address('/endless'), {}, 9000)).toEqual({ ok: false, why });
  });

  test('of time hold for a server that drips', async () => {
    expect(await get(address('/drip'), { totalMs: 300 })).toEqual({
      ok: false,
      why: 'it did not arrive within 0.3 seconds',
    });
  });

  test('of time hold for a server that is silent, and for a look-up that is', async () => {
    expect(await get(address('/silent'), { idleMs: 100 })).toEqual({
      ok: false,
      why: 'its server is silent for 0.1 s',
    });
    const resolve = () => new Promise<never>(() => {});
    expect(await get(address('/file'), { resolve, totalMs: 100 })).toMatchObject({ ok: false });
  });

  test('a body that breaks off or is compressed is refused', async () => {
    expect(await get(address('/breaks-off'))).toMatchObject({ ok: false });
    expect(await get(address('/gzip'))).toEqual({ ok: false, why: 'its server sends it compressed' });
  });

  test('a certificate that nobody vouches for is refused', async () => {
    const { ca: _, ...unknown } = local();
    expect(await openFetch(unknown)({ url: address('/file'), path: path(), maxBytes: 50_000 })).toMatchObject(
      {
        ok: false,
        why: expect.stringContaining('cannot be reached'),
      },
    );
  });
});

test.each([
  ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
  ...['192.168.1.1', '192.0.0.1', '198.18.0.1', '203.0.113.9', '224.0.0.1', '239.255.255.250'],
  ...['255.255.255.255', '::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::7f00:1', '64:ff9b::7f00:1'],
  ...['64:ff9b:1::1', '100::1', '2001::1', '2001:db8::1', '2002:7f00:1::', 'fc00::1', 'fd12::1', 'fe80::1'],
  ...['fec0::1', 'ff02::1', 'fe80::1%eth0', 'not an address'],
])('%s is not public', (text) => {
  expect(isPublicAddress(text)).toBe(false);
});

test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450:4001::1'])(
  '%s is public',
  (text) => {
    expect(isPublicAddress(text)).toBe(true);
  },
);
