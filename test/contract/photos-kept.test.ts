import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DrawnInstead } from '#src/domain/container.ts';
import type { FoundPhoto } from '#src/domain/found-photo.ts';
import { createPictureModel } from '#src/infra/openai-compatible/picture-model.ts';
import { openPhotoServices } from '#src/infra/photo-search/open-services.ts';
import { openPhotos } from '#src/usecases/photos/open-photos.ts';
import {
  failsWith,
  openverseHit,
  type PhotoAnswer,
  type PhotoServer,
  startPhotoServer,
  tells,
} from '#test/kit/http/photo-server.ts';
import { openPictureFiles, plainJpeg } from '#test/kit/http/picture-files.ts';
import { openTestBlobs } from '#test/kit/media/blobs.ts';
import { openMediaDeps } from '#test/kit/media/media-deps.ts';
import { NEVER } from '#test/kit/never.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { makeTenant } from '#test/kit/world/tenant.ts';

let opened: FreshStore;
let folder: string;
let files: Awaited<ReturnType<typeof openPictureFiles>>;
const servers: PhotoServer[] = [];

beforeAll(async () => {
  opened = await freshStore();
  folder = await mkdtemp(join(tmpdir(), 'photos-'));
  files = await openPictureFiles();
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server[Symbol.asyncDispose]();
});
afterAll(async () => {
  await files?.[Symbol.asyncDispose]();
  await opened?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

async function serve(...answers: PhotoAnswer[]) {
  const server = await startPhotoServer(...answers);
  servers.push(server);
  return server;
}

/** Two searches and a model, in this order, for an organisation of the test's own. */
async function open(first: PhotoAnswer, second: PhotoAnswer = tells({ results: [] }), now = Date.now) {
  const { store } = opened;
  const [one, other, model] = [await serve(first), await serve(second), await serve(painted)];
  const blobs = openTestBlobs(join(folder, 'blobs'));
  const faults: string[] = [];
  const photos = openPhotos({
    ...(await openMediaDeps(store, blobs, folder)),
    fetchFile: files.fetchFile,
    blobs,
    sources: [
      ...openPhotoServices([
        { service: 'openverse', baseUrl: one.baseUrl, key: null },
        { service: 'unsplash', baseUrl: other.baseUrl, key: 'k' },
      ]),
      createPictureModel({ baseUrl: model.baseUrl, apiKey: null, model: 'flux', timeoutSeconds: 5 }),
    ],
    onFault: (error, provider) => faults.push(`${provider} ${error.fault}`),
    now,
  });
  const { organisationId } = await makeTenant(store.db);
  if (!photos) throw new Error('Sources are configured.');
  return { own: photos(organisationId), of: photos, one, other, model, blobs, faults };
}

const painted: PhotoAnswer = tells({ data: [{ b64_json: plainJpeg().toString('base64') }] });
const hits = (...ids: string[]) => tells({ results: ids.map((id) => openverseHit(id)) });
const QUERY = { words: 'Desk  lamp', language: 'en' };
const idsOf = ({ photos }: { photos: FoundPhoto[] }) => photos.map(({ provider, id }) => `${provider} ${id}`);

describe('a search', () => {
  test('asks the first source alone, and nobody the same again that day for that organisation', async () => {
    const { own, of, one, other } = await open(hits('a', 'b'));
    // Side by side, as the variants of a job are planned.
    const both = await Promise.all([own.find(QUERY, NEVER), own.find(QUERY, NEVER)]);
    const again = await own.find({ ...QUERY, words: 'desk lamp' }, NEVER);
    expect([...both, again].map(idsOf)).toEqual(Array(3).fill(['openverse a', 'openverse b']));
    expect([one.asked.length, other.asked.length]).toEqual([1, 0]);
    const { organisationId } = await makeTenant(opened.store.db);
    await of?.(organisationId).find(QUERY, NEVER);
    expect(one.asked).toHaveLength(2);
    await opened.store.db
      .updateTable('photo_search_answer')
      .set({ askedAt: new Date(Date.now() - 25 * 3_600_000) })
      .execute();
    await own.find(QUERY, NEVER);
    expect(one.asked).toHaveLength(3);
  });

  test('goes on to the next source where one has nothing or is away, and leaves that one alone as long as it asks', async () => {
    let at = 0;
    const { own, one, faults } = await open(
      failsWith(429, { 'retry-after': '600' }),
      tells({ results: [] }),
      () => at,
    );
    const found = await own.find(QUERY, NEVER);
    expect(found.fault).toBe('rate_limited');
    expect(idsOf(found)[0]).toMatch(/^picture_model /);
    at = 599_000;
    await own.find({ ...QUERY, words: 'window' }, NEVER);
    expect([one.asked.length, faults.length]).toEqual([1, 1]);
    one.answers(hits('c'));
    at = 601_000;
    expect(idsOf(await own.find({ ...QUERY, words: 'window' }, NEVER))).toEqual(['openverse c']);
  });
});

describe('the file of a picture', () => {
  const photoAt = async (name: string) => {
    const parts = await open(tells({ results: [openverseHit(name, { url: files.address(name) })] }));
    const [photo] = (await parts.own.find(QUERY, NEVER)).photos;
    if (!photo) throw new Error('It is found.');
    return { ...parts, photo };
  };

  test('is fetched once, and is a file of the storage from then on', async () => {
    const { own, photo, blobs } = await photoAt('once.jpg');
    const kept = await own.keep(photo, NEVER);
    expect(kept).toEqual({ blobKey: expect.stringMatching(/^media\/.*\.jpg$/) });
    expect(await own.keep(photo, NEVER)).toEqual(kept);
    expect(files.seen.filter((path) => path.endsWith('/once.jpg'))).toHaveLength(1);
    await blobs.delete('blobKey' in kept ? kept.blobKey : '');
    expect(await own.keep(photo, NEVER)).toEqual(kept);
    expect(files.seen.filter((path) => path.endsWith('/once.jpg'))).toHaveLength(2);
  });

  test('is kept as it is meant to look, where a render would show it otherwise', async () => {
    const { own, photo, blobs } = await photoAt('printed.jpg');
    const kept = await own.keep(photo, NEVER);
    if (!('blobKey' in kept)) throw new Error(`It is not kept: ${kept.fault}.`);
    const shown = await sharp(await buffer(await blobs.read(kept.blobKey))).metadata();
    expect(shown.space).toBe('srgb');
    expect(await own.keep(photo, NEVER)).toEqual(kept);
  });

  test.for<[what: string, name: string, fault: DrawnInstead['fault']]>([
    ['that is gone', 'gone.jpg', 'unavailable'],
    ['that redirects to a private address', 'inside.jpg', 'unavailable'],
    ['that is larger than a picture may be', 'long.jpg', 'unavailable'],
    ['that is a page, whatever its header says', 'page.jpg', 'unusable'],
    ['that is cut off', 'cut.jpg', 'unusable'],
    ['of more pixels than a render takes', 'huge.jpg', 'unusable'],
  ])('%s is not kept', async ([, name, fault]) => {
    const { own, photo } = await photoAt(name);
    expect(await own.keep(photo, NEVER)).toEqual({ fault });
    const kept = await opened.store.db.selectFrom('kept_photo').selectAll().execute();
    expect(kept.filter(({ photoId }) => photoId === name)).toEqual([]);
  });

  test('is made by the model where that offered it, once', async () => {
    const { own, model } = await open(tells({ results: [] }));
    const [photo] = (await own.find({ ...QUERY, words: 'quiet harbour' }, NEVER)).photos;
    if (!photo) throw new Error('A model makes something of any words.');
    const kept = await own.keep(photo, NEVER);
    expect(await own.keep(photo, NEVER)).toEqual(kept);
    expect(kept).toEqual({ blobKey: expect.stringMatching(/\.jpg$/) });
    expect(model.asked).toHaveLength(1);
  });

  test('is waited for no longer than the caller does', async () => {
    const { own, photo } = await photoAt('late.jpg');
    await expect(own.keep(photo, AbortSignal.abort(new Error('leaving')))).rejects.toThrow('leaving');
  });
});
