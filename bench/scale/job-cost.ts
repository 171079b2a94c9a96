import { v7 as uuidv7 } from 'uuid';
import type { Store } from '#src/infra/store/orm.ts';
import { type StartTenant, wholeJob } from '#test/kit/scale/whole-job.ts';
import { makeMedia, makeTenant } from '#test/kit/world/tenant.ts';
import { median } from '../median.ts';

const [TENANTS, JOBS] = [20, 200];

/** Milliseconds that all statements of a job take, one job at a time: medians. */
export type JobCost = { empty: number; full: number; old: number };

/**
 * What jobs of new tenants, who are alike, cost on an empty and on a full database, and on the full one those of
 * tenants with a past. They take turns, so that the machine's moods hit all alike.
 */
export async function jobCost(empty: Store, full: Store, old: readonly StartTenant[]): Promise<JobCost> {
  const news = { empty: await tenantsOf(empty), full: await tenantsOf(full) };
  const taken: Record<keyof JobCost, number[]> = { empty: [], full: [], old: [] };
  for (let index = 0; index < JOBS; index++) {
    taken.empty.push(await time(empty, news.empty, index));
    taken.full.push(await time(full, news.full, index));
    taken.old.push(await time(full, old, index));
  }
  // The first of each tenant opens plans and pages.
  const cost = (name: keyof JobCost) => median(taken[name].slice(TENANTS));
  return { empty: cost('empty'), full: cost('full'), old: cost('old') };
}

async function time(store: Store, tenants: readonly StartTenant[], index: number): Promise<number> {
  const tenant = tenants[index % tenants.length] as StartTenant;
  const began = performance.now();
  await wholeJob(store, tenant);
  return performance.now() - began;
}

/** Each with an endpoint that is told of the end of jobs, and a library. */
async function tenantsOf({ db }: Store): Promise<StartTenant[]> {
  const tenants: StartTenant[] = [];
  for (let index = 0; index < TENANTS; index++) {
    const tenant = await makeTenant(db, { credits: 1e6 });
    const endpoint = { id: uuidv7(), organisationId: tenant.organisationId, url: 'https://example.org/' };
    await db
      .insertInto('webhook_endpoint')
      .values({ ...endpoint, events: ['job.completed'] })
      .execute();
    for (let file = 0; file < 20; file++) await makeMedia(db, tenant.projectId, 'reference', 'image');
    tenants.push(tenant);
  }
  return tenants;
}
