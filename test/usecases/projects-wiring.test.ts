import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PreconditionError } from '#src/domain/preconditions.ts';
import { NotFoundError, ValidationError } from '#src/domain/refusals.ts';
import { connectSocialAccount } from '#src/usecases/projects/connect-social-account.ts';
import { createProject } from '#src/usecases/projects/create-project.ts';
import { readWiring } from '#src/usecases/projects/read-wiring.ts';
import { wireSocialAccount } from '#src/usecases/projects/wire-social-account.ts';
import { createReader } from '#src/usecases/reader.ts';
import { slideshowBuild } from '#src/usecases/start/slideshow-build.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { startDeps } from '#test/kit/world/start-deps.ts';
import {
  makeInfluencer,
  makeLayer,
  makeProject,
  makeSocialAccount,
  makeTenant,
  makeWiredAccount,
  type Tenant,
} from '#test/kit/world/tenant.ts';

let fresh: FreshStore;
let tenant: Tenant;
beforeAll(async () => {
  fresh = await freshStore();
});
beforeEach(async () => {
  tenant = await makeTenant(fresh.store.db);
});
afterAll(() => fresh[Symbol.asyncDispose]());

const wire = (socialAccountId: string, wish: object = {}) =>
  wireSocialAccount(fresh.store, tenant.caller, { socialAccountId, ...wish });
const layersOf = (projectId = tenant.projectId) =>
  fresh.store.db.selectFrom('layer').selectAll().where('projectId', '=', projectId).orderBy('id').execute();
const start = (socialAccountId: string) =>
  slideshowBuild(startDeps(fresh.store), tenant.caller, {
    projectId: tenant.projectId,
    hook: 'hi',
    socialAccountId,
  });

/** The wiring as `SocialAccount.wiring` reads it. */
async function read(accountId: string, caller = tenant.caller) {
  const reader = createReader(fresh.store.db, caller);
  const account = await reader.socialAccount.load(accountId);
  if (!account) throw new Error('There is no such account.');
  return readWiring(reader, account);
}

/** An account whose chain breaks at each of its steps. */
const BREAKS = {
  'nothing at all': async () => makeSocialAccount(fresh.store.db, tenant.projectId),
  'a content layer and nothing that distributes': async () => {
    await makeLayer(fresh.store.db, tenant.projectId, 'content', { customInfluencerId: tenant.influencerId });
    return makeSocialAccount(fresh.store.db, tenant.projectId);
  },
  'a distribution layer without sources': () => distributed({ contentLayerSourceIds: [] }),
  'a distribution layer whose sources are gone': () => distributed({ contentLayerSourceIds: [randomUUID()] }),
  'a content layer without influencer': async () =>
    distributed({
      contentLayerSourceIds: [await makeLayer(fresh.store.db, tenant.projectId, 'content', {})],
    }),
  'a content layer whose influencer is gone': async () => {
    const config = { customInfluencerId: randomUUID() };
    const layerId = await makeLayer(fresh.store.db, tenant.projectId, 'content', config);
    return distributed({ contentLayerSourceIds: [layerId] });
  },
};

async function distributed(config: { contentLayerSourceIds: string[] }) {
  const accountId = await makeSocialAccount(fresh.store.db, tenant.projectId);
  const social = { socialAccountId: accountId, mode: 'draft' };
  await makeLayer(fresh.store.db, tenant.projectId, 'distribution', { social, ...config, schedule: [1] });
  return accountId;
}

describe.each(Object.entries(BREAKS))('an account with %s', (_name, make) => {
  test('reads the very problem that a start is refused for, then is mended in one call and can start', async () => {
    const accountId = await make();
    const broken = await read(accountId);
    const refusal = await start(accountId).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PreconditionError);
    expect(broken).toMatchObject({
      problem: (refusal as PreconditionError).detailCode,
      remedy: (refusal as PreconditionError).remedy,
      influencer: null,
    });

    const mended = await wire(accountId);
    expect(mended).toMatchObject({
      step: 'influencer',
      problem: null,
      remedy: null,
      account: { id: accountId },
      influencer: { id: tenant.influencerId },
      distributionLayer: { config: { social: { socialAccountId: accountId } } },
      contentLayer: { config: { customInfluencerId: tenant.influencerId } },
    });
    expect(await read(accountId)).toEqual(mended);
    await expect(start(accountId)).resolves.toMatchObject({ replayed: false });
  });

  test('is wired once by many at the same time, and wiring it again writes nothing', async () => {
    const accountId = await make();
    await Promise.all([wire(accountId), wire(accountId), wire(accountId)]);
    const layers = await layersOf();
    expect(layers.map(({ kind }) => kind).sort()).toEqual(['content', 'distribution']);
    await wire(accountId);
    expect(await layersOf()).toEqual(layers);
  });
});

test('mending keeps what else a config holds', async () => {
  const accountId = await BREAKS['a distribution layer whose sources are gone']();
  const { distributionLayer } = await wire(accountId);
  expect(distributionLayer?.config).toMatchObject({ social: { mode: 'draft' }, schedule: [1] });
});

test('a project without influencers gets its first', async () => {
  const project = await createProject(fresh.store, tenant.caller, { name: 'x', primaryLanguage: 'fr' });
  const account = await connectSocialAccount(fresh.store, tenant.caller, {
    projectId: project.id,
    platform: 'tiktok',
    handle: 'x',
  });
  expect(await wire(account.id)).toMatchObject({
    step: 'influencer',
    influencer: { projectId: project.id, language: 'fr', appearance: { seed: project.id } },
  });
});

describe('a named influencer', () => {
  test('speaks through the same content layer where no other account does', async () => {
    const { accountId, contentLayerId } = await makeWiredAccount(
      fresh.store.db,
      tenant.projectId,
      tenant.influencerId,
    );
    const influencerId = await makeInfluencer(fresh.store.db, tenant.projectId);
    expect(await wire(accountId, { influencerId })).toMatchObject({
      contentLayer: { id: contentLayerId },
      influencer: { id: influencerId },
    });
    expect(await layersOf()).toHaveLength(2);
  });

  test('leaves the voice of accounts that share the content layer alone', async () => {
    const first = await makeWiredAccount(fresh.store.db, tenant.projectId, tenant.influencerId);
    const second = await makeSocialAccount(fresh.store.db, tenant.projectId);
    expect(await wire(second)).toMatchObject({ contentLayer: { id: first.contentLayerId } });
    const influencerId = await makeInfluencer(fresh.store.db, tenant.projectId);
    const wired = await wire(second, { influencerId });
    expect(wired).toMatchObject({ influencer: { id: influencerId } });
    expect(wired.contentLayer?.id).not.toBe(first.contentLayerId);
    expect(await read(first.accountId)).toMatchObject({ influencer: { id: tenant.influencerId } });
    expect(await wire(second, { influencerId: tenant.influencerId })).toMatchObject({
      influencer: { id: tenant.influencerId },
    });
  });
});

test('a named content layer comes first and the other sources stay', async () => {
  const { db } = fresh.store;
  const { accountId, contentLayerId } = await makeWiredAccount(db, tenant.projectId, tenant.influencerId);
  const other = await makeLayer(db, tenant.projectId, 'content', {});
  expect(await wire(accountId, { contentLayerId: other })).toMatchObject({
    contentLayer: { id: other },
    influencer: { id: tenant.influencerId },
    distributionLayer: { config: { contentLayerSourceIds: [other, contentLayerId] } },
  });
});

describe('a named content layer with a named influencer', () => {
  test('is refused while other accounts speak through it with another voice', async () => {
    const { db } = fresh.store;
    const first = await makeWiredAccount(db, tenant.projectId, tenant.influencerId);
    const second = await makeSocialAccount(db, tenant.projectId);
    const influencerId = await makeInfluencer(db, tenant.projectId);
    const before = await layersOf();
    const wish = { contentLayerId: first.contentLayerId, influencerId };
    const refusal = await wire(second, wish).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ValidationError);
    expect(refusal).toMatchObject({ issues: [{ path: 'contentLayerId' }] });
    expect(await layersOf()).toEqual(before);
    expect(await wire(second, { ...wish, influencerId: tenant.influencerId })).toMatchObject({
      contentLayer: { id: first.contentLayerId },
    });
    const shared = await wire(second, wish).catch((error: unknown) => error);
    expect(shared).toBeInstanceOf(ValidationError);
  });

  test('gets that voice where it feeds nobody, or this account only', async () => {
    const { db } = fresh.store;
    const customInfluencerId = tenant.influencerId;
    const contentLayerId = await makeLayer(db, tenant.projectId, 'content', { customInfluencerId });
    const accountId = await makeSocialAccount(db, tenant.projectId);
    for (const wanted of [1, 2]) {
      const influencerId = await makeInfluencer(db, tenant.projectId);
      const wired = await wire(accountId, { contentLayerId, influencerId });
      expect([wanted, wired.contentLayer?.id, wired.influencer?.id]).toEqual([
        wanted,
        contentLayerId,
        influencerId,
      ]);
    }
  });
});

describe('a content layer of a sister project', () => {
  const fedFrom = async (customInfluencerId: string) => {
    const sister = await makeProject(fresh.store.db, tenant.organisationId);
    const layerId = await makeLayer(fresh.store.db, sister, 'content', { customInfluencerId });
    return { layerId, sister, accountId: await distributed({ contentLayerSourceIds: [layerId] }) };
  };

  test('that leads to an influencer of the project stays', async () => {
    const { layerId, accountId } = await fedFrom(tenant.influencerId);
    expect(await read(accountId)).toMatchObject({ problem: null, contentLayer: { id: layerId } });
    expect(await wire(accountId)).toMatchObject({ contentLayer: { id: layerId } });
  });

  test('that does not is never changed: a layer of the project goes before it', async () => {
    const { layerId, sister, accountId } = await fedFrom(randomUUID());
    const before = await layersOf(sister);
    const wired = await wire(accountId);
    expect(wired).toMatchObject({ step: 'influencer', contentLayer: { projectId: tenant.projectId } });
    expect(wired.distributionLayer?.config.contentLayerSourceIds).toEqual([wired.contentLayer?.id, layerId]);
    expect(await layersOf(sister)).toEqual(before);
  });

  test('cannot be named, nor can a distribution layer or things of others', async () => {
    const { db } = fresh.store;
    const { layerId, accountId } = await fedFrom(tenant.influencerId);
    const stranger = await makeTenant(db);
    const [distribution] = await layersOf();
    const wishes = [
      { contentLayerId: layerId },
      { contentLayerId: distribution?.id },
      { contentLayerId: 'lyr_nope' },
      { influencerId: stranger.influencerId },
      { influencerId: 'inf_nope' },
    ];
    const before = await layersOf();
    for (const wish of wishes) {
      const refusal = await wire(accountId, wish).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(NotFoundError);
      expect(refusal).toMatchObject({ field: Object.keys(wish)[0] });
    }
    expect(await layersOf()).toEqual(before);
  });
});

describe('a chain by way of a project that a token does not reach', () => {
  test('is whole for the token, which is not shown what lies there, and wiring it changes nothing', async () => {
    const { db } = fresh.store;
    const sister = await makeProject(db, tenant.organisationId);
    const config = { customInfluencerId: tenant.influencerId };
    const contentLayerId = await makeLayer(db, sister, 'content', config);
    const accountId = await distributed({ contentLayerSourceIds: [contentLayerId] });
    const before = [await layersOf(), await layersOf(sister)];
    const token = {
      projectIds: new Set([tenant.projectId]),
      jobIds: new Set<string>(),
      expiresAt: new Date(Date.now() + 3_600_000),
    };
    const caller = { ...tenant.caller, token };
    const seen = { step: 'influencer', problem: null, contentLayer: null };
    expect(await read(accountId, caller)).toMatchObject(seen);
    expect(await wireSocialAccount(fresh.store, caller, { socialAccountId: accountId })).toMatchObject({
      ...seen,
      influencer: { id: tenant.influencerId },
    });
    expect([await layersOf(), await layersOf(sister)]).toEqual(before);
    expect(await read(accountId)).toMatchObject({ contentLayer: { id: contentLayerId } });
  });
});
