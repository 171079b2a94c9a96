import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import { previewKey } from '#src/domain/preview.ts';
import { purgePreviews } from '#src/infra/store/queries/purge.ts';
import type { FilmFragment } from '#src/media/render-request.ts';
import { sweepBlobs } from '#src/usecases/library/sweep-blobs.ts';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { playSeconds } from '../media/kit/playlist.ts';
import { growingPorts, growingStages, PIECES } from './fixtures/growing-posts.ts';
import { cancelLeftovers } from './fixtures/job.ts';
import { allEvents, endedJob, expectWholeLog, typesOf } from './fixtures/job-log.ts';
import { killWorkerOnce } from './fixtures/killed-worker.ts';
import { startSlideshow } from './fixtures/start-slideshow.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ patient: true });
});
afterEach(() => cancelLeftovers(gateway.parts.store));
afterAll(() => gateway?.[Symbol.asyncDispose]());

const HOUR_MS = 3_600_000;
const PREVIEW = `query ($id: ID!) {
  container(id: $id) {
    status video { url }
    scenes { text } preview { hlsUrl storyboard { index role text startMs endMs picture } photos { id } }
  }
}`;
type Seen = {
  status: string;
  video: { url: string } | null;
  scenes: { text: string }[];
  preview: { hlsUrl: string | null; storyboard: Record<string, unknown>[]; photos: unknown[] };
};

async function seen(id: string): Promise<Seen> {
  const data = await expectData(gateway.url, PREVIEW, { id }, { apiKey: gateway.demo.apiKey });
  return Object(data).container;
}

async function overRest(id: string): Promise<Record<string, unknown>> {
  const headers = { 'X-Api-Key': gateway.demo.apiKey };
  return Object(await (await fetch(`${gateway.url}/v1/content/${id}`, { headers })).json()).preview;
}

/** Where the gateway of the test has what is signed for another host. */
const here = (url: string | null) => (url ?? '').replace('http://media.test', gateway.url);

/** A post that is being made, its film held back after so many pieces. */
async function begin() {
  const { store, startWorker } = gateway.parts;
  const gates = [...PIECES.keys(), PIECES.length].map(() => Promise.withResolvers<void>());
  gates[0]?.resolve();
  const mayShow = ({ ordinal }: FilmFragment) => gates[ordinal]?.promise ?? Promise.resolve();
  const ports = growingPorts({ db: store.db, blobs: gateway.blobs }, mayShow);
  const worker = startWorker(growingStages(), { ports });
  await startSlideshow(gateway);
  const { id, jobId } = await latest();
  return { worker, bare: id, id: encodeId('container', id), jobId, show: (n: number) => gates[n]?.resolve() };
}

const latest = () =>
  gateway.parts.store.db
    .selectFrom('container')
    .selectAll()
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();

const toldOf = (jobId: string, type: string) =>
  waitFor(async () => (await allEvents(gateway.parts.store, jobId)).find((event) => event.type === type), {
    timeout: 120_000,
    what: type,
  });

/** The lines of a playlist once it has so many pieces. */
const grown = (url: string, pieces: number) =>
  waitFor(
    async () => {
      const lines = (await (await fetch(url)).text()).trim().split('\n');
      return lines.filter((line) => line.startsWith('#EXTINF')).length === pieces && lines;
    },
    { timeout: 120_000, what: `${pieces} pieces` },
  );

describe('a film that is being made', () => {
  test('can be read as a storyboard, then watched as it grows, and is replaced by the film itself', async () => {
    const { worker, bare, id, jobId, show } = await begin();
    await using _worker = worker;
    await toldOf(jobId, 'container_storyboard');
    const early = await seen(id);
    expect(early.preview.hlsUrl).toBeNull();
    expect(early.preview.storyboard).toEqual(
      [
        [0, 1000],
        [1000, 3000],
        [3000, 4000],
      ].map(([startMs, endMs], index) => ({
        ...{ index, role: 'POINT', text: `Scene ${index}`, startMs, endMs, picture: null },
      })),
    );
    expect((await overRest(id)).storyboard).toMatchObject(
      early.preview.storyboard.map(({ index, text, startMs, endMs }) => ({ index, text, startMs, endMs })),
    );
    expect((await allEvents(gateway.parts.store, jobId)).map(({ type }) => type)).not.toContain(
      'container_preview',
    );

    show(1);
    await toldOf(jobId, 'container_preview');
    const { status, video, preview } = await seen(id);
    expect([status, video]).toEqual(['PROCESSING', null]);
    const url = here(preview.hlsUrl);
    expect((await overRest(id)).hlsUrl).toBe(preview.hlsUrl);
    const steps: string[][] = [];
    for (const [index, seconds] of [1, 3, 4].entries()) {
      show(index + 1);
      steps.push(await grown(url, index + 1));
      await playSeconds(url, seconds);
    }
    const [first = [], second = [], whole = []] = steps;
    expect(second.slice(0, first.length)).toEqual(first);
    expect(whole.slice(0, second.length)).toEqual(second);
    expect(whole.filter((line) => !line.startsWith('..'))).toEqual([
      '#EXTM3U',
      '#EXT-X-VERSION:7',
      '#EXT-X-TARGETDURATION:4',
      '#EXT-X-PLAYLIST-TYPE:EVENT',
      '#EXT-X-INDEPENDENT-SEGMENTS',
      '#EXT-X-START:TIME-OFFSET=0',
      expect.stringMatching(/^#EXT-X-MAP:URI="\.\.\/preview\/../),
      '#EXTINF:1.000000,',
      '#EXTINF:2.000000,',
      '#EXTINF:1.000000,',
      '#EXT-X-ENDLIST',
    ]);

    await endedJob(gateway.parts.store, jobId, 60_000);
    const late = await seen(id);
    expect(late).toMatchObject({ status: 'COMPLETED', preview: { hlsUrl: null, storyboard: [] } });
    expect(late.scenes).toHaveLength(3);
    expect(await overRest(id)).toMatchObject({ hlsUrl: null, storyboard: [], kind: 'video' });
    expect(typesOf(await allEvents(gateway.parts.store, jobId))).toEqual([
      'job_accepted',
      'container_started',
      'container_stage',
      'container_storyboard',
      'container_stage',
      'container_stage',
      'container_preview',
      'container_stage',
      'container_completed',
      'job_completed',
    ]);
    await expectSwept(bare);
  }, 180_000);

  test('is shown to nobody by another organisation’s key, a forged link or one that is over', async () => {
    const { worker, bare, id, jobId, show } = await begin();
    await using _worker = worker;
    show(1);
    await toldOf(jobId, 'container_preview');
    const foreign = await expectData(gateway.url, PREVIEW, { id }, { apiKey: gateway.demo.other.apiKey });
    expect(Object(foreign).container).toBeNull();
    const url = new URL(here((await seen(id)).preview.hlsUrl));
    const status = async (path: string) => (await fetch(`${gateway.url}${path}`)).status;
    expect(await status(`${url.pathname}${url.search}`)).toBe(200);
    expect(await status(`${url.pathname}${url.search}x`)).toBe(403);
    expect(await status(`/media/${previewKey(crypto.randomUUID())}${url.search}`)).toBe(403);
    const old = new URL(here(gateway.links.sign(previewKey(bare), { now: new Date(0) }).url));
    expect(await status(`${old.pathname}${old.search}`)).toBe(410);
    const piece = new URL((await grown(url.href, 1)).at(-1) ?? '', url);
    expect(await status(`${piece.pathname}${piece.search}`)).toBe(200);
    expect(await status(`${piece.pathname}${piece.search}x`)).toBe(403);
    for (const n of [2, 3]) show(n);
    await endedJob(gateway.parts.store, jobId, 60_000);
  }, 180_000);

  test('grows on where it was when its worker is killed', async () => {
    const { store, startWorker } = gateway.parts;
    const script = './growing-worker.ts';
    let before: string[] = [];
    await killWorkerOnce(
      [gateway.databaseUrl, join(gateway.folder, 'blobs')],
      async () => {
        await startSlideshow(gateway);
        const { id, jobId } = await latest();
        await toldOf(jobId, 'container_preview');
        before = await grown(here((await seen(encodeId('container', id))).preview.hlsUrl), 1);
      },
      script,
    );
    const { id, jobId } = await latest();
    const url = here((await seen(encodeId('container', id))).preview.hlsUrl);
    expect(await grown(url, 1)).toEqual(before);
    await using _worker = startWorker(growingStages(), {
      ports: growingPorts({ db: store.db, blobs: gateway.blobs }),
    });
    await endedJob(store, jobId, 90_000);
    const after = await grown(url, 3);
    expect(after.slice(0, before.length)).toEqual(before);
    await playSeconds(url, 4);
    const events = await allEvents(store, jobId);
    expectWholeLog(events);
    expect(typesOf(events).filter((type) => /preview|storyboard/.test(type))).toEqual([
      'container_storyboard',
      'container_preview',
    ]);
    await expectSwept(id);
  }, 240_000);

  test('is shown no more once it is canceled', async () => {
    const { worker, bare, id, jobId, show } = await begin();
    await using _worker = worker;
    show(1);
    await toldOf(jobId, 'container_preview');
    const url = here((await seen(id)).preview.hlsUrl);
    await cancelLeftovers(gateway.parts.store);
    await endedJob(gateway.parts.store, jobId, 60_000);
    expect((await seen(id)).preview).toEqual({ hlsUrl: null, storyboard: [], photos: [] });
    expect((await fetch(url)).status).toBe(404);
    await expectSwept(bare);
  }, 120_000);
});

/** Nothing is left of what was shown, once nobody can be watching any more. */
async function expectSwept(containerId: string): Promise<void> {
  const { db } = gateway.parts.store;
  const stored = async () =>
    (await Array.fromAsync(gateway.blobs.list())).filter(({ kind }) => kind === 'preview').length;
  expect(await stored()).toBeGreaterThan(0);
  const finishedAt = new Date(Date.now() - HOUR_MS);
  // Others may have shown the same.
  await db.updateTable('container').set({ finishedAt }).where('finishedAt', 'is not', null).execute();
  await purgePreviews(db, 1000);
  const rows = await db
    .selectFrom('preview_piece')
    .selectAll()
    .where('containerId', '=', containerId)
    .execute();
  expect(rows).toEqual([]);
  await sweepBlobs({ db, blobs: gateway.blobs }, new Date(Date.now() + 2 * HOUR_MS));
  expect(await stored()).toBe(0);
}
