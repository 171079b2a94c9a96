import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MEDIA_RULES } from '#src/domain/media-rules.ts';
import type { Blobs } from '#src/infra/blobs/blobs.ts';
import { openBlobs } from '#src/infra/blobs/open.ts';
import { createUpload } from '#src/usecases/library/create-upload.ts';
import { finalizeUpload } from '#src/usecases/library/finalize-upload.ts';
import { sweepUploads } from '#src/usecases/library/sweep-uploads.ts';
import { picture } from '#test/kit/media/media-files.ts';
import {
  announce,
  deps,
  folder,
  blobs as inFolder,
  issuesOf,
  projectId,
  rows,
  sha256,
  tenant,
} from './kit.ts';

const MOST = MEDIA_RULES.logo.maxBytes;
const HOUR_MS = 3_600_000;

/** A picture made as large as a file is to be, by a chunk that nobody reads. */
async function ofSize(bytes: number, colour: string): Promise<Buffer> {
  const png = await picture('png', colour);
  const body = Buffer.alloc(bytes - png.length - 8);
  body.write('paDd', 'latin1');
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([png.subarray(0, 33), length, body, check, png.subarray(33)]);
}

describe.each(['a folder', 'a bucket'])('an upload into %s', (where) => {
  let blobs: Blobs;
  const closing = new AsyncDisposableStack();
  beforeAll(async () => {
    if (where === 'a folder') {
      blobs = inFolder;
      return;
    }
    const server = await startFauxqs({ port: 0, logger: false });
    closing.defer(() => server.stop());
    const { bucketName: bucket } = server.createBucket('library');
    const keys = { accessKeyId: 'test', secretAccessKey: 'test' };
    blobs = await openBlobs({ kind: 's3', bucket, endpoint: server.address, region: 'us-east-1', keys });
  });
  afterAll(() => closing.disposeAsync());

  test('is taken at the limit, in pieces of which one came out of turn, however many finalize it', async () => {
    const bytes = await ofSize(MOST, where === 'a folder' ? '#0a1e32' : '#0a1e33');
    expect(bytes.length).toBe(MOST);
    const announced = await announce('logo', MOST);
    const range = (from: number, to: number) => `bytes ${from}-${to - 1}/${MOST}`;
    const [first, second] = [Math.floor(MOST / 3), Math.floor((2 * MOST) / 3)];
    await announced.send(bytes.subarray(0, first), range(0, first));
    await expect(announced.send(bytes.subarray(second), range(second, MOST))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await announced.send(bytes.subarray(first, second), range(first, second));
    await announced.send(bytes.subarray(second), range(second, MOST));
    const { uploadId } = announced.link;
    const finalize = () => finalizeUpload({ ...deps, blobs }, tenant.caller, { uploadId });
    const [one, other] = await Promise.all([finalize(), finalize()]);
    expect(other.media.id).toBe(one.media.id);
    expect(one.media).toMatchObject({ sizeBytes: MOST, sha256: sha256(bytes) });
    expect(await blobs.stat(one.media.blobKey)).toEqual({
      sizeBytes: MOST,
      contentType: 'image/png',
      storedAt: expect.any(Date),
    });
    expect(await rows()).toHaveLength(1);
  });
});

test('an upload of one byte more than the limit is refused before a byte is sent', async () => {
  const input = { projectId, role: 'logo', filename: 'x.png', mimeType: 'image/png', sizeBytes: MOST + 1 };
  expect(await issuesOf(createUpload(deps, tenant.caller, input))).toEqual([
    { path: 'sizeBytes', message: 'is larger than 5 MB, the limit of the role logo' },
  ]);
});

test('an upload goes on within a day of its announcement, whose end its address tells', async () => {
  const bytes = await picture('png', '#1e320a');
  const announced = await announce('reference', bytes.length);
  const half = bytes.length >> 1;
  await announced.send(bytes.subarray(0, half), `bytes 0-${half - 1}/${bytes.length}`);
  const before = new Date(Date.now() - 23 * HOUR_MS);
  await utimes(join(folder, 'uploads', `${announced.id}.upload`), before, before);
  await sweepUploads(deps);
  await announced.send(bytes.subarray(half), `bytes ${half}-${bytes.length - 1}/${bytes.length}`);
  expect((await announced.finalize()).media.sha256).toBe(sha256(bytes));
  const late = await announce('reference', bytes.length);
  const leftMs = late.expiresAt.getTime() - Date.now();
  expect(leftMs).toBeLessThanOrEqual(24 * HOUR_MS);
  expect(leftMs).toBeGreaterThan(23.9 * HOUR_MS);
});
