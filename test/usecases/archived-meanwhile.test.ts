import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishersOf } from '#src/creative/ports/publishers.ts';
import { encodeId } from '#src/domain/ids.ts';
import { addAppMediaFromForm } from '#src/usecases/library/add-from-form.ts';
import { addMediaFromUrl } from '#src/usecases/library/add-from-url.ts';
import { addSourcePost } from '#src/usecases/library/add-source-post.ts';
import { createUpload } from '#src/usecases/library/create-upload.ts';
import { deleteMedia, deleteProjectMedia } from '#src/usecases/library/delete-media.ts';
import type { MediaDeps } from '#src/usecases/library/deps.ts';
import { finalizeUpload } from '#src/usecases/library/finalize-upload.ts';
import { receiveUpload } from '#src/usecases/library/receive-upload.ts';
import { recordPostMetrics } from '#src/usecases/library/record-post-metrics.ts';
import { scheduleContainer } from '#src/usecases/review/schedule-container.ts';
import { openTestBlobs } from '#test/kit/media/blobs.ts';
import { openMediaDeps } from '#test/kit/media/media-deps.ts';
import { picture } from '#test/kit/media/media-files.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { someoneWaits } from '#test/kit/postgres/someone-waits.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { makeMedia, makeSocialAccount } from '#test/kit/world/tenant.ts';
import { firstContainer, newJob, newTenant, type Tenant } from '../walk/fixtures/job.ts';

let fresh: FreshStore;
let folder: string;
let deps: MediaDeps;
let png: Buffer;
beforeAll(async () => {
  fresh = await freshStore();
  folder = await mkdtemp(join(tmpdir(), 'reelgate-archived-'));
  png = await picture('png', '#0a0b0c');
  const fetchFile: MediaDeps['fetchFile'] = async ({ path }) => {
    await writeFile(path, png);
    return { ok: true, sizeBytes: png.length };
  };
  deps = { ...(await openMediaDeps(fresh.store, openTestBlobs(join(folder, 'blobs')), folder)), fetchFile };
});
afterAll(async () => {
  await fresh?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

/** A write on the tenant's project, made ready so far that only its last step is missing, and its input field. */
type Write = (tenant: Tenant) => Promise<[path: string, write: () => Promise<unknown>]>;

const announcement = ({ projectId }: Tenant) => ({
  ...{ projectId, role: 'logo', filename: 'x.png', mimeType: 'image/png', sizeBytes: png.length },
});

async function sentUpload(tenant: Tenant): Promise<string> {
  const upload = await createUpload(deps, tenant.caller, announcement(tenant));
  const { searchParams } = new URL(upload.url);
  const uploadId = encodeId('upload', upload.id);
  const link = { uploadId, exp: searchParams.get('exp') ?? '', sig: searchParams.get('sig') ?? '' };
  const piece = { contentRange: null, contentLength: png.length, body: Readable.from([png]) };
  await receiveUpload(deps, link, piece);
  return uploadId;
}

async function completed(tenant: Tenant): Promise<string> {
  const { id } = await firstContainer(fresh.store, await newJob(fresh.store, tenant, { held: 50 }));
  await fresh.store.db.updateTable('container').set({ status: 'completed' }).where('id', '=', id).execute();
  return encodeId('container', id);
}

const WRITES: Record<string, Write> = {
  createUpload: async (tenant) => [
    'projectId',
    () => createUpload(deps, tenant.caller, announcement(tenant)),
  ],
  finalizeUpload: async (tenant) => {
    const uploadId = await sentUpload(tenant);
    return ['uploadId', () => finalizeUpload(deps, tenant.caller, { uploadId })];
  },
  addMediaFromUrl: async ({ caller, projectId }) => {
    const input = { projectId, role: 'logo', url: 'https://files.test/x' };
    return ['projectId', () => addMediaFromUrl(deps, caller, input)];
  },
  addAppMediaFromForm: async ({ caller, projectId }) => [
    'projectId',
    () =>
      addAppMediaFromForm(deps, caller, projectId, async (save) => ({
        fields: { kind: 'logo' },
        file: await save(Readable.from([png])),
      })),
  ],
  deleteMedia: async ({ caller, projectId }) => {
    const mediaId = await makeMedia(fresh.store.db, projectId, 'reference', 'image');
    return ['mediaId', () => deleteMedia(deps, caller, { mediaId })];
  },
  deleteProjectMedia: async ({ caller, projectId }) => {
    const mediaId = await makeMedia(fresh.store.db, projectId, 'reference', 'image');
    return ['projectId', () => deleteProjectMedia(deps, caller, { projectId, mediaId })];
  },
  addSourcePost: async ({ caller, projectId }) => [
    'projectId',
    () => addSourcePost(deps, caller, { projectId, kind: 'slideshow', slides: [{ text: 'x' }] }),
  ],
  recordPostMetrics: async (tenant) => {
    const containerId = await completed(tenant);
    return ['containerId', () => recordPostMetrics(deps, tenant.caller, { containerId, views: 1 })];
  },
  scheduleContainer: async (tenant) => {
    const containerId = await completed(tenant);
    const socialAccountId = await makeSocialAccount(fresh.store.db, tenant.projectId);
    const body = { containerId, scheduledFor: new Date(Date.now() + 60_000), targets: [{ socialAccountId }] };
    const review = {
      store: fresh.store,
      events: { publishHints: async () => {} },
      publishing: { publishers: publishersOf([], null), kick: () => {} },
    };
    return ['containerId', () => scheduleContainer(review, tenant.caller, body)];
  },
};

test.each(Object.keys(WRITES))(
  '%s waits for whoever archives its project at the same instant, and is refused',
  async (name) => {
    const { store } = fresh;
    const tenant = await newTenant(store);
    const [path, write] = (await WRITES[name]?.(tenant)) ?? [];
    const before = await held(tenant);
    const [archiving, commit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const archived = store.transaction(async (db) => {
      const mine = db.updateTable('project').where('id', '=', tenant.projectId);
      await mine.set({ status: 'archived' }).execute();
      archiving.resolve();
      await commit.promise;
    });
    await archiving.promise;
    let answered = false;
    const answer = write?.().then(
      () => 'it was taken',
      (refusal: unknown) => refusal,
    );
    void answer?.then(() => {
      answered = true;
    });
    await waitFor(() => answered || someoneWaits(store), { what: 'the write to wait' });
    commit.resolve();
    await archived;
    expect(await answer).toMatchObject({ issues: [{ path, message: 'The project is archived.' }] });
    expect(await held(tenant)).toEqual(before);
  },
);

/** What the project holds that these writes would change. */
async function held({ projectId }: Tenant) {
  const { db } = fresh.store;
  const rows = await Promise.all([
    db.selectFrom('media_asset').select(['id', 'deletedAt']).where('projectId', '=', projectId).execute(),
    db.selectFrom('media_upload').select(['id', 'mediaId']).where('projectId', '=', projectId).execute(),
    db.selectFrom('source_post').select('id').where('projectId', '=', projectId).execute(),
    db.selectFrom('scheduled_post').select('id').where('projectId', '=', projectId).execute(),
    db
      .selectFrom('post_metric')
      .innerJoin('container', 'container.id', 'post_metric.containerId')
      .select('post_metric.id')
      .where('container.projectId', '=', projectId)
      .execute(),
  ]);
  return rows;
}
