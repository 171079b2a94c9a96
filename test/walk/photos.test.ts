import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeId, encodeId } from '#src/domain/ids.ts';
import { probe } from '#src/media/probe.ts';
import { render } from '#src/media/render.ts';
import type { Render } from '#src/media/render-request.ts';
import type { Timeline } from '#src/media/timeline.ts';
import type { StagePorts, StageTable } from '#src/worker/stage.ts';
import { STAGE_TABLE } from '#src/worker/stages.ts';
import { ask, errorCode, expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { zipEntries } from '#test/kit/http/zip-entries.ts';
import { openTestProviders } from '#test/kit/media/providers.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { flat, writeStill } from '../media/kit/stills.ts';
import { clipOf, timelineOf } from '../media/kit/timelines.ts';
import { allEvents, expectWholeLog, typesOf } from './fixtures/job-log.ts';
import { startSlideshow } from './fixtures/start-slideshow.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ patient: true });
  // The files of the demo are none that could be drawn.
  await gateway.parts.store.db.updateTable('media_asset').set({ deletedAt: new Date() }).execute();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

type Json = Record<string, unknown>;
async function send(path: string, body?: object): Promise<{ status: number; body: Json }> {
  const answer = await fetch(`${gateway.url}/v1/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'X-Api-Key': gateway.demo.apiKey, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Json };
}
const post = (path: string, body: object) => send(`projects/${gateway.demo.projectId}/content${path}`, body);

const FILE = 'kind ordinal mimeType sha256 url';
const CONTAINER = `query ($id: ID!) {
  container(id: $id) {
    status credits
    assets { ${FILE} } video { ${FILE} } poster { ${FILE} } photos { ${FILE} } preview { photos { ${FILE} } } photosZipUrl
  }
}`;
type File = { kind: string; ordinal: number; mimeType: string; sha256: string; url: string };
type Seen = {
  status: string;
  credits: number;
  assets: File[];
  video: File | null;
  poster: File | null;
  photos: File[];
  preview: { photos: File[] };
  photosZipUrl: string | null;
};
async function container(id: string): Promise<Seen> {
  const data = await expectData(gateway.url, CONTAINER, { id }, { apiKey: gateway.demo.apiKey });
  return Object(data).container;
}
const ended = (id: string) =>
  waitFor(
    async () => {
      const seen = await container(id);
      if (seen.status === 'FAILED') throw new Error(JSON.stringify(seen));
      return seen.status === 'COMPLETED' && seen;
    },
    { timeout: 150_000, what: `the end of ${id}` },
  );
const held = async () => Number(Object((await send('credits')).body).reservedCredits);

function ports(changes: Partial<StagePorts> = {}): StagePorts {
  const { parts, blobs } = gateway;
  return { db: parts.store.db, blobs, render, probe, ...openTestProviders(), ...changes };
}

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

describe('photos alone', () => {
  test.each([
    ['over REST', restPhotos],
    ['over GraphQL', graphqlPhotos],
  ])(
    'cost 20 credits and come without a film, started %s',
    async (_face, start) => {
      const before = await held();
      const id = await start();
      expect((await held()) - before).toBe(20);
      await using _worker = gateway.parts.startWorker(STAGE_TABLE, { ports: ports() });
      const seen = await ended(id);
      const kinds = new Set(seen.assets.map(({ kind }) => kind));
      expect([...kinds].sort()).toEqual(['POSTER', 'SLIDE', 'THUMBNAIL']);
      expect(seen).toMatchObject({
        credits: 20,
        video: null,
        poster: { kind: 'POSTER', mimeType: 'image/jpeg' },
      });
      expect(seen.photos.length).toBeGreaterThanOrEqual(2);
      expect(seen.photos.map(({ ordinal }) => ordinal)).toEqual(seen.photos.map((_, at) => at));
      expect(await held()).toBe(before);

      const { body } = await send(`content/${id}`);
      expect(body).toMatchObject({
        status: 'completed',
        credits: 20,
        video: null,
        poster: { kind: 'poster' },
        primaryAsset: { kind: 'slide', checksumSha256: seen.photos[0]?.sha256 },
        preview: { kind: 'photos', videoUrl: null },
      });
      const checksums = seen.photos.map(({ sha256 }) => ({ checksumSha256: sha256 }));
      expect(body.photos).toMatchObject(checksums);
      expect(Object(body.preview).photos).toMatchObject(checksums);
      const [row] = await gateway.parts.store.db
        .selectFrom('container')
        .selectAll()
        .orderBy('createdAt', 'desc')
        .limit(1)
        .execute();
      // Nothing is made that nobody hears.
      expect(Object.values(row?.plan?.sources ?? {}).map(({ kind }) => kind)).not.toContain('track');
      expect(typesOf(await allEvents(gateway.parts.store, row?.jobId ?? ''))).not.toContain(
        'container_preview',
      );
    },
    180_000,
  );

  test('are told at their price by a dry run', async () => {
    const starts = [
      [{ slideshowBuild: { hook: 'wait for it', outputs: ['photos'] } }, 20],
      [{ slideshowBuild: { hook: 'wait for it', outputs: ['VIDEO', 'photos'] } }, 50],
      [{ slideshowBuild: { hook: 'wait for it' } }, 50],
      [{ generateContent: { brief: {}, variantCount: 2, outputs: ['photos'] } }, 40],
    ] as const;
    for (const [start, price] of starts) {
      const { body } = await post('/plan', start);
      expect(body).toMatchObject({ price, blocking: [] });
    }
    const over = { brief: {}, outputs: ['photos'], budget: { maxCredits: 19 } };
    expect(await post('', over)).toMatchObject({
      status: 402,
      body: { error: { details: { required: 20 } } },
    });
  });

  test('are chosen by auto among formats with slides, and a film without photos has no slides', async () => {
    const { body } = await post('/plan', {
      generateContent: { brief: { hook: 'x' }, variantCount: 5, outputs: ['photos'] },
    });
    const posts = body.posts as { format: string; scenes: { still: number | null }[] }[];
    expect(posts.map(({ format }) => format)).toEqual(Array(5).fill('slideshow-remix'));
    const film = await post('/plan', { slideshowBuild: { hook: 'x', outputs: ['video'] } });
    const [first] = film.body.posts as typeof posts;
    expect(first?.scenes.map(({ still }) => still)).toEqual(first?.scenes.map(() => null));
  });

  test('are covered by the slide that is named, and told where a platform takes fewer', async () => {
    const slides = Array.from({ length: 10 }, (_, at) => ({ text: `Point ${at + 1}` }));
    const asked = { hook: 'Ten of my own', slides, outputs: ['photos'] };
    type Plan = { warnings: { code: string; message: string }[]; planId: string };
    const planned = async (start: object) => (await post('/plan', start)).body as Plan;
    const told = ({ warnings }: Plan) => warnings.map(({ code, message }) => [code, message]);
    const { db } = gateway.parts.store;
    const platforms = ['instagram', 'tiktok', 'youtube'] as const;
    await db
      .updateTable('project')
      .set({ targetPlatforms: [...platforms] })
      .execute();
    const tenth = await planned({ slideshowBuild: { ...asked, coverIndex: 9 } });
    expect(told(tenth)).toEqual([
      ['PLATFORM_LIMIT', 'The post has 12 photos; instagram takes 10 through its API, and 20 in its app.'],
      ['PLATFORM_LIMIT', 'The post is photos, which youtube does not take.'],
    ]);
    await db
      .updateTable('project')
      .set({ targetPlatforms: ['tiktok'] })
      .execute();
    const beyond = await planned({ slideshowBuild: { ...asked, coverIndex: 12 } });
    expect(told(beyond)).toEqual([
      ['BRIEF_FIELD_UNUSED', 'coverIndex: this slideshow-builder has 12 slides, and the first is its cover.'],
    ]);
    const covers = [tenth, beyond].map(async ({ planId }) => {
      const id = decodeId('plan', planId) ?? '';
      const row = await db
        .selectFrom('plan')
        .select('variants')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const [timeline] = row.variants.map(({ post: { plan } }) => plan.timeline as Timeline);
      return timeline?.slideMs.indexOf(timeline.posterMs);
    });
    expect(await Promise.all(covers)).toEqual([9, 0]);
    const { influencerId } = gateway.demo;
    const film = await post('/ugc-remix', { influencerId, coverIndex: -1 });
    expect(film.body).toMatchObject({ error: { details: { issues: [{ path: 'coverIndex' }] } } });
  });

  test('are refused where there are none, as an empty list is, on both faces', async () => {
    const { projectId, influencerId, apiKey } = gateway.demo;
    const NO_SLIDES = 'cannot be photos alone: the format has no slides, only a film';
    const refused = [
      ['/ugc-remix', 'ugcRemix', { influencerId, outputs: ['photos'] }, NO_SLIDES],
      ['', 'generateContent', { brief: {}, format: 'video_remix', outputs: ['photos'] }, NO_SLIDES],
      ['/slideshow-builder', 'slideshowBuild', { hook: 'x', outputs: [] }, 'is empty'],
    ] as const;
    for (const [path, start, body, message] of refused) {
      expect(await post(path, body)).toMatchObject({
        status: 422,
        body: { error: { details: { issues: [{ path: 'outputs', message }] } } },
      });
      const spelled = Object.fromEntries(
        Object.entries(body).map(([name, value]) => [
          name,
          Array.isArray(value)
            ? value.map((one) => one.toUpperCase())
            : name === 'format'
              ? String(value).toUpperCase()
              : value,
        ]),
      );
      const document = `mutation ($input: PlanContentInput!) {
        planContent(input: $input) { ... on ValidationError { issues { path message } } } }`;
      const input = { [start]: { ...spelled, projectId } };
      const data = await expectData(gateway.url, document, { input }, { apiKey });
      expect(Object(data).planContent.issues).toEqual([{ path: `${start}.outputs`, message }]);
    }
    expect(await post('/slideshow-builder', { hook: 'x', outputs: ['gif'] })).toMatchObject({ status: 422 });
    const planId = String((await post('/plan', { slideshowBuild: { hook: 'x' } })).body.planId);
    expect(await post('', { planId, outputs: ['photos'] })).toMatchObject({
      body: { error: { details: { issues: [{ path: 'outputs', message: 'is settled by the plan' }] } } },
    });
    const wrong = { input: { slideshowBuild: { projectId, hook: 'x', outputs: ['GIF'] } } };
    const answer = await ask<Json, object>(
      gateway.url,
      'mutation ($input: PlanContentInput!) { planContent(input: $input) { __typename } }',
      wrong,
      { apiKey },
    );
    expect(errorCode(answer)).toBe('BAD_USER_INPUT');
  });
});

describe('where a film is made too', () => {
  test('photos are announced and can be looked at before it', async () => {
    const filmMayBegin = Promise.withResolvers<void>();
    const gated: Render = async (request, options) => {
      if (request.kinds?.includes('video')) await filmMayBegin.promise;
      return render(request, options);
    };
    const { store, startWorker } = gateway.parts;
    await using _worker = startWorker(await smallStages(), { ports: ports({ render: gated }) });
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
    const early = await container(id);
    expect(early).toMatchObject({ status: 'PROCESSING', video: null, poster: null });
    expect(early.preview.photos.map(({ ordinal }) => ordinal)).toEqual([0, 1]);
    const { body } = await send(`content/${id}`);
    expect(Object(body.preview).photos).toHaveLength(2);
    const link = new URL(early.photos[0]?.url ?? '');
    const picture = await fetch(`${gateway.url}${link.pathname}${link.search}`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);

    filmMayBegin.resolve();
    const late = await ended(id);
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
      await using _worker = startWorker(table, { ports: ports({ render: counting(hanging) }) });
      jobId = await startSlideshow(gateway);
      await begun.promise;
    }
    await using _worker = startWorker(table, { ports: ports({ render: counting(render) }) });
    const { id, jobId: bare } = await store.db
      .selectFrom('container')
      .selectAll()
      .orderBy('createdAt', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(encodeId('job', bare)).toBe(jobId);
    const seen = await ended(encodeId('container', id));
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
    expect(typesOf(events).filter((type) => type === 'container_preview')).toHaveLength(1);
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

async function restPhotos(): Promise<string> {
  const { status, body } = await post('/slideshow-builder', { hook: 'watch me', outputs: ['photos'] });
  if (status !== 202) throw new Error(JSON.stringify(body));
  return String((body.containerIds as string[])[0]);
}

async function graphqlPhotos(): Promise<string> {
  const { projectId, apiKey } = gateway.demo;
  const document = `mutation ($input: GenerateContentInput!) {
    generateContent(input: $input) {
      __typename
      ... on ContentJobAccepted { containers { id } }
      ... on UserError { message }
    }
  }`;
  const input = { projectId, brief: { hook: 'watch me' }, outputs: ['PHOTOS'] };
  const data = await expectData(gateway.url, document, { input }, { apiKey });
  const { containers } = Object(data).generateContent;
  if (!containers) throw new Error(JSON.stringify(data));
  return String(containers[0].id);
}
