import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import type { MediaRole } from '#src/domain/media-rules.ts';
import { NotFoundError, ValidationError } from '#src/domain/refusals.ts';
import type { Blobs } from '#src/infra/blobs/blobs.ts';
import { addAppMediaFromForm } from '#src/usecases/media/add-from-form.ts';
import { addMediaFromUrl } from '#src/usecases/media/add-from-url.ts';
import { addSourcePost } from '#src/usecases/media/add-source-post.ts';
import { createUpload } from '#src/usecases/media/create-upload.ts';
import { deleteMedia, deleteProjectMedia } from '#src/usecases/media/delete-media.ts';
import type { MediaDeps } from '#src/usecases/media/deps.ts';
import { finalizeUpload } from '#src/usecases/media/finalize-upload.ts';
import { listAppMedia } from '#src/usecases/media/list-app-media.ts';
import { receiveUpload } from '#src/usecases/media/receive-upload.ts';
import { sweepUploads } from '#src/usecases/media/sweep-uploads.ts';
import { openTestBlobs } from '#test/kit/blobs.ts';
import { type FreshStore, freshStore } from '#test/kit/database.ts';
import { openMediaDeps } from '#test/kit/media-deps.ts';
import { film, picture, tune } from '#test/kit/media-files.ts';
import { makeProject, makeTenant, type Tenant } from '#test/kit/tenant.ts';
import { hugePng } from './fixtures/huge-png.ts';

let fresh: FreshStore;
let folder: string;
let deps: MediaDeps;
let blobs: Blobs;
let tenant: Tenant;
let projectId: string;

beforeAll(async () => {
  fresh = await freshStore();
  folder = await mkdtemp(join(tmpdir(), 'reelgate-media-'));
  blobs = openTestBlobs(join(folder, 'blobs'));
  deps = await openMediaDeps(fresh.store, blobs, folder);
  tenant = await makeTenant(fresh.store.db);
});
afterAll(async () => {
  await fresh?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  for (const name of await staged()) await rm(join(folder, 'uploads', name));
  projectId = await makeProject(fresh.store.db, tenant.organisationId);
});

const TYPES = { png: 'image/png', mp4: 'video/mp4', wav: 'audio/wav' };

async function announce(role: MediaRole, sizeBytes: number, extension: keyof typeof TYPES = 'png') {
  const mimeType = TYPES[extension];
  const input = { projectId, role, filename: `file.${extension}`, mimeType, sizeBytes };
  const upload = await createUpload(deps, tenant.caller, input);
  const url = new URL(upload.url);
  const [exp, sig] = [url.searchParams.get('exp') ?? '', url.searchParams.get('sig') ?? ''];
  const link = { uploadId: encodeId('upload', upload.id), exp, sig };
  const send = (bytes: Buffer, contentRange: string | null = null) =>
    receiveUpload(deps, link, { contentRange, contentLength: bytes.length, body: Readable.from([bytes]) });
  const finalize = () => finalizeUpload(deps, tenant.caller, { uploadId: link.uploadId });
  return { ...upload, link, send, finalize };
}

async function upload(role: MediaRole, bytes: Buffer, extension?: keyof typeof TYPES) {
  const announced = await announce(role, bytes.length, extension);
  await announced.send(bytes);
  return announced.finalize();
}

const issuesOf = async (work: Promise<unknown>) => {
  const refusal = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(ValidationError);
  return (refusal as ValidationError).issues;
};

const rows = () =>
  fresh.store.db.selectFrom('media_asset').selectAll().where('project_id', '=', projectId).execute();
const blobFiles = async () =>
  (await readdir(folder, { recursive: true })).filter((name) => /[0-9a-f]{64}/.test(name));
const staged = () => readdir(join(folder, 'uploads'));
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('a finished upload', () => {
  test('is in the library with what decoding found, and its bytes are stored', async () => {
    const bytes = await film(folder);
    const { media, duplicate } = await upload('app-demo', bytes, 'mp4');
    expect(duplicate).toBe(false);
    expect(media).toMatchObject({
      ...{ project_id: projectId, role: 'app-demo', kind: 'video', mime_type: 'video/mp4' },
      ...{ width: 180, height: 320, size_bytes: bytes.length, sha256: sha256(bytes), deleted_at: null },
      duration_ms: expect.closeTo(2000, -2),
    });
    expect(await blobs.stat(media.blob_key)).toEqual({ sizeBytes: bytes.length, contentType: 'video/mp4' });
    expect(await staged()).toEqual([]);
  });

  test('is what its bytes are, not what it was called', async () => {
    const { media } = await upload('app-screenshot', await picture('jpeg', '#112233'), 'png');
    expect(media).toMatchObject({ mime_type: 'image/jpeg', kind: 'image', duration_ms: null });
    expect(media.blob_key).toMatch(/\.jpg$/);
  });

  test('can be sound', async () => {
    const { media } = await upload('music', await tune(folder), 'wav');
    expect(media).toMatchObject({ kind: 'audio', mime_type: 'audio/wav', width: null, height: null });
  });

  test('is recognised when it comes again, until it is deleted', async () => {
    const bytes = await picture('png', '#445566');
    const first = await upload('reference', bytes);
    const again = await upload('reference', bytes);
    expect([again.media.id, again.duplicate]).toEqual([first.media.id, true]);
    const inAnotherRole = await upload('app-screenshot', bytes);
    expect([inAnotherRole.media.id === first.media.id, inAnotherRole.duplicate]).toEqual([false, false]);
    await deleteMedia(deps, tenant.caller, { mediaId: encodeId('media', first.media.id) });
    const afterwards = await upload('reference', bytes);
    expect([afterwards.media.id === first.media.id, afterwards.duplicate]).toEqual([false, false]);
  });

  test('is one row, however many finalize it at once', async () => {
    const bytes = await picture('png', '#778899');
    const announced = await announce('reference', bytes.length);
    await announced.send(bytes);
    const other = await announce('reference', bytes.length);
    await other.send(bytes);
    const answers = await Promise.all([announced.finalize(), announced.finalize(), other.finalize()]);
    expect(new Set(answers.map(({ media }) => media.id)).size).toBe(1);
    expect(await rows()).toHaveLength(1);
    expect((await announced.finalize()).media.id).toBe(answers[0]?.media.id);
  });

  test('is the answer to a twin that comes to look when the bytes are taken already', async () => {
    const bytes = await picture('png', '#99aabb');
    const announced = await announce('reference', bytes.length);
    await announced.send(bytes);
    let first: Promise<unknown> | undefined;
    const received: MediaDeps['staging']['received'] = async (id) => {
      first ??= announced.finalize();
      await first;
      return deps.staging.received(id);
    };
    const late = { ...deps, staging: { ...deps.staging, received } };
    const { uploadId } = announced.link;
    expect(await finalizeUpload(late, tenant.caller, { uploadId })).toEqual(await first);
  });

  test('replaces the logo before it', async () => {
    const first = await upload('logo', await picture('png', '#100000'));
    const second = await upload('logo', await picture('webp', '#200000'));
    const live = (await rows()).filter(({ deleted_at }) => deleted_at === null);
    expect(live.map(({ id }) => id)).toEqual([second.media.id]);
    expect(await blobs.stat(first.media.blob_key)).not.toBeNull();
  });
});

describe('what cannot be used', () => {
  test('is refused before a byte is sent, with every fault', async () => {
    const input = { projectId, role: 'logo', filename: 'x', mimeType: 'video/mp4', sizeBytes: 6_000_000 };
    expect(await issuesOf(createUpload(deps, tenant.caller, input))).toEqual([
      { path: 'mimeType', message: expect.stringContaining('is video/mp4; the role logo takes image/png') },
      { path: 'sizeBytes', message: 'is larger than 5 MB, the limit of the role logo' },
    ]);
    const huge = { ...input, role: 'app-demo', sizeBytes: 200_000_001 };
    expect(await issuesOf(createUpload(deps, tenant.caller, huge))).toHaveLength(1);
  });

  test('leaves no row, no blob and nothing staged, and harms nothing that is there', async () => {
    const bytes = await picture('png', '#abcdef');
    await upload('logo', bytes);
    const before = [await rows(), await blobFiles()];
    const moving = await film(folder, '#00ff00');
    const damaged = Buffer.from(bytes).fill(0x55, 48, bytes.length - 16);
    const photograph = await picture('jpeg', '#00ff00');
    const refused: [MediaRole, Buffer, keyof typeof TYPES, string][] = [
      ['logo', randomBytes(5000), 'png', 'is of no known type'],
      ['logo', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'png', 'the role logo takes'],
      ['logo', damaged, 'png', 'cannot be read'],
      ['logo', bytes.subarray(0, bytes.length / 2), 'png', 'cannot be read'],
      ['logo', moving, 'png', 'is video/mp4; the role logo takes'],
      ['app-demo', moving.subarray(0, -1000), 'mp4', 'is cut off'],
      ['app-screenshot', photograph.subarray(0, -10), 'png', 'is cut off'],
      ['app-demo', bytes, 'mp4', 'is image/png; the role app-demo takes'],
      ['music', moving, 'wav', 'is video/mp4; the role music takes'],
      ['reaction', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'mp4', 'is of no known type'],
    ];
    for (const [role, content, extension, why] of refused) {
      const issues = await issuesOf(upload(role, content, extension));
      expect(issues).toEqual([{ path: 'uploadId', message: expect.stringContaining(why) }]);
    }
    expect([await rows(), await blobFiles()]).toEqual(before);
    expect(await staged()).toEqual([]);
  });

  test('may be sent again to the same address', async () => {
    const bytes = await picture('png', '#00aa00');
    const announced = await announce('logo', bytes.length);
    await announced.send(randomBytes(bytes.length));
    expect(await issuesOf(announced.finalize())).toHaveLength(1);
    expect(await issuesOf(announced.finalize())).toEqual([
      { path: 'uploadId', message: `holds 0 of the ${bytes.length} bytes announced; send the rest first` },
    ]);
    await announced.send(bytes);
    expect((await announced.finalize()).media.sha256).toBe(sha256(bytes));
  });

  test('is a picture of too many pixels, whose decoding is stopped in time', async () => {
    // 10,000 × 10,000 pixels of 8 bytes in a file of less than a megabyte.
    const bytes = hugePng(10_000);
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(await issuesOf(upload('reference', bytes))).toEqual([
      { path: 'uploadId', message: expect.stringContaining('takes more than 700 MB of memory') },
    ]);
    expect(await issuesOf(upload('reference', await picture('png', '#ffffff', 7100)))).toEqual([
      { path: 'uploadId', message: 'has 7100×7100 pixels, more than 50 million' },
    ]);
  });
});

describe('an upload in pieces', () => {
  const bytes = randomBytes(1000);
  const range = (from: number, to: number) => `bytes ${from}-${to - 1}/1000`;

  test('goes on where it broke off, and is not finalized before its end', async () => {
    const announced = await announce('logo', 1000);
    expect((await announced.send(bytes.subarray(0, 400), range(0, 400))).received).toBe(400);
    expect(await issuesOf(announced.finalize())).toEqual([
      { path: 'uploadId', message: 'holds 400 of the 1000 bytes announced; send the rest first' },
    ]);
    expect((await announced.send(Buffer.alloc(0), 'bytes */1000')).received).toBe(400);
    await expect(announced.send(bytes.subarray(500), range(500, 1000))).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'The piece must start at byte 400, where the last one ended, or at 0.',
    });
    expect((await announced.send(bytes.subarray(400), range(400, 1000))).received).toBe(1000);
    await using copy = await deps.staging.copy(announced.id);
    expect(sha256(await readFile(copy.path))).toBe(sha256(bytes));
  });

  test('keeps what came when the sender leaves, and may start afresh', async () => {
    const announced = await announce('logo', 1000);
    const leaving = Readable.from(
      (async function* () {
        yield bytes.subarray(0, 300);
        throw new Error('gone');
      })(),
    );
    const piece = { contentRange: range(0, 1000), contentLength: 1000, body: leaving };
    expect((await receiveUpload(deps, announced.link, piece)).received).toBe(300);
    expect((await announced.send(bytes)).received).toBe(1000);
  });

  test('breaks off an older piece that hangs when a newer one comes', async () => {
    const announced = await announce('logo', 1000);
    const hanging = new Readable({ read() {} });
    hanging.push(bytes.subarray(0, 300));
    const older = receiveUpload(deps, announced.link, {
      contentRange: null,
      contentLength: 1000,
      body: hanging,
    });
    await expect.poll(() => deps.staging.received(announced.id)).toBe(300);
    expect((await announced.send(bytes.subarray(300), range(300, 1000))).received).toBe(1000);
    expect((await older).received).toBe(300);
  });

  test.each([
    ['bytes 0-999/2000', 'VALIDATION'],
    ['bytes 5-2/1000', 'VALIDATION'],
    ['lines 0-9/10', 'VALIDATION'],
    ['bytes 0-99/1000', 'PAYLOAD_TOO_LARGE'],
  ])('cannot claim %s', async (contentRange, code) => {
    const announced = await announce('logo', 1000);
    await expect(announced.send(bytes.subarray(0, 200), contentRange)).rejects.toMatchObject({ code });
    expect(await deps.staging.received(announced.id)).toBe(0);
  });

  test('takes no more than was announced, whatever the headers say', async () => {
    const announced = await announce('logo', 1000);
    const body = Readable.from([bytes, bytes]);
    const piece = { contentRange: null, contentLength: null, body };
    await expect(receiveUpload(deps, announced.link, piece)).rejects.toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
    });
    expect(await deps.staging.received(announced.id)).toBe(0);
  });

  test('needs its own signature, which expires', async () => {
    const announced = await announce('logo', 1000);
    const other = await announce('logo', 1000);
    const body = () => Readable.from([bytes]);
    const piece = () => ({ contentRange: null, contentLength: 1000, body: body() });
    for (const link of [
      { ...announced.link, sig: other.link.sig },
      { ...announced.link, exp: `${Number(announced.link.exp) + 1}` },
      { ...announced.link, uploadId: 'upl_x' },
    ]) {
      await expect(receiveUpload(deps, link, piece())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    const old = new URL(deps.uploadLinks.sign(announced.id, new Date(Date.now() - 1000)));
    const [exp, sig] = [old.searchParams.get('exp') ?? '', old.searchParams.get('sig') ?? ''];
    await expect(receiveUpload(deps, { ...announced.link, exp, sig }, piece())).rejects.toThrow('expired');
  });

  test('is one of at most a hundred that wait', async () => {
    const busy = await makeTenant(fresh.store.db);
    const input = {
      projectId: busy.projectId,
      role: 'logo',
      filename: 'x',
      mimeType: 'image/png',
      sizeBytes: 1,
    };
    for (let made = 0; made < 100; made += 1) await createUpload(deps, busy.caller, input);
    await expect(createUpload(deps, busy.caller, input)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await announce('logo', 1);
  });

  test('is counted one at a time, so that many at once do not pass the limit together', async () => {
    const busy = await makeTenant(fresh.store.db);
    const input = {
      projectId: busy.projectId,
      role: 'logo',
      filename: 'x',
      mimeType: 'image/png',
      sizeBytes: 1,
    };
    const asked = Array.from({ length: 110 }, () => createUpload(deps, busy.caller, input));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(100);
  });

  test('belongs to its organisation', async () => {
    const announced = await announce('logo', 1000);
    const stranger = await makeTenant(fresh.store.db);
    const finalize = finalizeUpload(deps, stranger.caller, { uploadId: announced.link.uploadId });
    await expect(finalize).rejects.toBeInstanceOf(NotFoundError);
  });
});

test('given-up uploads and what crashes left are swept after a day', async () => {
  const kept = await announce('logo', 1000);
  await kept.send(randomBytes(1000));
  const old = await announce('logo', 1000);
  await old.send(randomBytes(1000));
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
  await fresh.store.db
    .updateTable('media_upload')
    .set({ expires_at: new Date(Date.now() - 1000) })
    .where('id', '=', old.id)
    .execute();
  const orphan = join(folder, 'uploads', 'orphan.scratch');
  await writeFile(orphan, 'x');
  await utimes(orphan, yesterday, yesterday);
  await sweepUploads(deps);
  expect(await staged()).toEqual([`${kept.id}.upload`]);
  await expect(old.finalize()).rejects.toBeInstanceOf(NotFoundError);
  await deps.staging.remove(kept.id);
});

describe('an address', () => {
  const fetching = (bytes: Buffer | null): MediaDeps => ({
    ...deps,
    fetchFile: async ({ path, maxBytes }) => {
      if (!bytes || bytes.length > maxBytes) return { ok: false, why: 'it is too large' };
      await writeFile(path, bytes);
      return { ok: true, sizeBytes: bytes.length };
    },
  });
  const add = (bytes: Buffer | null, role: MediaRole = 'logo') =>
    addMediaFromUrl(fetching(bytes), tenant.caller, { projectId, role, url: 'https://files.test/x' });

  test('gives a file of the library', async () => {
    const bytes = await picture('png', '#0000ff');
    expect((await add(bytes)).media).toMatchObject({ sha256: sha256(bytes), role: 'logo' });
    expect((await add(bytes)).duplicate).toBe(true);
    expect(await staged()).toEqual([]);
  });

  test('that cannot be fetched or used is refused with the fact, and leaves nothing', async () => {
    expect(await issuesOf(add(null))).toEqual([
      { path: 'url', message: 'cannot be fetched: it is too large' },
    ]);
    expect(await issuesOf(add(randomBytes(100)))).toEqual([
      { path: 'url', message: expect.stringContaining('is of no known type') },
    ]);
    expect([await rows(), await staged()]).toEqual([[], []]);
  });

  test('is not fetched for a project of somebody else', async () => {
    const stranger = await makeTenant(fresh.store.db);
    const input = { projectId, role: 'logo', url: 'https://files.test/x' };
    const failing = { ...deps, fetchFile: () => Promise.reject(new Error('fetched')) };
    await expect(addMediaFromUrl(failing, stranger.caller, input)).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe('an archived project', () => {
  const setStatus = (status: 'archived' | 'active') =>
    fresh.store.db.updateTable('project').set({ status }).where('id', '=', projectId).execute();

  test('takes nothing in and gives nothing away, but can be read', async () => {
    const bytes = await picture('png', '#0a0b0c');
    const { media } = await upload('logo', bytes);
    const finished = await announce('reference', bytes.length);
    await finished.send(bytes);
    const answer = await finished.finalize();
    const waiting = await announce('reference', bytes.length);
    await waiting.send(bytes);
    await setStatus('archived');
    const { caller } = tenant;
    const mediaId = encodeId('media', media.id);
    const url = 'https://files.test/x';
    const readForm = () => Promise.reject(new Error('read'));
    const calls: [string, () => Promise<unknown>][] = [
      ['projectId', () => announce('logo', 1)],
      ['projectId', () => addMediaFromUrl(deps, caller, { projectId, role: 'logo', url })],
      ['projectId', () => addAppMediaFromForm(deps, caller, projectId, readForm)],
      [
        'projectId',
        () => addSourcePost(deps, caller, { projectId, kind: 'slideshow', slides: [{ text: 'x' }] }),
      ],
      ['mediaId', () => deleteMedia(deps, caller, { mediaId })],
      ['projectId', () => deleteProjectMedia(deps, caller, { projectId, mediaId })],
      ['uploadId', () => waiting.finalize()],
    ];
    const before = await rows();
    for (const [path, call] of calls) {
      expect(await issuesOf(call())).toEqual([{ path, message: 'The project is archived.' }]);
    }
    expect(await rows()).toEqual(before);
    expect(await finished.finalize()).toEqual(answer);
    expect((await listAppMedia(fresh.store.db, caller, { projectId })).items).toHaveLength(1);
    await setStatus('active');
    expect((await waiting.finalize()).duplicate).toBe(true);
  });
});
