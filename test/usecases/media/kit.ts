import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import type { MediaRole } from '#src/domain/media-rules.ts';
import { ValidationError } from '#src/domain/refusals.ts';
import type { Blobs } from '#src/infra/blobs/blobs.ts';
import { createUpload } from '#src/usecases/library/create-upload.ts';
import type { MediaDeps } from '#src/usecases/library/deps.ts';
import { finalizeUpload } from '#src/usecases/library/finalize-upload.ts';
import { receiveUpload } from '#src/usecases/library/receive-upload.ts';
import { openTestBlobs } from '#test/kit/media/blobs.ts';
import { openMediaDeps } from '#test/kit/media/media-deps.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { makeProject, makeTenant, type Tenant } from '#test/kit/world/tenant.ts';

export let fresh: FreshStore;
export let folder: string;
export let deps: MediaDeps;
export let blobs: Blobs;
export let tenant: Tenant;
export let projectId: string;

/** A library of a file's own, for its tests. What files of tests share registers nothing by itself: it is loaded once for all of a worker. */
export function inLibrary(): void {
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
}

export const TYPES = {
  png: 'image/png',
  bin: 'application/octet-stream',
  mp4: 'video/mp4',
  wav: 'audio/wav',
};

export async function announce(role: MediaRole, sizeBytes: number, extension: keyof typeof TYPES = 'png') {
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

export async function upload(role: MediaRole, bytes: Buffer, extension?: keyof typeof TYPES) {
  const announced = await announce(role, bytes.length, extension);
  await announced.send(bytes);
  return announced.finalize();
}

/** Sends a picture in one piece. */
export async function sendPicture(
  bytes: Buffer,
  filename: string,
  { before, last }: { before?: string; last?: string } = {},
) {
  const announced = { role: 'reference', filename, mimeType: 'image/png', sizeBytes: bytes.length };
  const upload = await createUpload(deps, tenant.caller, { projectId, ...announced, words: before });
  const { searchParams } = new URL(upload.url);
  const uploadId = encodeId('upload', upload.id);
  const link = { uploadId, exp: searchParams.get('exp') ?? '', sig: searchParams.get('sig') ?? '' };
  const body = Readable.from([bytes]);
  await receiveUpload(deps, link, { contentRange: null, contentLength: bytes.length, body });
  return finalizeUpload(deps, tenant.caller, { uploadId, words: last });
}

export const issuesOf = async (work: Promise<unknown>) => {
  const refusal = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(ValidationError);
  return (refusal as ValidationError).issues.map(({ path, message }) => ({ path, message }));
};

export const rows = () =>
  fresh.store.db.selectFrom('media_asset').selectAll().where('projectId', '=', projectId).execute();
export const blobFiles = async () =>
  (await readdir(folder, { recursive: true })).filter((name) => /[0-9a-f]{64}/.test(name));
export const staged = () => readdir(join(folder, 'uploads'));
export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
