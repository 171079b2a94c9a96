import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import type { Db } from '#src/infra/store/database.ts';
import { probe } from '#src/media/probe.ts';
import { generateContent } from '#src/usecases/generate-content.ts';
import { type ContentPlan, planContent } from '#src/usecases/plan-content.ts';
import { createDryRun } from '#src/worker/plan/dry-run.ts';
import { openTestBlobs } from '#test/kit/blobs.ts';
import { type FreshStore, freshStore } from '#test/kit/database.ts';
import { fillPool } from '#test/kit/fill-pool.ts';
import { openTestProviders } from '#test/kit/providers.ts';
import { startDeps } from '#test/kit/start-deps.ts';
import { makeTenant, type Tenant } from '#test/kit/tenant.ts';
import { containersOf as containersOfJob } from '../../walk/fixtures/job.ts';

// One database for all parts, since opening one for each would take longer than their tests.
export let fresh: FreshStore;
export let db: Db;
export let tenant: Tenant;
export let folder: string;
export let ports: Parameters<typeof createDryRun>[0];
beforeAll(async () => {
  fresh = await freshStore();
  db = fresh.store.db;
  await fillPool(db);
  tenant = await makeTenant(db);
  folder = await mkdtemp(join(tmpdir(), 'plan-content-'));
  ports = { db, blobs: openTestBlobs(join(folder, 'blobs')), probe, ...openTestProviders() };
});
afterAll(async () => {
  await fresh?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

/** Plans for a tenant; `member` tells which start the input is for. */
export const planAs = ({ caller, projectId }: Tenant, member: string, input: object) => {
  const planPost = createDryRun(ports, folder);
  return planContent({ ...startDeps(fresh.store), planPost }, caller, { [member]: { projectId, ...input } });
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
