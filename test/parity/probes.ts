import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import type { Timeline } from '#src/media/timeline.ts';
import { ask } from '#test/kit/client.ts';
import type { Accepted, Face, Refused } from './faces/face.ts';
import type { Json, StartName } from './row.ts';
import { bare, type World } from './world.ts';

export type Bench = {
  face: Face;
  world: World;
  start: StartName;
  /** Starts with the demo's key on the demo's project unless told otherwise. */
  send: (body: Json, options?: SendOptions) => Promise<Accepted | Refused>;
};
export type SendOptions = {
  projectId?: string;
  apiKey?: string;
  idempotencyKey?: string;
  start?: StartName;
};

/** A body that each page accepts. */
const BODIES: Record<StartName, (hook: string) => Json> = {
  generateContent: (hook) => ({ brief: { hook }, format: 'slideshow_remix' }),
  slideshowBuild: (hook) => ({ hook }),
  ugcRemix: (hook) => ({ hook, influencerId: '@influencer' }),
};

type Probe = (bench: Bench) => Promise<void>;

/** What takes more than one request to see. */
export const PROBES: Record<string, Probe> = {
  'key replays': async ({ send, start }) => {
    const idempotencyKey = randomUUID();
    const first = started(await send(BODIES[start]('once'), { idempotencyKey }));
    const again = started(await send(BODIES[start]('once'), { idempotencyKey }));
    expect([first.replayed, again.replayed]).toEqual([false, true]);
    expect(again.text).toBe(first.text);
  },

  'key with another body conflicts': async ({ send, start }) => {
    const idempotencyKey = randomUUID();
    started(await send(BODIES[start]('once'), { idempotencyKey }));
    const refused = await send(BODIES[start]('twice'), { idempotencyKey });
    expect(refused).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    expectStatus(refused, 409, 'IdempotencyConflictError');
  },

  'key expires': async ({ send, start, world }) => {
    const idempotencyKey = randomUUID();
    const first = started(await send(BODIES[start]('old'), { idempotencyKey }));
    await world.gateway.parts.store.db
      .updateTable('idempotency_record')
      .set({ created_at: sql<Date>`now() - interval '24 hours'` })
      .where('key', '=', idempotencyKey)
      .execute();
    const second = started(await send(BODIES[start]('new'), { idempotencyKey }));
    expect(second.replayed).toBe(false);
    expect(second.jobId).not.toBe(first.jobId);
  },

  'key is free after a refusal': async ({ send, start }) => {
    const idempotencyKey = randomUUID();
    expect(await send(BODIES[start]('kill yourself'), { idempotencyKey })).toMatchObject({
      code: 'MODERATION_BLOCKED',
    });
    expect(started(await send(BODIES[start]('fine'), { idempotencyKey })).replayed).toBe(false);
  },

  'body id names the first container': async ({ send }) => {
    const id = randomUUID();
    const { containerIds } = started(await send({ id, variantCount: 2, ...BODIES.generateContent('mine') }));
    expect(containerIds[0]).toBe(encodeId('container', id));
    expect(containerIds).toHaveLength(2);
  },

  'body id replays': async ({ send }) => {
    const body = { id: randomUUID(), variantCount: 2, ...BODIES.generateContent('mine') };
    const first = started(await send(body));
    const again = started(await send({ ...body, id: body.id.toUpperCase() }));
    expect([first.replayed, again.replayed]).toEqual([false, true]);
    expect(again.text).toBe(first.text);
  },

  'body id with another brief conflicts': async ({ send }) => {
    const id = randomUUID();
    started(await send({ id, ...BODIES.generateContent('mine') }));
    const refused = await send({ id, ...BODIES.generateContent('another') });
    expect(refused).toMatchObject({ code: 'CONFLICT' });
    expectStatus(refused, 409, 'ConflictError');
  },

  'body id of another organisation conflicts': async ({ send, world }) => {
    const { other } = world.gateway.demo;
    const id = bare('container', other.containerId);
    const refused = await send({ id, ...BODIES.generateContent('mine') });
    expect(refused).toMatchObject({ code: 'CONFLICT' });
    expect(JSON.stringify(refused)).not.toContain(other.projectId);
    expect((refused as Refused).details.candidates ?? []).toEqual([]);
  },

  'the receipt with a format': async (bench) => expectReceipt(bench, { format: 'slideshow_remix' }),
  'the receipt without a format': async (bench) => expectReceipt(bench, {}),

  'the job is at its address': async ({ send, start, face }) => {
    expect(await face.jobStatus(started(await send(BODIES[start]('poll me'))))).toBe('running');
  },

  'suggested hooks are accepted': async ({ send, face, world }) => {
    const hooks = await face.hooks(world.names.project ?? '');
    expect(hooks.length).toBeGreaterThan(0);
    const { containerIds } = started(await send({ hook: hooks[0] }));
    expect((await face.container(containerIds[0] ?? '')).hook).toBe(hooks[0]);
  },

  'ugc-remix needs an actor': async ({ send }) => {
    const refused = (await send({ hook: 'hi' }, { start: 'ugcRemix' })) as Refused;
    expect(refused.details.code).toBe('INFLUENCER_REQUIRED');
  },

  'an error carries the request id': async ({ send }) => {
    const { requestId, headerRequestId } = (await send({ variantCount: 6 })) as Refused;
    expect(requestId).toEqual(expect.stringMatching(/^req_/));
    expect(headerRequestId).toBe(requestId);
  },

  'not found has no details': async ({ send, face }) => {
    const refused = (await send({ hook: 'hi', socialAccountId: 'sac_x' })) as Refused;
    expect(refused).toMatchObject({ code: 'NOT_FOUND', message: 'socialAccountId is not on this project.' });
    expect(refused.details).toEqual(face.name === 'REST' ? {} : { field: 'socialAccountId', id: 'sac_x' });
  },

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

  'id and key together': async ({ send }) => {
    const idempotencyKey = randomUUID();
    const body = { id: randomUUID(), ...BODIES.generateContent('both') };
    const first = started(await send(body, { idempotencyKey }));
    const again = [await send(body, { idempotencyKey }), await send(body)].map(started);
    expect(again.map(({ replayed, text }) => [replayed, text])).toEqual(Array(2).fill([true, first.text]));
    const other = { ...body, ...BODIES.generateContent('another') };
    expect(await send(other, { idempotencyKey })).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    expect(await send(other, { idempotencyKey: randomUUID() })).toMatchObject({ code: 'CONFLICT' });
  },

  'one job for all variants': async ({ send, world }) => {
    const { containerIds, jobId } = started(
      await send({ ...BODIES.generateContent('lot'), variantCount: 5 }),
    );
    const rows = await Promise.all(containerIds.map((id) => rowOf(world, id)));
    expect(rows.map(({ job_id }) => encodeId('job', job_id))).toEqual(Array(5).fill(jobId));
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
};

function started(outcome: Accepted | Refused): Accepted {
  expect(outcome).toMatchObject({ outcome: 'accepted' });
  return outcome as Accepted;
}

function expectStatus(outcome: Accepted | Refused, status: number, type: string): void {
  const refused = outcome as Refused;
  if (refused.status === null) expect(refused.type).toBe(type);
  else expect(refused.status).toBe(status);
}

async function finished({ send, start, world }: Bench, options: SendOptions = {}) {
  const { jobId, containerIds } = started(await send(BODIES[start]('A hook'), options));
  await world.finish(jobId);
  return { jobId, containerId: containerIds[0] ?? '' };
}

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

/** The seeds' 202 body, whole. GraphQL has its own form, which must hold the same. */
async function expectReceipt({ send, start, face }: Bench, more: Json): Promise<void> {
  const { text, jobId, containerIds } = started(await send(BODIES[start]('receipt')));
  expect(jobId).toMatch(/^job_[0-9A-Z]{26}$/);
  for (const id of containerIds) expect(id).toMatch(/^cnt_[0-9A-Z]{26}$/);
  if (face.name === 'REST') {
    const kind = 'content_generate';
    const locationUrl = `/v1/jobs/${jobId}`;
    expect(JSON.parse(text)).toEqual({ jobId, kind, status: 'running', containerIds, ...more, locationUrl });
  } else {
    const job = { id: jobId, kind: 'CONTENT_GENERATE', status: 'RUNNING' };
    expect(JSON.parse(text)).toMatchObject({ job, containers: containerIds.map((id) => ({ id })) });
  }
}

export const rowOf = (world: World, containerId: string) =>
  world.gateway.parts.store.db
    .selectFrom('container')
    .selectAll()
    .where('id', '=', bare('container', containerId))
    .executeTakeFirstOrThrow();

/** Words that the planned film shows. */
async function textsOf(world: World, containerId: string) {
  const { plan } = await rowOf(world, containerId);
  const timeline = plan?.timeline as Timeline;
  return timeline.overlays.filter((overlay) => overlay.kind === 'text');
}
