import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Blobs, NewBlob } from '#src/infra/blobs/blobs.ts';
import { openFilesystemBlobs } from '#src/infra/blobs/filesystem.ts';
import { openS3Blobs } from '#src/infra/blobs/s3.ts';
import { type Denial, startDenyingProxy } from '#test/kit/http/denying-proxy.ts';

let folder: string;
const closing = new AsyncDisposableStack();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelgate-blobs-'));
});
afterAll(async () => {
  await closing.disposeAsync();
  await rm(folder, { recursive: true, force: true });
});

/** Adapter under its name; every one has to keep the same promises. */
const ADAPTERS: Record<string, () => Promise<Blobs>> = {
  filesystem: async () => openFilesystemBlobs(join(folder, 'blobs')),
  bucket: async () => openS3Blobs(await startS3()),
  'bucket whose role may not list it': async () => openS3Blobs(await behind(await startS3(), HIDES_ABSENCE)),
};

/** A server that speaks the protocol of S3, with one bucket. */
async function startS3() {
  const server = await startFauxqs({ port: 0, logger: false });
  closing.defer(() => server.stop());
  const { bucketName: bucket } = server.createBucket('reels');
  const keys = { accessKeyId: 'test', secretAccessKey: 'test' };
  return { kind: 's3' as const, bucket, endpoint: server.address, region: 'us-east-1', keys };
}

/** Amazon answers so where a role may not list the bucket. */
const HIDES_ABSENCE: Denial = ({ method, status }) =>
  status === 404 && (method === 'HEAD' || method === 'GET') ? 'AccessDenied' : null;

async function behind(config: Awaited<ReturnType<typeof startS3>>, denial: Denial) {
  const proxy = closing.use(await startDenyingProxy(config.endpoint, denial));
  return { ...config, endpoint: proxy.url };
}

describe.each(Object.entries(ADAPTERS))('blobs in the %s', (_name, open) => {
  let blobs: Blobs;
  beforeAll(async () => {
    blobs = await open();
  });

  test('what was put can be read back, whole and in ranges, with its size and type', async () => {
    const bytes = Buffer.from('a post');
    const key = await blobs.putFile(await file('a post'));
    expect(await blobs.stat(key)).toEqual({
      sizeBytes: bytes.length,
      contentType: 'video/mp4',
      storedAt: expect.any(Date),
    });
    expect(await buffer(await blobs.read(key))).toEqual(bytes);
    expect(await buffer(await blobs.read(key, { start: 2, end: 3 }))).toEqual(bytes.subarray(2, 4));
    expect(await readFile(await blobs.localFile(key, folder))).toEqual(bytes);
  });

  test('putting twice, also at the same moment, is harmless', async () => {
    const twice = await file('twice');
    const keys = await Promise.all(Array.from({ length: 5 }, () => blobs.putFile(twice)));
    const key = await blobs.putFile(twice);
    expect(new Set(keys)).toEqual(new Set([key]));
    expect(await buffer(await blobs.read(key))).toEqual(Buffer.from('twice'));
  });

  test('a put whose source cannot be read stores nothing', async () => {
    const whole = await file('cut short');
    await expect(blobs.putFile({ ...whole, path: join(folder, 'absent') })).rejects.toThrow();
    expect(await blobs.stat(`asset/${whole.sha256.slice(0, 2)}/${whole.sha256}.mp4`)).toBeNull();
  });

  test('what is deleted is gone, and may be deleted again', async () => {
    const key = await blobs.putFile(await file('short lived'));
    await blobs.delete(key);
    await blobs.delete(key);
    expect(await blobs.stat(key)).toBeNull();
    await expect(blobs.read(key).then(buffer)).rejects.toThrow();
  });

  test('everything stored is listed, with its kind, its size and when it was put', async () => {
    const before = Date.now() - 2_000;
    const key = await blobs.putFile({ ...(await file('listed')), kind: 'part' });
    const listed = await Array.fromAsync(blobs.list());
    const found = listed.find((one) => one.key === key);
    expect(found).toMatchObject({ kind: 'part', sizeBytes: 6 });
    expect(found?.storedAt.getTime()).toBeGreaterThan(before);
    expect(new Set(listed.map((one) => one.key)).size).toBe(listed.length);
    await blobs.delete(key);
    expect((await Array.fromAsync(blobs.list())).map((one) => one.key)).not.toContain(key);
  });

  test('a storage that works passes its check', async () => {
    await expect(blobs.check()).resolves.toBeUndefined();
  });
});

test('what a role may neither list nor delete still passes the check of a bucket', async () => {
  const config = await behind(await startS3(), ({ method, status }) =>
    method === 'DELETE' ? 'AccessDenied' : HIDES_ABSENCE({ method, status }),
  );
  await expect(openS3Blobs(config).check()).resolves.toBeUndefined();
});

test('a bucket that may be written but not read does not pass its check', async () => {
  const config = await behind(await startS3(), ({ method }) => (method === 'PUT' ? null : 'AccessDenied'));
  await expect(openS3Blobs(config).check()).rejects.toThrow('reels');
});

test.each(['InvalidAccessKeyId', 'ExpiredToken'])('nothing counts as absent on %s', async (code) => {
  const blobs = openS3Blobs(await behind(await startS3(), () => code));
  await expect(blobs.stat('asset/ab/abc.mp4')).rejects.toThrow(code);
  await expect(blobs.putFile(await file('refused'))).rejects.toThrow(code);
  await expect(blobs.check()).rejects.toThrow('reels');
});

test('without keys of its own a bucket is asked with those that the SDK finds', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'found-by-the-sdk');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  closing.defer(() => void vi.unstubAllEnvs());
  const signed: (string | undefined)[] = [];
  const config = await behind(await startS3(), ({ authorization }) => {
    signed.push(authorization);
    return null;
  });
  await openS3Blobs({ ...config, keys: null }).check();
  expect(signed).not.toHaveLength(0);
  for (const header of signed) expect(header).toContain('Credential=found-by-the-sdk/');
});

describe('blobs in the filesystem', () => {
  test('leave no partial file behind, and say what is wrong with a folder that cannot be written', async () => {
    const directory = join(folder, 'tidy');
    const blobs = openFilesystemBlobs(directory);
    const tidy = await file('tidy');
    await blobs.putFile(tidy);
    expect(await readdir(join(directory, 'partial'))).toEqual([]);
    await expect(openFilesystemBlobs(tidy.path).check()).rejects.toThrow(tidy.path);
  });
});

test('a file that is put again counts as new', async () => {
  const directory = join(folder, 'again');
  const blobs = openFilesystemBlobs(directory);
  const again = await file('again');
  const key = await blobs.putFile(again);
  const old = new Date(Date.now() - 3_600_000);
  await utimes(join(directory, key), old, old);
  expect((await Array.fromAsync(blobs.list()))[0]?.storedAt).toEqual(old);
  await blobs.putFile(again);
  expect((await Array.fromAsync(blobs.list()))[0]?.storedAt.getTime()).toBeGreaterThan(Date.now() - 60_000);
});

async function file(content: string): Promise<NewBlob> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const path = join(folder, sha256);
  await writeFile(path, content);
  return { kind: 'asset', path, sha256, extension: 'mp4', contentType: 'video/mp4' };
}
