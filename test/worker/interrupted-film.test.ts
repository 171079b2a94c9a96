import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ContainerCheckpoint } from '#src/domain/container.ts';
import type { Row } from '#src/infra/store/database.ts';
import { createLog } from '#src/infra/telemetry/log.ts';
import { createMetrics } from '#src/infra/telemetry/metrics.ts';
import { render } from '#src/media/render.ts';
import { openSegmentStore } from '#src/worker/segment-store.ts';
import type { StageInput, StagePorts } from '#src/worker/stage.ts';
import { runAssembling } from '#src/worker/stages/assembling.ts';
import { runGeneratingVisuals } from '#src/worker/stages/generating-visuals.ts';
import { openTestBlobs } from '#test/kit/media/blobs.ts';
import { probe } from '#test/kit/media/probe.ts';
import { openTestProviders } from '#test/kit/media/providers.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { clipOf, timelineOf } from '#test/media/kit/timelines.ts';

let opened: FreshStore;
let folder: string;
const metrics = createMetrics();
let withSegments: StagePorts;
let without: StagePorts;
let row: Row<'container'>;

/** Four pictures of two seconds each, and a tune. */
function fourScenes() {
  const camera = (zoom: number) => ({
    from: { zoom: 1, x: 0, y: 0 },
    to: { zoom, x: 0, y: 0 },
    ease: 'linear' as const,
  });
  const clips = [0, 1, 2, 3].map((n) => clipOf('ground', n * 2_000, 2_000, { camera: camera(1.1 + n / 10) }));
  const tune = { role: 'music', id: 'tune', startMs: 0, durationMs: 8_000, inMs: 0, gainDb: 0 } as const;
  return timelineOf(clips, { audio: [{ ...tune, fadeInMs: 0, fadeOutMs: 100 }], posterMs: 500 });
}

beforeAll(async () => {
  opened = await freshStore();
  folder = await mkdtemp(join(tmpdir(), 'interrupted-'));
  const { db } = opened.store;
  const organisationId = uuidv7();
  await db.insertInto('organisation').values({ id: organisationId, name: 'Org', wallet: 0 }).execute();
  const blobs = openTestBlobs(join(folder, 'blobs'));
  without = { db, blobs, render, probe, ...openTestProviders() };
  withSegments = { ...without, segments: openSegmentStore({ db, blobs, metrics, log: createLog('fatal') }) };
  const sources = {
    ground: {
      kind: 'background',
      spec: { style: 'mesh', seed: 3, width: 180, height: 320 },
      extension: 'jpg',
    },
    tune: { kind: 'track', spec: { style: 'lofi', bpm: 90, seed: 1, durationMs: 8_000 }, extension: 'wav' },
  };
  const plan = { engine: 'test', timeline: fourScenes(), sources };
  row = { id: uuidv7(), organisationId, order: { outputs: ['video'] }, plan } as unknown as Row<'container'>;
});

afterAll(async () => {
  await opened[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

async function input(
  ports: StagePorts,
  checkpoint: ContainerCheckpoint,
  { signal = new AbortController().signal, report = (_: number) => {} } = {},
): Promise<StageInput> {
  const workDir = await mkdtemp(join(folder, 'work-'));
  return {
    container: row,
    checkpoint,
    signal,
    report,
    announce: async () => {},
    grow: async () => {},
    workDir,
    ports,
  };
}

async function lookUps() {
  const { values } = await metrics.renderSegments.get();
  const of = (result: string) => values.find(({ labels }) => labels.result === result)?.value ?? 0;
  return { hits: of('hit'), misses: of('miss') };
}

test('a film goes on at the first piece that is not there, in another run, and comes out the same', async () => {
  const { checkpoint: generating_visuals } = await runGeneratingVisuals(await input(without, {}));
  const checkpoint = { generating_visuals };
  const stopping = new AbortController();
  const report = (share: number) => {
    if (share > 0.8) stopping.abort();
  };
  await expect(
    runAssembling(await input(withSegments, checkpoint, { signal: stopping.signal, report })),
  ).rejects.toThrow();
  // The first scene is two pieces, and the sound is one.
  expect(await lookUps()).toEqual({ hits: 0, misses: 6 });
  const { checkpoint: resumed } = await runAssembling(await input(withSegments, checkpoint));
  expect(await lookUps()).toEqual({ hits: 5, misses: 7 });
  const { checkpoint: whole } = await runAssembling(await input(without, checkpoint));
  const digestsIn = ({ files }: typeof whole) => files.map(({ kind, sha256 }) => [kind, sha256]);
  expect(digestsIn(resumed)).toEqual(digestsIn(whole));
}, 120_000);
