import { afterAll, beforeAll } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import type { Db } from '#src/infra/store/database.ts';
import { type ContentPlan, planContent } from '#src/usecases/plan/plan-content.ts';
import { generateContent } from '#src/usecases/start/generate-content.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { fillPool } from '#test/kit/world/fill-pool.ts';
import { startDeps } from '#test/kit/world/start-deps.ts';
import { makeTenant, type Tenant } from '#test/kit/world/tenant.ts';
import { containersOf as containersOfJob } from '../../walk/fixtures/job.ts';

// One database for all parts, since opening one for each would take longer than their tests.
export let fresh: FreshStore;
export let db: Db;
export let tenant: Tenant;
beforeAll(async () => {
  fresh = await freshStore();
  db = fresh.store.db;
  await fillPool(db);
  tenant = await makeTenant(db);
});
afterAll(async () => {
  await fresh?.[Symbol.asyncDispose]();
});

/** Plans for a tenant; `member` tells which start the input is for. */
export const planAs = ({ caller, projectId }: Tenant, member: string, input: object) => {
  return planContent(startDeps(fresh.store), caller, { [member]: { projectId, ...input } });
};
export const plan = (member: string, input: object) => planAs(tenant, member, input);

export const render = (planned: ContentPlan, input: object = {}, own = tenant) =>
  generateContent(startDeps(fresh.store), own.caller, {
    projectId: own.projectId,
    planId: planIdOf(planned),
    ...input,
  });
export const planIdOf = ({ kept }: ContentPlan) => encodeId('plan', kept?.id ?? '');
export const containersOf = (jobId: string) => containersOfJob(fresh.store, jobId);

/** What an attempt was refused with; `accepted` when it was not. */
export const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'accepted',
    (error: unknown) => error,
  );
