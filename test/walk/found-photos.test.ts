import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { decodeId } from '#src/domain/ids.ts';
import { openPhotoServices } from '#src/infra/photo-search/open-services.ts';
import { render } from '#src/media/render.ts';
import type { Render } from '#src/media/render-request.ts';
import { missingGlyphs } from '#src/media/text/fonts.ts';
import { createEmbeddedModeration } from '#src/safety/word-lists.ts';
import { openPhotos } from '#src/usecases/photos/open-photos.ts';
import type { StageInput, StageTable } from '#src/worker/stage.ts';
import { runAssembling } from '#src/worker/stages/assembling.ts';
import { runGeneratingVisuals } from '#src/worker/stages/generating-visuals.ts';
import { runPlanning } from '#src/worker/stages/planning.ts';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import {
  failsWith,
  openverseHit,
  type PhotoServer,
  startPhotoServer,
  tells,
} from '#test/kit/http/photo-server.ts';
import { openPictureFiles, PHOTO_COLOR } from '#test/kit/http/picture-files.ts';
import { openMediaDeps } from '#test/kit/media/media-deps.ts';
import { probe } from '#test/kit/media/probe.ts';
import { openTestProviders } from '#test/kit/media/providers.ts';
import { GenerateContentDocument } from '../../schema/generated/graphql.ts';
import { endedJob } from './fixtures/job-log.ts';
import { quickStages } from './fixtures/quick-stages.ts';

const opened = new AsyncDisposableStack();
let gateway: TestGateway;
let files: Awaited<ReturnType<typeof openPictureFiles>>;
let search: PhotoServer;

beforeAll(async () => {
  gateway = opened.use(await startTestGateway());
  files = opened.use(await openPictureFiles());
});
beforeEach(async () => {
  await gateway.parts.store.db.deleteFrom('photo_search_answer').execute();
  search = opened.use(await startPhotoServer(hits('jpg')));
});
afterAll(() => opened.disposeAsync());

/** Twenty pictures; those called `gone.jpg` lead nowhere. */
const hits = (name: string) =>
  tells({
    results: Array.from({ length: 20 }, (_, index) =>
      openverseHit(`${name}-${index}`, { url: files.address(name === 'gone' ? 'gone.jpg' : `${index}.jpg`) }),
    ),
  });

async function photosOf() {
  const { parts, blobs, folder } = gateway;
  return openPhotos({
    ...(await openMediaDeps(parts.store, blobs, folder)),
    fetchFile: files.fetchFile,
    blobs,
    sources: openPhotoServices([{ service: 'openverse', baseUrl: search.baseUrl, key: null }]),
    onFault: () => {},
  });
}

/** The first scene alone, for a second. */
const renderFirstScene: Render = ({ timeline, ...request }, options) => {
  const cut = { startMs: 0, durationMs: 1_000 };
  const [first] = timeline.clips;
  const clips = first ? [{ ...first, ...cut }] : [];
  const audio = timeline.audio.map((track) => ({ ...track, ...cut, fadeOutMs: 0 }));
  const short = { ...timeline, clips, audio, overlays: [], durationMs: 1_000, posterMs: 500, slideMs: [500] };
  return render({ timeline: short, ...request }, options);
};

/** A worker that goes so far for real: it plans, then fetches and draws, then renders. */
async function startWorker(...stages: ('generating_visuals' | 'assembling')[]) {
  const { parts, blobs } = gateway;
  const own = { db: parts.store.db, blobs, probe, render: renderFirstScene, photos: await photosOf() };
  const ports = { ...openTestProviders(), ...own };
  const withPorts = (input: StageInput): StageInput => ({ ...input, ports });
  const real: Partial<StageTable> = {
    generating_visuals: (input) => runGeneratingVisuals(withPorts(input)),
    assembling: (input) => runAssembling(withPorts(input)),
  };
  const further = Object.fromEntries(stages.map((stage) => [stage, real[stage]]));
  return parts.startWorker(quickStages({ planning: (input) => runPlanning(withPorts(input)), ...further }));
}

type Told = {
  id: string;
  source: string;
  provider: string | null;
  licence: string | null;
  author: string | null;
  link: string | null;
  query: string | null;
};
type Post = {
  status: string;
  isAiGenerated: boolean;
  creditsText: string;
  warnings: { code: string; message: string }[];
  ingredients: Told[];
};

const BRIEF = { hook: '2 Gewohnheiten für ruhige Abende', language: 'de' };
const READ = `query ($id: ID!) { container(id: $id) {
  status isAiGenerated creditsText warnings { code message }
  ingredients { id source provider licence author link query }
} }`;

/** A post as both faces tell it once its job has ended. */
async function post() {
  const { url, demo, parts } = gateway;
  const { apiKey, projectId } = demo;
  const input = { projectId, format: 'SLIDESHOW_REMIX', brief: BRIEF } as const;
  const { generateContent } = await expectData(url, GenerateContentDocument, { input }, { apiKey });
  if (generateContent?.__typename !== 'ContentJobAccepted') throw new Error(JSON.stringify(generateContent));
  const [{ id } = { id: '' }] = generateContent.containers;
  await endedJob(parts.store, decodeId('job', generateContent.job.id) ?? '');
  const { container } = await expectData<{ container: Post }, object>(url, READ, { id }, { apiKey });
  const rest = await fetch(`${url}/v1/content/${id}`, { headers: { 'X-Api-Key': apiKey } });
  return { ...container, id, rest: (await rest.json()) as Record<string, unknown> };
}

const found = ({ ingredients }: Pick<Post, 'ingredients'>) =>
  ingredients.filter(({ source }) => source === 'PHOTO_SEARCH');

/** The colour that most of a post's first photo has, off its middle where words would stand. */
async function colorOfSlide(containerId: string) {
  const { parts, blobs } = gateway;
  const { blobKey } = await parts.store.db
    .selectFrom('asset')
    .select('blobKey')
    .where('containerId', '=', decodeId('container', containerId) ?? '')
    .where('kind', '=', 'slide')
    .executeTakeFirstOrThrow();
  const picture = await loadImage(await blobs.localFile(blobKey, ''));
  const context = createCanvas(picture.width, picture.height).getContext('2d');
  context.drawImage(picture, 0, 0);
  const [red = 0, green = 0, blue = 0] = context.getImageData(picture.width / 2, 60, 1, 1).data;
  return { red, green, blue };
}

test('a slide shows the photo that was found, and the post tells whose it is', async () => {
  await using _worker = await startWorker('generating_visuals', 'assembling');
  const first = await post();
  expect(first).toMatchObject({ status: 'COMPLETED', isAiGenerated: false, warnings: [] });
  const shown = found(first);
  expect(shown.length).toBeGreaterThanOrEqual(4);
  expect(new Set(shown.map(({ link }) => link)).size).toBe(shown.length);
  expect(shown[0]).toMatchObject({
    ...{ provider: 'OPENVERSE', licence: 'CC-BY-2.0', author: 'Ada' },
    ...{
      link: expect.stringMatching(/^https:\/\/photos\.test\/jpg-\d+$/),
      query: expect.stringMatching(/habits/),
    },
  });
  expect(first.creditsText).toContain('by Ada is licensed under CC BY 2.0.');
  const inRest = first.rest.ingredients as Told[];
  expect(inRest.map(({ id, link }) => [id, link])).toEqual(
    first.ingredients.map(({ id, link }) => [id, link]),
  );
  expect(first.rest).toMatchObject({ isAiGenerated: false, warnings: [] });
  const color = await colorOfSlide(first.id);
  for (const part of ['red', 'green', 'blue'] as const)
    expect(Math.abs(color[part] - PHOTO_COLOR[part])).toBeLessThan(16);
});

test('a second post about the same asks nobody', async () => {
  await using _worker = await startWorker();
  for (const one of [await post(), await post()]) expect(found(one).length).toBeGreaterThanOrEqual(4);
  expect(search.asked).toHaveLength(1);
});

test('a search that is away leaves a post drawn, with a warning', async () => {
  search.answers(failsWith(503));
  await using _worker = await startWorker();
  const drawn = await post();
  expect(drawn).toMatchObject({ status: 'COMPLETED', warnings: [{ code: 'PICTURE_FALLBACK' }] });
  expect(found(drawn)).toEqual([]);
  expect(drawn.rest.warnings).toMatchObject([{ code: 'PICTURE_FALLBACK', mediaId: null }]);
});

test('a photo that is gone is drawn, and told of no more', async () => {
  search.answers(hits('gone'));
  await using _worker = await startWorker('generating_visuals');
  const drawn = await post();
  expect(drawn.status).toBe('COMPLETED');
  expect(found(drawn)).toEqual([]);
  expect(drawn.warnings.length).toBeGreaterThanOrEqual(4);
  expect(drawn.warnings[0]).toMatchObject({
    code: 'PICTURE_FALLBACK',
    message: expect.stringContaining('"openverse-gone-'),
  });
});

test('a dry run tells the photos that its post will show', async () => {
  const { parts, demo } = gateway;
  const { store } = parts;
  const { text } = openTestProviders();
  const moderation = createEmbeddedModeration();
  const plan = { store, moderation, missingGlyphs, text, photos: await photosOf() };
  await using other = await gateway.another({ plan });
  const { projectId, apiKey } = demo;
  const input = { generateContent: { projectId, format: 'SLIDESHOW_REMIX', brief: BRIEF } };
  const { planContent } = await expectData<{ planContent: { posts: Post[] } }, object>(
    other.url,
    `mutation ($input: PlanContentInput!) { planContent(input: $input) { ... on ContentPlan {
      posts { isAiGenerated ingredients { id source link } }
    } } }`,
    { input },
    { apiKey },
  );
  expect(planContent.posts.map((one) => found(one).length > 3)).toEqual([true]);
});
