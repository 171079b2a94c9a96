import { beforeAll, describe, expect, test } from 'vitest';
import { ForbiddenScopeError } from '#src/domain/access-refusals.ts';
import type { Caller } from '#src/domain/caller.ts';
import { NotFoundError } from '#src/domain/refusals.ts';
import { connectSocialAccount } from '#src/usecases/projects/connect-social-account.ts';
import { createInfluencer } from '#src/usecases/projects/create-influencer.ts';
import { createLayer } from '#src/usecases/projects/create-layer.ts';
import { updateInfluencer } from '#src/usecases/projects/update-influencer.ts';
import { updateLayer } from '#src/usecases/projects/update-layer.ts';
import { updateProjectReviewPolicy } from '#src/usecases/projects/update-project-review-policy.ts';
import { wireSocialAccount } from '#src/usecases/projects/wire-social-account.ts';
import { makeLayer, makeSocialAccount } from '#test/kit/world/tenant.ts';
import { create, fresh, issuesOf, refusalOf, stranger, tenant, update } from './kit.ts';

describe('nobody', () => {
  /** Each use case on things of the tenant, with the field that would say where it failed. */
  const calls: Record<string, [(caller: Caller) => Promise<unknown>, field: string | null, scope: string]> = {
    createProject: [(caller) => create({ name: 'x' }, caller), null, 'projects:write'],
    updateProject: [
      (caller) => update({ projectId: tenant.projectId, name: 'x' }, caller),
      'projectId',
      'projects:write',
    ],
    updateProjectReviewPolicy: [
      (caller) =>
        updateProjectReviewPolicy(fresh.store, caller, { projectId: tenant.projectId, policy: 'review_all' }),
      'projectId',
      'projects:write',
    ],
    createInfluencer: [
      (caller) => createInfluencer(fresh.store, caller, { projectId: tenant.projectId }),
      'projectId',
      'influencers:write',
    ],
    updateInfluencer: [
      (caller) => updateInfluencer(fresh.store, caller, { influencerId: tenant.influencerId, name: 'x' }),
      'influencerId',
      'influencers:write',
    ],
    connectSocialAccount: [
      (caller) => {
        const input = { projectId: tenant.projectId, platform: 'tiktok', handle: 'x' };
        return connectSocialAccount(fresh.store, caller, input);
      },
      'projectId',
      'projects:write',
    ],
    wireSocialAccount: [
      async (caller) => wireSocialAccount(fresh.store, caller, { socialAccountId: await theAccount }),
      'socialAccountId',
      'projects:write',
    ],
    createLayer: [
      (caller) =>
        createLayer(fresh.store, caller, { projectId: tenant.projectId, kind: 'content', name: 'x' }),
      'projectId',
      'projects:write',
    ],
    updateLayer: [
      async (caller) => updateLayer(fresh.store, caller, { layerId: await theLayer, name: 'x' }),
      'layerId',
      'projects:write',
    ],
  };
  let theAccount: Promise<string>;
  let theLayer: Promise<string>;
  beforeAll(async () => {
    theAccount = makeSocialAccount(fresh.store.db, tenant.projectId);
    theLayer = makeLayer(fresh.store.db, tenant.projectId, 'content', {});
    await Promise.all([theAccount, theLayer]);
  });

  test.each(Object.entries(calls))('without the scope gets past %s', async (_name, [call, , scope]) => {
    const scopes = new Set([...tenant.caller.scopes].filter((one) => one !== scope));
    const refusal = await refusalOf(() => call({ ...tenant.caller, scopes }));
    expect(refusal).toBeInstanceOf(ForbiddenScopeError);
    expect(refusal).toMatchObject({ details: { scope } });
  });

  test.each(Object.entries(calls).filter(([, [, field]]) => field))(
    'of another organisation finds anything through %s',
    async (_name, [call, field]) => {
      const refusal = await refusalOf(() => call(stranger.caller));
      expect(refusal).toBeInstanceOf(NotFoundError);
      expect(refusal).toMatchObject({ field, message: `${field} is not in this organisation.` });
    },
  );

  test.each(Object.entries(calls).filter(([name]) => name.match(/Influencer|Layer|SocialAccount/)))(
    'changes an archived project through %s',
    async (_name, [call, field]) => {
      await update({ projectId: tenant.projectId, status: 'archived' });
      try {
        expect(await issuesOf(() => call(tenant.caller))).toEqual([field]);
      } finally {
        await update({ projectId: tenant.projectId, status: 'active' });
      }
    },
  );
});
