import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeId, encodeId } from '#src/domain/ids.ts';
import { render } from '#src/media/render.ts';
import { STAGE_TABLE } from '#src/worker/stages.ts';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { probe } from '#test/kit/media/probe.ts';
import { openTestProviders } from '#test/kit/media/providers.ts';
import { startRows } from '#test/kit/world/start-deps.ts';
import { endedJob } from './fixtures/job-log.ts';

let gateway: TestGateway;
let pictureId: string;
let filmId: string;
beforeAll(async () => {
  gateway = await startTestGateway({ patient: true });
  // The files of the demo are none that could be drawn.
  await gateway.parts.store.db.updateTable('media_asset').set({ deletedAt: new Date() }).execute();
  pictureId = await addMedia('image');
  filmId = await addMedia('video');
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

/** A wide picture, or what is called a film. */
async function addMedia(kind: 'image' | 'video'): Promise<string> {
  const canvas = createCanvas(1600, 900);
  const context = canvas.getContext('2d');
  context.fillStyle = '#2f6f4f';
  context.fillRect(0, 0, 1600, 900);
  context.fillStyle = '#f2d16b';
  context.fillRect(40, 40, 1520, 820);
  const bytes = canvas.toBuffer('image/png');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = join(gateway.folder, `${kind}.png`);
  await writeFile(path, bytes);
  const blobKey = await gateway.blobs.putFile({
    kind: 'media',
    path,
    sha256,
    extension: 'png',
    contentType: 'image/png',
  });
  const id = uuidv7();
  const file = { mimeType: 'image/png', sizeBytes: bytes.length, sha256, blobKey, width: 1600, height: 900 };
  const projectId = decodeId('project', gateway.demo.projectId) ?? '';
  await gateway.parts.store.db
    .insertInto('media_asset')
    .values({ id, projectId, role: 'reference', kind, ...file })
    .execute();
  return encodeId('media', id);
}

type Slide = { text?: string; mediaId?: string };
type Refused = {
  code: string;
  field?: string;
  issues?: { path: string; message: string; code?: string | null }[];
};
type Face = (slides: Slide[], more?: object) => Promise<{ jobId: string } | Refused>;

const overRest: Face = async (slides, more = {}) => {
  const { projectId, apiKey } = gateway.demo;
  const answer = await fetch(`${gateway.url}/v1/projects/${projectId}/content/slideshow-builder`, {
    method: 'POST',
    headers: { 'X-Api-Key': apiKey, 'Content-Type': 'application/json' },
    body: JSON.stringify({ hook: 'Look at this', slides, ...more }),
  });
  const body = Object(await answer.json());
  if (answer.status === 202) return { jobId: String(body.jobId) };
  const { code, message, details } = body.error;
  return code === 'NOT_FOUND'
    ? { code, field: message.split(' ')[0] }
    : { code, field: details?.field, issues: details?.issues };
};
const overGraphql: Face = async (slides, more = {}) => {
  const { projectId, apiKey } = gateway.demo;
  const document = `mutation ($input: SlideshowBuildInput!) { slideshowBuild(input: $input) {
    ... on ContentJobAccepted { job { id } }
    ... on UserError { code }
    ... on ValidationError { issues { path message code } }
    ... on NotFoundError { field }
    ... on ModerationBlockedError { field }
  } }`;
  const outputs = 'outputs' in more ? { outputs: ['PHOTOS'] } : {};
  const input = { projectId, hook: 'Look at this', slides, ...outputs };
  const { slideshowBuild } = Object(await expectData(gateway.url, document, { input }, { apiKey }));
  return slideshowBuild.job ? { jobId: slideshowBuild.job.id } : slideshowBuild;
};
const FACES: [string, Face][] = [
  ['REST', overRest],
  ['GraphQL', overGraphql],
];

test.each(FACES)(
  'a slide that cannot be made is refused over %s, and nothing is written',
  async (_name, start) => {
    const before = await startRows(gateway.parts.store);
    const [unknown, foreign] = [encodeId('media', uuidv7()), gateway.demo.mediaId];
    for (const mediaId of [unknown, foreign, 'med_nonsense']) {
      expect(await start([{ text: 'One' }, { mediaId }])).toMatchObject({
        code: 'NOT_FOUND',
        field: 'slides.1.mediaId',
      });
    }
    const issue = (path: string, message: string) => ({ code: 'VALIDATION', issues: [{ path, message }] });
    expect(await start([{ mediaId: filmId }])).toMatchObject(issue('slides.0.mediaId', 'is not a picture'));
    expect(await start([{ text: 'One' }, {}])).toMatchObject(issue('slides.1', 'needs a text or a mediaId'));
    expect(await start([])).toMatchObject(issue('slides', 'is empty'));
    expect(await start(Array(11).fill({ text: 'Many' }))).toMatchObject({
      code: 'VALIDATION',
      issues: [{ path: 'slides' }],
    });
    expect(await start([{ text: 'é'.repeat(301) }])).toMatchObject(
      issue('slides.0.text', 'is longer than 300 characters'),
    );
    expect(await start([{ text: 'One' }, { text: '𒀀' }])).toMatchObject({
      code: 'VALIDATION',
      issues: [{ path: 'slides.1.text', code: 'MISSING_GLYPHS' }],
    });
    expect(await start([{ text: 'One' }, { text: 'kill yourself' }])).toMatchObject({
      code: 'MODERATION_BLOCKED',
      field: 'slides.1.text',
    });
    expect(await startRows(gateway.parts.store)).toEqual(before);
  },
);

test.each(FACES)(
  'slides of the caller become the photos of the post, started over %s',
  async (_name, start) => {
    const slides = [
      { text: 'Over the picture', mediaId: pictureId },
      { mediaId: pictureId },
      { text: 'And words alone ✨' },
    ];
    const started = await start(slides, { outputs: ['photos'] });
    if (!('jobId' in started)) throw new Error(JSON.stringify(started));
    const { store, startWorker } = gateway.parts;
    const ports = { db: store.db, blobs: gateway.blobs, render, probe, ...openTestProviders() };
    await using _worker = startWorker(STAGE_TABLE, { ports });
    const jobId = decodeId('job', started.jobId) ?? '';
    expect(await endedJob(store, jobId, 150_000)).toMatchObject({ status: 'completed' });
    const document = `query ($id: ID!) { job(id: $id) { containers {
    scenes { role text media { id } still { kind ordinal } } photos { ordinal width height mimeType } } } }`;
    const { job } = Object(
      await expectData(gateway.url, document, { id: started.jobId }, { apiKey: gateway.demo.apiKey }),
    );
    const [{ scenes, photos }] = job.containers;
    expect(scenes.slice(0, 4)).toMatchObject([
      { role: 'HOOK', text: 'Look at this', media: null, still: { ordinal: 0 } },
      { role: 'POINT', text: 'Over the picture', media: { id: pictureId }, still: { ordinal: 1 } },
      { role: 'POINT', text: null, media: { id: pictureId }, still: { ordinal: 2 } },
      { role: 'POINT', text: 'And words alone ✨', media: null, still: { kind: 'SLIDE', ordinal: 3 } },
    ]);
    expect(scenes.map(({ role }: { role: string }) => role).slice(4)).toEqual(['CALL']);
    expect(photos).toEqual(
      scenes.map((_: unknown, ordinal: number) => ({
        ordinal,
        width: 1080,
        height: 1920,
        mimeType: 'image/jpeg',
      })),
    );
  },
  60_000,
);
