import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';

let gateway: TestGateway;
let link: string;
const bytes = Buffer.from('0123456789'.repeat(1000));

beforeAll(async () => {
  gateway = await startTestGateway();
  const path = join(gateway.folder, 'clip.mp4');
  await writeFile(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { kind: 'asset', path, sha256, extension: 'mp4', contentType: 'video/mp4' } as const;
  const key = await gateway.blobs.putFile(file);
  link = gateway.links.sign(key).url.replace('http://media.test', gateway.url);
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const get = (headers: Record<string, string> = {}, method = 'GET') => fetch(link, { headers, method });

describe('a signed link', () => {
  test('gives the whole file with all that a player and a cache need', async () => {
    const response = await get();
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': '10000',
      'accept-ranges': 'bytes',
      'cache-control': expect.stringContaining('max-age'),
      etag: expect.stringMatching(/^".+"$/),
    });
  });

  test.each([
    ['bytes=0-9', 206, 'bytes 0-9/10000', '0123456789'],
    ['bytes=9995-', 206, 'bytes 9995-9999/10000', '56789'],
    ['bytes=-3', 206, 'bytes 9997-9999/10000', '789'],
    ['bytes=9998-99999', 206, 'bytes 9998-9999/10000', '89'],
    ['bytes=10000-', 416, 'bytes */10000', ''],
  ])('answers %s', async (range, status, contentRange, text) => {
    const response = await get({ Range: range });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-range')).toBe(contentRange);
    expect(await response.text()).toBe(text);
  });

  test.each(['bytes=5-2', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=-'])(
    'gives the whole for %s',
    async (range) => {
      const response = await get({ Range: range });
      expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([200, 10_000]);
    },
  );

  test('is not sent again to who has it', async () => {
    const etag = (await get({}, 'HEAD')).headers.get('etag') ?? '';
    expect((await get({ 'If-None-Match': etag })).status).toBe(304);
    expect((await get({ 'If-Range': etag, Range: 'bytes=0-1' })).status).toBe(206);
    expect((await get({ 'If-Range': '"older"', Range: 'bytes=0-1' })).status).toBe(200);
  });

  test('answers HEAD without the bytes', async () => {
    const response = await get({}, 'HEAD');
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([
      200,
      '10000',
      '',
    ]);
  });

  test('is called after its post when it is saved, be it played or downloaded', async () => {
    const key = new URL(link).pathname.slice('/media/'.length);
    const { url } = gateway.links.sign(key, { name: 'Trois idées.mp4' });
    const named = url.replace('http://media.test', gateway.url);
    const headerOf = async (address: string) => (await fetch(address)).headers.get('content-disposition');
    const name = `filename="Trois id_es.mp4"; filename*=UTF-8''Trois%20id%C3%A9es.mp4`;
    expect(await headerOf(named)).toBe(`inline; ${name}`);
    expect(await headerOf(`${named}&download`)).toBe(`attachment; ${name}`);
    expect((await fetch(named.replace('Trois', 'Quatre'))).status).toBe(403);
    expect(await headerOf(link)).toBeNull();
  });

  test('is worth nothing when forged, moved or expired', async () => {
    expect((await fetch(`${link}x`)).status).toBe(403);
    expect((await fetch(link.replace('/asset/', '/media/'))).status).toBe(403);
    expect((await fetch(link.split('?')[0] ?? '')).status).toBe(403);
    expect((await fetch(`${gateway.url}/media/../../etc/passwd`)).status).not.toBe(200);
    const key = new URL(link).pathname.slice('/media/'.length);
    const { url } = gateway.links.sign(key, { now: new Date('2020-01-01') });
    const old = url.replace('http://media.test', gateway.url);
    expect((await fetch(old)).status).toBe(410);
  });
});

describe('health', () => {
  test('live says that the process answers', async () => {
    expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200);
  });

  test('ready names what is wrong', async () => {
    const ready = await fetch(`${gateway.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ok', checks: { postgres: 'ok', storage: 'ok' } },
    ]);
    const bus = () => Promise.reject(new Error('connection refused'));
    await using broken = await gateway.another({ readiness: { postgres: async () => {}, bus } });
    const unready = await fetch(`${broken.url}/health/ready`);
    expect([unready.status, await unready.json()]).toEqual([
      503,
      { status: 'unavailable', checks: { postgres: 'ok', bus: 'connection refused' } },
    ]);
  });

  test('metrics count requests by face', async () => {
    await fetch(`${gateway.url}/v1/jobs/x`);
    const text = await (await fetch(`${gateway.url}/metrics`)).text();
    expect(text).toMatch(/reelgate_request_seconds_count\{face="rest",status="4xx"\} [1-9]/);
    expect(text).toContain('process_cpu_seconds_total');
  });
});
