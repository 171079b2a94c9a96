import { describe, expect, test } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import { createInfluencer } from '#src/usecases/projects/create-influencer.ts';
import { updateProjectReviewPolicy } from '#src/usecases/projects/update-project-review-policy.ts';
import { create, fresh, issuesOf, tenant, update } from './kit.ts';

describe('updateProject', () => {
  test('changes what is given, null empties, and metadata is replaced whole', async () => {
    const before = await create({
      name: 'x',
      appName: 'App',
      appDescription: 'An app.',
      customerExternalId: 'c',
      metadata: { a: 1, b: 2 },
    });
    const after = await update({
      projectId: encodeId('project', before.id).toLowerCase(),
      name: 'y',
      appName: null,
      appDescription: null,
      brandVoice: null,
      metadata: { c: 3 },
      status: 'archived',
    });
    expect(after).toEqual({
      ...before,
      name: 'y',
      appName: null,
      appDescription: null,
      metadata: { c: 3 },
      status: 'archived',
    });
  });

  test('without a change gives back what there is', async () => {
    const before = await create({ name: 'x' });
    expect(await update({ projectId: before.id })).toEqual(before);
  });

  test('takes an archived project back into use', async () => {
    const { id } = await create({ name: 'x' });
    await update({ projectId: id, status: 'archived' });
    const call = () => createInfluencer(fresh.store, tenant.caller, { projectId: id });
    expect(await issuesOf(call)).toEqual(['projectId']);
    await update({ projectId: id, status: 'active' });
    expect(await call()).toMatchObject({ projectId: id });
  });

  test('of the review policy drops a number that no longer belongs to it', async () => {
    const { id } = await create({ name: 'x', reviewPolicy: { policy: 'review_first_n', firstN: 3 } });
    const set = (policy: object) =>
      updateProjectReviewPolicy(fresh.store, tenant.caller, { projectId: id, ...policy });
    expect(await set({ policy: 'review_all' })).toMatchObject({ reviewFirstN: null });
    expect(await set({ policy: 'review_first_n', firstN: 1 })).toMatchObject({ reviewFirstN: 1 });
    expect(await issuesOf(() => set({ policy: 'review_first_n' }))).toEqual(['firstN']);
    expect(await issuesOf(() => set({ policy: 'auto_approve', firstN: 1, more: true }))).toEqual([
      'firstN',
      'more',
    ]);
  });
});
