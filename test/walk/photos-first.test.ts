import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import { render } from '#src/media/render.ts';
import type { Render } from '#src/media/render-request.ts';
import type { StageTable } from '#src/worker/stage.ts';
import { STAGE_TABLE } from '#src/worker/stages.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { zipEntries } from '#test/kit/http/zip-entries.ts';
import { probe } from '#test/kit/media/probe.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { flat, writeStill } from '../media/kit/stills.ts';
import { clipOf, timelineOf } from '../media/kit/timelines.ts';
import { allEvents, expectWholeLog, typesOf } from './fixtures/job-log.ts';
import { photoClient, type Seen } from './fixtures/photo-client.ts';
import { startSlideshow } from './fixtures/start-slideshow.ts';

let gateway: TestGateway;
let client: ReturnType<typeof photoClient>;
beforeAll(async () => {
  gateway = await startTestGateway({ patient: true });
  client = photoClient(gateway);
  // The files of the demo are none that could be drawn.
  await gateway.parts.store.db.updateTable('media_asset').set({ deletedAt: new Date() }).execute();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

/** The real stages on a plan of two small pictures, each a slide. */
async function smallStages(): Promise<StageTable> {
  const source = async (id: string, color: string) => {
    const path = await writeStill(join(gateway.folder, `${id}.png`), 180, 320, flat(color));
    const { sha256 } = await probe(path);
    const stored = { kind: 'media', path, sha256, extension: 'png', contentType: 'image/png' } as const;
    return { kind: 'blob' as const, blobKey: await gateway.blobs.putFile(stored), extension: 'png' };
  };
  const sources = { red: await source('red', '#c83232'), blue: await source('blue', '#3250c8') };
  const clips = [clipOf('red', 0, 500), clipOf('blue', 500, 500)];
  const timeline = timelineOf(clips, { posterMs: 250, slideMs: [250, 750] });
  const plan = { engine: 'test', timeline, sources, scenes: [] };
  return {
    ...STAGE_TABLE,
    planning: async () => ({
      checkpoint: { at: new Date().toISOString() },
      patch: { format: 'slideshow_builder', caption: 'Red, then blue', hashtags: ['#red'], plan },
    }),
  };
}

describe('where a film is made too', () => {
  test('photos are announced and can be looked at before it', async () => {
    const filmMayBegin = Promise.withResolvers<void>();
    const gated: Render = async (request, options) => {
      if (request.kinds?.includes('video')) await filmMayBegin.promise;
      return render(request, options);
    };
    const { store, startWorker } = gateway.parts;
    await using _worker = startWorker(await smallStages(), { ports: client.ports({ render: gated }) });
    const jobId = await startSlideshow(gateway);
    const row = () =>
      store.db
        .selectFrom('container')
        .selectAll()
        .orderBy('createdAt', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow();
    const told = await waitFor(
      async () =>
        (await allEvents(store, (await row()).jobId)).find(({ type }) => type === 'container_preview'),
      { timeout: 120_000 },
    );
    const { id: bare, jobId: bareJob } = await row();
    const id = encodeId('container', bare);
    expect(told).toMatchObject({ containerId: bare, stage: 'assembling' });
    expect(encodeId('job', bareJob)).toBe(jobId);
    const early = await client.container(id);
    expect(early).toMatchObject({ status: 'PROCESSING', video: null, poster: null });
    expect(early.preview.photos.map(({ ordinal }) => ordinal)).toEqual([0, 1]);
    const { body } = await client.send(`content/${id}`);
    expect(Object(body.preview).photos).toHaveLength(2);
    const link = new URL(early.photos[0]?.url ?? '');
    const picture = await fetch(`${gateway.url}${link.pathname}${link.search}`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);

    filmMayBegin.resolve();
    const late = await client.ended(id);
    expect(late.photos).toEqual(early.photos);
    await expectZip(id, late);
    expect(late.video).toMatchObject({ mimeType: 'video/mp4' });
    const events = await allEvents(store, bareJob);
    expectWholeLog(events);
    expect(typesOf(events)).toEqual([
      'job_accepted',
      'container_started',
      'container_stage',
      'container_stage',
      'container_stage',
      // The photos, then the film while it is made.
      'container_preview',
      'container_preview',
      'container_stage',
      'container_completed',
      'job_completed',
    ]);
  }, 180_000);

  test('photos are made once however often the film is begun', async () => {
    const asked: string[] = [];
    const begun = Promise.withResolvers<void>();
    const { startWorker, store } = gateway.parts;
    const table = await smallStages();
    const counting =
      (film: Render): Render =>
      (request, options) => {
        const isFilm = request.kinds?.includes('video') ?? true;
        asked.push(isFilm ? 'film' : 'photos');
        return isFilm ? film(request, options) : render(request, options);
      };
    const hanging: Render = (_request, { signal } = {}) => {
      begun.resolve();
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    };
    let jobId = '';
    {
      await using _worker = startWorker(table, { ports: client.ports({ render: counting(hanging) }) });
      jobId = await startSlideshow(gateway);
      await begun.promise;
    }
    await using _worker = startWorker(table, { ports: client.ports({ render: counting(render) }) });
    const { id, jobId: bare } = await store.db
      .selectFrom('container')
      .selectAll()
      .orderBy('createdAt', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(encodeId('job', bare)).toBe(jobId);
    const seen = await client.ended(encodeId('container', id));
    expect(asked).toEqual(['photos', 'film', 'film']);
    expect(seen.assets.map(({ kind }) => kind).sort()).toEqual([
      'POSTER',
      'SLIDE',
      'SLIDE',
      'THUMBNAIL',
      'VIDEO',
    ]);
    const events = await allEvents(store, bare);
    expectWholeLog(events);
    // Once for the photos, once for the film.
    expect(typesOf(events).filter((type) => type === 'container_preview')).toHaveLength(2);
  }, 180_000);
});

/** The photos in one file, for a key and for whoever has the link, and for nobody else. */
async function expectZip(id: string, { photos, photosZipUrl }: Seen): Promise<void> {
  const { pathname, search } = new URL(photosZipUrl ?? '');
  const headers = { 'X-Api-Key': gateway.demo.apiKey };
  const answers = [
    await fetch(`${gateway.url}${pathname}${search}`),
    await fetch(`${gateway.url}/v1/content/${id}/photos.zip`, { headers }),
  ];
  for (const answer of answers) {
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename=".+\.zip"; filename\*=UTF-8''/,
    );
    const zip = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-length')).toBe(`${zip.length}`);
    const entries = zipEntries(zip);
    expect([...entries.keys()]).toEqual(['01.jpg', '02.jpg', 'caption.txt', 'CREDITS.txt']);
    const digests = [...entries.values()].map((bytes) => createHash('sha256').update(bytes).digest('hex'));
    expect(digests.slice(0, 2)).toEqual(photos.map(({ sha256 }) => sha256));
    expect(entries.get('caption.txt')?.toString()).toBe('Red, then blue\n\n#red\n');
    expect(entries.get('CREDITS.txt')?.toString()).toMatch(/^Pictures\n- /);
  }
  expect((await fetch(`${gateway.url}${pathname}${search}x`)).status).toBe(403);
  const stranger = { 'X-Api-Key': gateway.demo.other.apiKey };
  expect((await fetch(`${gateway.url}/v1/content/${id}/photos.zip`, { headers: stranger })).status).toBe(404);
  expect((await fetch(`${gateway.url}/v1/content/${id}/photos.zip`)).status).toBe(401);
}
