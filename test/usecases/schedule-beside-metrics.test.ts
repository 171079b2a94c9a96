import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishersOf } from '#src/creative/ports/publishers.ts';
import { encodeId } from '#src/domain/ids.ts';
import { PostMetric } from '#src/infra/store/entities/post-metric.ts';
import { openProject } from '#src/usecases/projects/open-project.ts';
import { scheduleContainer } from '#src/usecases/review/schedule-container.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { someoneWaits } from '#test/kit/postgres/someone-waits.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { makeSocialAccount } from '#test/kit/world/tenant.ts';
import { firstContainer, newJob, newTenant } from '../walk/fixtures/job.ts';

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await freshStore();
});
afterAll(async () => {
  await fresh?.[Symbol.asyncDispose]();
});

test('a post can be scheduled while its results are recorded', async () => {
  const { store } = fresh;
  const tenant = await newTenant(store);
  const { id } = await firstContainer(store, await newJob(store, tenant, { held: 50 }));
  await store.db.updateTable('container').set({ status: 'completed' }).where('id', '=', id).execute();
  const socialAccountId = await makeSocialAccount(store.db, tenant.projectId);
  const body = {
    containerId: encodeId('container', id),
    scheduledFor: new Date(Date.now() + 60_000),
    targets: [{ socialAccountId }],
  };
  const review = {
    store,
    events: { publishHints: async () => {} },
    publishing: { publishers: publishersOf([], null), kick: () => {} },
  };
  const results = { views: 1, likes: 0, comments: 0, shares: 0, saves: 0, watchSeconds: null };
  // As recordPostMetrics does, with the scheduling begun between its two steps.
  const { scheduled } = await store.fork().transactional(async (em) => {
    await openProject(em, tenant.caller, tenant.projectId);
    const begun = scheduleContainer(review, tenant.caller, body);
    begun.catch(() => {});
    await waitFor(() => someoneWaits(store), { what: 'the scheduling to wait for the project' });
    em.create(PostMetric, { id: uuidv7(), containerId: id, ...results, recordedAt: new Date() });
    return { scheduled: begun };
  });
  expect(await scheduled).toMatchObject({ containerId: id });
});
