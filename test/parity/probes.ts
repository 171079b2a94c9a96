import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import { APP_MEDIA_PROBES } from './app-media-probes.ts';
import { type Bench, BODIES, type Probe, started } from './bench.ts';
import type { Accepted, Refused } from './faces/face.ts';
import { MADE_PROBES } from './made-probes.ts';
import type { Json } from './row.ts';
import { SCHEDULE_PROBES } from './schedule-probes.ts';
import { WEBHOOK_PROBES } from './webhook-probes.ts';
import { bare } from './world.ts';

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
      .set({ createdAt: sql<Date>`now() - interval '24 hours'` })
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
    expect(refused.details).toEqual(
      face.name === 'REST' ? {} : { field: 'socialAccountId', givenId: 'sac_x', id: 'sac_x' },
    );
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

  ...MADE_PROBES,
  ...SCHEDULE_PROBES,
  ...WEBHOOK_PROBES,
  ...APP_MEDIA_PROBES,
};

function expectStatus(outcome: Accepted | Refused, status: number, type: string): void {
  const refused = outcome as Refused;
  if (refused.status === null) expect(refused.type).toBe(type);
  else expect(refused.status).toBe(status);
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
