import { expect } from 'vitest';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { type Bench, BODIES, finished, type Probe, rowOf, started } from './bench.ts';
import { inAnHour } from './faces/rest.ts';

/** Schedules a container on the demo's account, unless told otherwise. */
const schedule = ({ face, world }: Bench, containerId: string, changes: object = {}, key?: string) => {
  const targets = [{ socialAccountId: world.names.account }];
  return face.call('scheduleContainer', { containerId, scheduledFor: inAnHour(), targets, ...changes }, key);
};

/** A container under review that is made, with the account of its project. */
async function reviewed(bench: Bench) {
  const { reviewedProject = '', reviewedAccount: socialAccountId } = bench.world.names;
  const { containerId } = await finished(bench, { projectId: reviewedProject });
  return { containerId, targets: [{ socialAccountId }] };
}

const entries = ({ world }: Bench, containerId: string) =>
  rowOf(world, containerId).then(({ id }) =>
    world.gateway.parts.store.db
      .selectFrom('scheduled_post')
      .select('id')
      .where('containerId', '=', id)
      .execute(),
  );

/** What the page of scheduling says. */
export const SCHEDULE_PROBES: Record<string, Probe> = {
  'schedule: what is not made': async (bench) => {
    const { containerIds } = started(await bench.send(BODIES[bench.start]('not made')));
    expect((await schedule(bench, containerIds[0] ?? '')).code).toBe('VALIDATION');
  },

  'schedule: what is pending': async (bench) => {
    const { containerId, targets } = await reviewed(bench);
    expect((await schedule(bench, containerId, { targets })).code).toBe('APPROVAL_REQUIRED');
  },

  'schedule: what is rejected': async (bench) => {
    const { containerId, targets } = await reviewed(bench);
    const rejected = await bench.face.call('rejectContainer', { containerId, reason: 'Not us' });
    expect(rejected.code).toBe(null);
    expect((await schedule(bench, containerId, { targets })).code).toBe('CONTENT_REJECTED');
  },

  'schedule: the scope': async (bench) => {
    const { db } = bench.world.gateway.parts.store;
    const { key } = await keyOfOwner(db, bench.world.names.project ?? '', { scopes: ['content:write'] });
    expect((await schedule(bench, 'cnt_any', {}, key)).code).toBe('FORBIDDEN_SCOPE');
  },

  'schedule: the past': async (bench) => {
    const { containerId } = await finished(bench);
    const scheduledFor = new Date(Date.now() - 3_600_000).toISOString();
    const refused = await schedule(bench, containerId, { scheduledFor });
    expect(refused).toMatchObject({ code: 'VALIDATION', paths: ['scheduledFor'] });
  },

  'schedule: no target': async (bench) => {
    const { containerId } = await finished(bench);
    expect(await schedule(bench, containerId, { targets: [] })).toMatchObject({
      code: 'VALIDATION',
      paths: ['targets'],
    });
  },

  'schedule: all or nothing': async (bench) => {
    const { containerId } = await finished(bench);
    const targets = [{ socialAccountId: bench.world.names.account }, { socialAccountId: 'sac_nope' }];
    expect((await schedule(bench, containerId, { targets })).code).toBe('NOT_FOUND');
    expect(await entries(bench, containerId)).toEqual([]);
  },

  'schedule: a caption of its own': async (bench) => {
    const { containerId } = await finished(bench);
    const targets = [{ socialAccountId: bench.world.names.account, captionOverride: 'Said otherwise' }];
    const done = await schedule(bench, containerId, { targets });
    expect(done).toMatchObject({
      code: null,
      body: { scheduledPosts: [{ captionOverride: 'Said otherwise' }] },
    });
    expect(await entries(bench, containerId)).toHaveLength(1);
  },
};
