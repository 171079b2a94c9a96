import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ContainerCheckpoint, RenderedBlob } from '#src/domain/container.ts';
import { encodeId } from '#src/domain/ids.ts';
import type { Blobs } from '#src/infra/blobs/blobs.ts';
import type { Row } from '#src/infra/store/database.ts';
import { render } from '#src/media/render.ts';
import { RenderError } from '#src/media/render-request.ts';
import { TIMELINE_VERSION, type Timeline } from '#src/media/timeline.ts';
import { describeFailure } from '#src/worker/failure.ts';
import type { StageInput, StagePorts } from '#src/worker/stage.ts';
import { runAssembling } from '#src/worker/stages/assembling.ts';
import { runFinalizing } from '#src/worker/stages/finalizing.ts';
import { runGeneratingVisuals } from '#src/worker/stages/generating-visuals.ts';
import { runPlanning } from '#src/worker/stages/planning.ts';
import { openTestBlobs } from '#test/kit/media/blobs.ts';
import { probe } from '#test/kit/media/probe.ts';
import { openTestProviders } from '#test/kit/media/providers.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { makeMedia, makeTenant, type Tenant } from '#test/kit/world/tenant.ts';
import { someOrder } from '../creative/plan-kit.ts';

let opened: FreshStore;
let tenant: Tenant;
let folder: string;
let blobs: Blobs;
let ports: StagePorts;

beforeAll(async () => {
  opened = await freshStore();
  tenant = await makeTenant(opened.store.db);
  folder = await mkdtemp(join(tmpdir(), 'stages-'));
  blobs = openTestBlobs(join(folder, 'blobs'));
  ports = {
    db: opened.store.db,
    blobs,
    render,
    probe,
    ...openTestProviders(),
  };
});

afterAll(async () => {
  await opened[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

function container(changes: Partial<Row<'container'>> = {}): Row<'container'> {
  return {
    id: uuidv7(),
    projectId: tenant.projectId,
    influencerId: tenant.influencerId,
    layerId: null,
    language: 'en',
    brandVoice: 'warm',
    platforms: ['tiktok'],
    seed: 7,
    order: someOrder({ hook: 'Line one\nline two 🌊' }),
    plan: null,
    decision: null,
    checkpoint: null,
    format: null,
    ...changes,
  } as Row<'container'>;
}

async function input(
  row: Row<'container'>,
  checkpoint: ContainerCheckpoint = {},
  signal = new AbortController().signal,
): Promise<StageInput & { reported: number[]; announced: RenderedBlob[][] }> {
  const workDir = await mkdtemp(join(folder, 'work-'));
  const reported: number[] = [];
  const announced: RenderedBlob[][] = [];
  return {
    container: row,
    checkpoint,
    signal,
    report: (share) => reported.push(share),
    announce: async (photos) => void announced.push(photos),
    grow: async () => {},
    workDir,
    ports,
    reported,
    announced,
  };
}

/** A row of the library with a real file behind it. */
async function storeMedia(role: 'app-demo' | 'reference', kind: 'video' | 'image', bytes: Buffer) {
  const id = await makeMedia(opened.store.db, tenant.projectId, role, kind);
  const path = join(folder, `${id}.bin`);
  await writeFile(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const blobKey = await blobs.putFile({
    kind: 'media',
    path,
    sha256,
    extension: 'mp4',
    contentType: 'video/mp4',
  });
  const facts = { blobKey, sha256, width: 540, height: 960, durationMs: 6_000, mimeType: 'video/mp4' };
  await opened.store.db.updateTable('media_asset').set(facts).where('id', '=', id).execute();
  return id;
}

describe('planning', () => {
  test('leaves plan, words and draw on the container', async () => {
    const { patch } = await runPlanning(await input(container()));
    expect(patch).toMatchObject({
      format: 'slideshow_builder',
      hook: 'Line one\nline two 🌊',
      draw: { seed: 7 },
    });
    expect(patch?.hashtags?.length).toBeGreaterThanOrEqual(3);
    expect(patch?.title).toBe('Line one line two 🌊');
    expect(patch?.caption).not.toContain('#');
    const timeline = patch?.plan?.timeline as Timeline | undefined;
    expect(timeline?.slideMs.length).toBeGreaterThanOrEqual(4);
  });

  test('tells the post scene by scene, from its first frame to its last', async () => {
    const { patch } = await runPlanning(await input(container()));
    const timeline = patch?.plan?.timeline as Timeline;
    const scenes = patch?.plan?.scenes ?? [];
    expect(scenes.map(({ role }) => role)).toEqual([
      'hook',
      ...Array(scenes.length - 2).fill('point'),
      'call',
    ]);
    expect(scenes[0]).toMatchObject({ text: 'Line one\nline two 🌊', startMs: 0, still: 0 });
    expect(scenes.at(-1)?.endMs).toBe(timeline.durationMs);
    for (const [index, { startMs, still }] of scenes.entries()) {
      expect(startMs).toBe(scenes[index - 1]?.endMs ?? 0);
      expect(still).toBe(index);
    }
  });

  test('puts the hashtags under the caption where they are wanted there', async () => {
    const order = { ...container().order, captionHashtags: true };
    const { patch } = await runPlanning(await input(container({ order })));
    expect(patch?.caption?.endsWith(`\n\n${patch.hashtags?.join(' ')}`)).toBe(true);
  });

  test('chooses a format for auto and tells why', async () => {
    const { patch } = await runPlanning(
      await input(container({ order: someOrder({ requestedFormat: 'auto' }) })),
    );
    expect(patch?.format).toBe('slideshow_remix');
    expect(patch?.decision?.chosen).toBe('slideshow-remix');
    expect(patch?.decision?.candidates.length).toBe(3);
  });

  test('gives the same plan again after a crash', async () => {
    const row = container();
    const [first, second] = [await runPlanning(await input(row)), await runPlanning(await input(row))];
    expect(second.patch).toEqual(first.patch);
  });

  test('plans from what was learnt of a clip, without looking into the file', async () => {
    const { db } = opened.store;
    const clip = await storeMedia('reference', 'video', Buffer.from('no video at all'));
    const order = someOrder({ requestedFormat: 'video_remix', referenceMediaIds: [clip] });
    const heard = async (hasAudio: boolean | null) => {
      await db.updateTable('media_asset').set({ hasAudio }).where('id', '=', clip).execute();
      const { patch } = await runPlanning(await input(container({ order })));
      const timeline = patch?.plan?.timeline as Timeline | undefined;
      return timeline?.audio.some(({ role }) => role === 'voice');
    };
    expect(await heard(true)).toBe(true);
    expect(await heard(false)).toBe(false);
    // Nobody asked when the file was added: its sound is played if there is any.
    expect(await heard(null)).toBe(true);
    await db.deleteFrom('media_asset').where('id', '=', clip).execute();
  });

  test('fails rather than plan boxes, when the project was changed after the start', async () => {
    const { db } = opened.store;
    const appName = (name: string) => db.updateTable('project').set({ appName: name }).execute();
    const order = someOrder({ requestedFormat: 'slideshow_builder', hook: 'Hello' });
    await appName('𒀀𒅀');
    const failed = await runPlanning(await input(container({ order }))).catch((error) => error);
    expect(failed).toMatchObject({ reason: 'plan', message: 'No bundled font can draw 𒀀 𒅀.' });
    expect(describeFailure(failed, 'planning')).toMatchObject({
      code: 'MISSING_GLYPHS',
      message:
        'No bundled font can draw 𒀀 𒅀. Take these characters out of the project and start the post again.',
    });
    await appName('Tideline');
  });

  test('fails with a sentence when the app demo was deleted after the start', async () => {
    const order = someOrder({ requestedFormat: 'ugc_remix', appDemoId: uuidv7() });
    await expect(runPlanning(await input(container({ order })))).rejects.toThrow(
      'The app demo of this post is no longer on the project.',
    );
  });
});

const SPEC = { style: 'mesh', seed: 3, width: 270, height: 480 };
const TRACK = { style: 'lofi', bpm: 90, seed: 1, durationMs: 2_000 };

/** A small post of one picture, a text and a tune. */
function smallPlan(): Pick<Row<'container'>, 'plan'> {
  const view = { zoom: 1, x: 0, y: 0 };
  const timeline: Timeline = {
    version: TIMELINE_VERSION,
    width: 270,
    height: 480,
    fps: 30,
    durationMs: 2_000,
    seed: 1,
    clips: [
      {
        startMs: 0,
        durationMs: 2_000,
        source: { kind: 'image', id: 'ground', focus: { x: 0.5, y: 0.5 } },
        camera: { from: view, to: { ...view, zoom: 1.1 }, ease: 'linear' },
        transition: { kind: 'cut' },
      },
    ],
    overlays: [],
    audio: [
      {
        role: 'music',
        id: 'tune',
        startMs: 0,
        durationMs: 2_000,
        inMs: 0,
        gainDb: 0,
        fadeInMs: 0,
        fadeOutMs: 100,
      },
    ],
    loudnessLufs: -14,
    posterMs: 500,
    slideMs: [1_000],
  };
  return {
    plan: {
      engine: 'test',
      timeline,
      sources: {
        ground: { kind: 'background', spec: SPEC, extension: 'jpg' },
        tune: { kind: 'track', spec: TRACK, extension: 'wav' },
      },
    },
  };
}

describe('a planned post', () => {
  test('is drawn, rendered and found whole in storage', async () => {
    const row = container(smallPlan());
    const making = await input(row);
    const { checkpoint: visuals } = await runGeneratingVisuals(making);
    expect(Object.keys(visuals.blobs).sort()).toEqual(['ground', 'tune']);
    expect(making.reported).toEqual([0.5, 1]);

    const rendering = await input(row, { generating_visuals: visuals });
    const { checkpoint: assembled } = await runAssembling(rendering);
    expect(assembled.frames).toBe(60);
    expect(assembled.files.map(({ kind }) => kind).sort()).toEqual(['poster', 'slide', 'thumbnail', 'video']);
    expect(Math.abs((assembled.integratedLufs ?? 0) + 14)).toBeLessThan(1);
    for (const { blobKey, sizeBytes } of assembled.files) {
      expect(await blobs.stat(blobKey)).toMatchObject({ sizeBytes });
    }
    expect(rendering.reported.at(-1)).toBe(1);

    const { checkpoint } = await runFinalizing(await input(row, { assembling: assembled }));
    expect(Date.parse(checkpoint.at)).toBeGreaterThan(0);
    const [lost] = assembled.files;
    await blobs.delete(lost?.blobKey ?? '');
    await expect(runFinalizing(await input(row, { assembling: assembled }))).rejects.toThrow(
      'is not in storage',
    );
  });

  test('can be remixed itself: its sound is heard over the lowered music', async () => {
    const row = container(smallPlan());
    const visuals = await runGeneratingVisuals(await input(row));
    const { checkpoint } = await runAssembling(await input(row, { generating_visuals: visuals.checkpoint }));
    const video = checkpoint.files.find(({ kind }) => kind === 'video');
    const clip = await storeMedia(
      'reference',
      'video',
      await readFile(await blobs.localFile(video?.blobKey ?? '', '')),
    );
    const order = someOrder({ requestedFormat: 'video_remix', referenceMediaIds: [clip] });
    const { patch } = await runPlanning(await input(container({ order })));
    const timeline = patch?.plan?.timeline as Timeline | undefined;
    const { audio = [], clips = [] } = timeline ?? {};
    expect(clips.filter(({ source }) => source.kind === 'video').length).toBeGreaterThanOrEqual(3);
    expect(audio.filter(({ role }) => role === 'voice').length).toBeGreaterThanOrEqual(3);
    expect(audio.find(({ role }) => role === 'music')?.gainDb).toBeLessThan(0);
    await opened.store.db.deleteFrom('media_asset').where('id', '=', clip).execute();
  });

  test('fails naming the source that holds no picture', async () => {
    const row = container(smallPlan());
    const { checkpoint } = await runGeneratingVisuals(await input(row));
    const { ground, tune } = checkpoint.blobs;
    const swapped = { ground: tune ?? '', tune: ground ?? '' };
    await expect(
      runAssembling(await input(row, { generating_visuals: { blobs: swapped } })),
    ).rejects.toMatchObject({
      reason: 'source',
      message: expect.stringMatching(/^The file behind "(ground|tune)" cannot be read\.$/),
    });
  });

  test('fails naming the caller’s own file, its role and what to do', async () => {
    const { plan } = smallPlan();
    const clip = await storeMedia('reference', 'video', Buffer.from('no video at all'));
    const { blobKey } = await opened.store.db
      .selectFrom('media_asset')
      .select('blobKey')
      .where('id', '=', clip)
      .executeTakeFirstOrThrow();
    const row = container({
      plan: plan && {
        ...plan,
        sources: { ...plan.sources, ground: { kind: 'blob', blobKey, extension: 'mp4' } },
      },
    });
    const { checkpoint } = await runGeneratingVisuals(await input(row));
    const told = async () => {
      const failed = await runAssembling(await input(row, { generating_visuals: checkpoint })).catch(
        (error) => error,
      );
      return describeFailure(failed, 'assembling');
    };
    const message = `Your file ${encodeId('media', clip)} (reference) cannot be read. Upload it again, or another in its place, and start the post again.`;
    expect(await told()).toEqual({ code: 'SOURCE_UNREADABLE', message, stage: 'assembling' });
    await blobs.delete(blobKey);
    expect(await told()).toEqual({ code: 'SOURCE_UNREADABLE', message, stage: 'assembling' });
    await opened.store.db.deleteFrom('media_asset').where('id', '=', clip).execute();
  });

  test('makes the same keys when it is drawn again', async () => {
    const row = container(smallPlan());
    const [first, second] = [
      await runGeneratingVisuals(await input(row)),
      await runGeneratingVisuals(await input(row)),
    ];
    expect(second).toEqual(first);
  });

  test('fails as unreadable source when storage has lost a file', async () => {
    const row = container(smallPlan());
    const { checkpoint } = await runGeneratingVisuals(await input(row));
    await blobs.delete(checkpoint.blobs.tune ?? '');
    const failed = runAssembling(await input(row, { generating_visuals: checkpoint }));
    await expect(failed).rejects.toThrow(RenderError);
    await expect(failed).rejects.toMatchObject({ reason: 'source', sourceId: 'tune' });
  });

  test('is heard of after every file that comes and goes, which a far bucket may take minutes for', async () => {
    const row = container(smallPlan());
    const { checkpoint } = await runGeneratingVisuals(await input(row));
    const rendering = await input(row, { generating_visuals: checkpoint });
    const heard: number[] = [];
    const moved = <Args extends unknown[], Result>(move: (...args: Args) => Promise<Result>) =>
      ((...args) => {
        heard.push(rendering.reported.length);
        return move(...args);
      }) satisfies typeof move;
    const { localFile, putFile } = blobs;
    const watched = { ...blobs, localFile: moved(localFile), putFile: moved(putFile) };
    await runAssembling({ ...rendering, ports: { ...ports, blobs: watched } });
    expect(heard).toHaveLength(6);
    expect(new Set(heard)).toHaveLength(6);
  });

  test('stops when told to, and leaves no file behind', async () => {
    const row = container(smallPlan());
    const { checkpoint } = await runGeneratingVisuals(await input(row));
    const stop = new AbortController();
    const rendering = await input(row, { generating_visuals: checkpoint }, stop.signal);
    rendering.report = () => stop.abort(new Error('enough'));
    await expect(runAssembling(rendering)).rejects.toThrow('enough');
    await mkdir(join(rendering.workDir, 'out'), { recursive: true });
    expect(await readdir(join(rendering.workDir, 'out'))).toEqual([]);
    await expect(runGeneratingVisuals(await input(row, {}, stop.signal))).rejects.toThrow('enough');
  });
});
