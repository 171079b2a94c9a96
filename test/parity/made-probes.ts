import { expect } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import type { Timeline } from '#src/media/timeline.ts';
import { ask } from '#test/kit/http/client.ts';
import { type Bench, BODIES, finished, type Probe, rowOf, started } from './bench.ts';
import type { Json } from './row.ts';
import { bare, type World } from './world.ts';

/** What only a job that has ended can show. */
export const MADE_PROBES: Record<string, Probe> = {
  'stages in order': async (bench) => {
    const { jobId } = await finished(bench);
    expect(await bench.face.stages(jobId)).toEqual([
      'queued',
      'planning',
      'generating_visuals',
      'assembling',
      'finalizing',
    ]);
  },

  'assets at the end': async (bench) => {
    const { containerId } = await finished(bench);
    expect((await bench.face.container(containerId)).assetKinds).toContain('video');
  },

  'a full post': async (bench) => {
    const { containerId } = await finished(bench);
    const container = await bench.face.container(containerId);
    expect(container).toMatchObject({
      status: 'completed',
      hook: expect.stringMatching(/./),
      caption: expect.stringMatching(/./),
    });
    expect(container.assetKinds).toContain('video');
  },

  'auto chooses': async (bench) => {
    const { jobId, containerIds } = started(
      await bench.send(
        { brief: { topic: 'habits' } },
        {
          projectId: bench.world.names.layerlessProject,
        },
      ),
    );
    await bench.world.finish(jobId);
    const [containerId = ''] = containerIds;
    const { format, decision } = await bench.face.container(containerId);
    expect(format).toMatch(/^(slideshow|video)-remix$/);
    expect(decision?.chosen).toBe(format);
    const candidates = decision?.candidates ?? [];
    const infeasible = candidates.filter(({ feasible }) => !feasible).map((one) => one.format);
    expect(infeasible).toContain('ugc-remix');
    expect(infeasible).not.toContain(format);
    for (const { reasons } of candidates) expect(reasons).not.toEqual([]);
  },

  'auto looks at results': async (bench) => {
    const { face, world, send } = bench;
    // It has no clips, so that whatever auto chooses can be planned without decoding.
    const projectId = world.names.layerlessProject;
    const { containerId } = await finished(bench, { projectId });
    await recordViews(world, containerId, 1000);
    const { jobId, containerIds } = started(await send({ brief: { topic: 'habits' } }, { projectId }));
    await world.finish(jobId);
    const { decision } = await face.container(containerIds[0] ?? '');
    const record = decision?.candidates.find(({ format }) => format === 'slideshow-remix')?.performance;
    expect(record?.views).toBeGreaterThanOrEqual(1000);
  },

  'one job for all variants': async ({ send, world }) => {
    const { containerIds, jobId } = started(
      await send({ ...BODIES.generateContent('lot'), variantCount: 5 }),
    );
    const rows = await Promise.all(containerIds.map((id) => rowOf(world, id)));
    expect(rows.map(({ jobId }) => encodeId('job', jobId))).toEqual(Array(5).fill(jobId));
  },

  'generation runs under review': async (bench) => {
    const { containerId } = await finished(bench, { projectId: bench.world.names.reviewedProject });
    expect(await bench.face.container(containerId)).toMatchObject({
      status: 'completed',
      approvalStatus: 'pending',
    });
  },

  'schedule waits for approval': async (bench) => {
    const { face, world } = bench;
    const { reviewedProject = '', reviewedAccount = '' } = world.names;
    const { containerId } = await finished(bench, { projectId: reviewedProject });
    expect(await face.schedule(containerId, reviewedAccount)).toBe('APPROVAL_REQUIRED');
    await face.approve(containerId);
    expect(await face.schedule(containerId, reviewedAccount)).toBeNull();
  },

  'the first slide is the hook': async (bench) => {
    const hook = 'wait for it...\nthis simple habit changed everything 🧠';
    const { jobId, containerIds } = started(await bench.send({ hook }));
    await bench.world.finish(jobId);
    const [containerId = ''] = containerIds;
    expect((await bench.face.container(containerId)).hook).toBe(hook);
    const texts = await textsOf(bench.world, containerId);
    const first = Math.min(...texts.map(({ startMs }) => startMs));
    expect(texts.filter(({ startMs }) => startMs === first).map(({ text }) => text)).toContain(hook);
  },

  'describing the project repairs it': async ({ face, send, world }) => {
    const projectId = world.names[`undescribed${face.name}`] ?? '';
    expect(await send({ hook: 'hi' }, { projectId })).toMatchObject({ code: 'VALIDATION' });
    await face.describeProject(projectId, 'Tideline is a calm habit tracker.');
    started(await send({ hook: 'hi' }, { projectId }));
  },

  'no hook, no overlay': async (bench) => {
    const { jobId, containerIds } = started(await bench.send({ influencerId: '@influencer' }));
    await bench.world.finish(jobId);
    const [containerId = ''] = containerIds;
    expect((await bench.face.container(containerId)).hook).toBeNull();
    expect(await textsOf(bench.world, containerId)).toEqual([]);
  },

  'the overlay is the hook': async (bench) => {
    const hook = 'POV:\nyou found it 🤯';
    const { jobId, containerIds } = started(await bench.send({ influencerId: '@influencer', hook }));
    await bench.world.finish(jobId);
    const [containerId = ''] = containerIds;
    expect((await bench.face.container(containerId)).hook).toBe(hook);
    const texts = await textsOf(bench.world, containerId);
    expect(texts.map(({ text, startMs }) => [text, startMs])).toEqual([[hook, 0]]);
  },

  'the draw is readable and repeatable': async (bench) => {
    const first = await drawn(bench, { seed: 42 });
    expect(first).toEqual({
      seed: 42,
      templateId: expect.stringMatching(/^tpl_/),
      trackId: expect.stringMatching(/^trk_/),
    });
    expect(await drawn(bench, { seed: 42 })).toEqual(first);
  },

  'the template can be pinned': async (bench) => {
    const { id } = await bench.world.gateway.parts.store.db
      .selectFrom('reaction_template')
      .select('id')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    const templateId = encodeId('template', id);
    // One seed would draw it by chance; two do not.
    for (const seed of [1, 2]) expect(await drawn(bench, { seed, templateId })).toMatchObject({ templateId });
  },

  'the track can be pinned': async (bench) => {
    const { id } = await bench.world.gateway.parts.store.db
      .selectFrom('track')
      .select('id')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    const trackId = encodeId('track', id);
    for (const seed of [1, 2]) expect(await drawn(bench, { seed, trackId })).toMatchObject({ trackId });
  },

  'planning composes': async (bench) => {
    const { jobId, containerIds } = started(
      await bench.send({
        brief: { topic: 'habits', influencerId: '@influencer' },
        format: 'slideshow_remix',
      }),
    );
    await bench.world.finish(jobId);
    const [containerId = ''] = containerIds;
    const { plan, checkpoint } = await rowOf(bench.world, containerId);
    expect(checkpoint).toHaveProperty('planning');
    const timeline = plan?.timeline as Timeline | undefined;
    expect(timeline?.clips.length).toBeGreaterThan(1);
    const { caption, influencerId } = await bench.face.container(containerId);
    expect([caption, influencerId]).toEqual([expect.stringMatching(/./), bench.world.names.influencer]);
  },

  'auto weighs context': async (bench) => {
    const { layerlessProject: projectId = '' } = bench.world.names;
    const reasons = async () => {
      const { jobId, containerIds } = started(
        await bench.send({ brief: { topic: 'habits' } }, { projectId }),
      );
      await bench.world.finish(jobId);
      const { decision } = await bench.face.container(containerIds[0] ?? '');
      return decision?.candidates.flatMap((one) => one.reasons).join('; ');
    };
    expect(await reasons()).toMatch(/no influencer can be on camera.*the app is described/);
    const { db } = bench.world.gateway.parts.store;
    const own = db.updateTable('project').where('id', '=', bare('project', projectId));
    const { appDescription } = await db
      .selectFrom('project')
      .select('appDescription')
      .where('id', '=', bare('project', projectId))
      .executeTakeFirstOrThrow();
    await own.set({ appDescription: null }).execute();
    try {
      expect(await reasons()).not.toContain('the app is described');
    } finally {
      await own.set({ appDescription }).execute();
    }
  },

  'a project under review says so': async ({ face, world }) => {
    const { project = '', reviewedProject = '' } = world.names;
    expect([await face.requiresApproval(project), await face.requiresApproval(reviewedProject)]).toEqual([
      false,
      true,
    ]);
  },

  'draws differ': async (bench) => {
    const draws = [];
    for (const seed of [1, 2, 3, 4, 5, 6]) draws.push(await drawn(bench, { seed }));
    expect(new Set(draws.map((one) => one?.templateId)).size).toBeGreaterThan(1);
    expect(new Set(draws.map((one) => one?.trackId)).size).toBeGreaterThan(1);
  },

  'trending tracks are drawn': async (bench) => {
    const { db } = bench.world.gateway.parts.store;
    const before = await db.selectFrom('track').select(['id', 'trend']).orderBy('id').execute();
    const trending = before.at(-1)?.id ?? '';
    const setTrend = (id: string, trend: number) =>
      db.updateTable('track').set({ trend }).where('id', '=', id).execute();
    for (const { id } of before) await setTrend(id, id === trending ? 100 : 0);
    try {
      for (const seed of [1, 2, 3]) {
        expect(await drawn(bench, { seed })).toMatchObject({ trackId: encodeId('track', trending) });
      }
    } finally {
      for (const { id, trend } of before) await setTrend(id, trend);
    }
  },
};

/** Results are told over GraphQL only. */
async function recordViews({ url, gateway }: World, containerId: string, views: number): Promise<void> {
  const document =
    'mutation ($input: RecordPostMetricsInput!) { recordPostMetrics(input: $input) { __typename } }';
  const { apiKey } = gateway.demo;
  const { data } = await ask<Json, Json>(url, document, { input: { containerId, views } }, { apiKey });
  expect(data).toEqual({ recordPostMetrics: { __typename: 'PostMetricsRecorded' } });
}

/** What a finished UGC remix says was drawn for it. */
async function drawn({ send, face, world }: Bench, body: Json) {
  const { jobId, containerIds } = started(await send({ influencerId: '@influencer', ...body }));
  await world.finish(jobId);
  return (await face.container(containerIds[0] ?? '')).draw;
}

/** Words that the planned film shows. */
async function textsOf(world: World, containerId: string) {
  const { plan } = await rowOf(world, containerId);
  const timeline = plan?.timeline as Timeline;
  return timeline.overlays.filter((overlay) => overlay.kind === 'text');
}
