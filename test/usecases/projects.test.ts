import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '#src/domain/caller.ts';
import { encodeId } from '#src/domain/ids.ts';
import { drawPersona } from '#src/domain/persona.ts';
import {
  ConflictError,
  ForbiddenScopeError,
  NotFoundError,
  type Refusal,
  ValidationError,
} from '#src/domain/refusals.ts';
import { connectSocialAccount } from '#src/usecases/connect-social-account.ts';
import { createInfluencer } from '#src/usecases/create-influencer.ts';
import { createLayer } from '#src/usecases/create-layer.ts';
import { createProject } from '#src/usecases/create-project.ts';
import { updateInfluencer } from '#src/usecases/update-influencer.ts';
import { updateLayer } from '#src/usecases/update-layer.ts';
import { updateProject } from '#src/usecases/update-project.ts';
import { updateProjectReviewPolicy } from '#src/usecases/update-project-review-policy.ts';
import { wireSocialAccount } from '#src/usecases/wire-social-account.ts';
import { type FreshStore, freshStore } from '#test/kit/database.ts';
import {
  makeInfluencer,
  makeLayer,
  makeProject,
  makeSocialAccount,
  makeTenant,
  type Tenant,
} from '#test/kit/tenant.ts';

let fresh: FreshStore;
let tenant: Tenant;
let stranger: Tenant;
beforeAll(async () => {
  fresh = await freshStore();
  tenant = await makeTenant(fresh.store.db);
  stranger = await makeTenant(fresh.store.db);
});
afterAll(() => fresh[Symbol.asyncDispose]());

const TABLES = ['project', 'influencer', 'social_account', 'layer'] as const;
/** Every row that these use cases may write. */
const everything = async () =>
  Promise.all(TABLES.map((table) => fresh.store.db.selectFrom(table).selectAll().orderBy('id').execute()));

/** The refusal of a call that must fail, after making sure that it wrote nothing. */
async function refusalOf(call: () => Promise<unknown>): Promise<Refusal> {
  const before = await everything();
  const outcome = await call().then(
    () => 'done',
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(Error);
  expect(await everything()).toEqual(before);
  return outcome as Refusal;
}
const issuesOf = async (call: () => Promise<unknown>) => {
  const refusal = await refusalOf(call);
  expect(refusal).toBeInstanceOf(ValidationError);
  return (refusal as ValidationError).issues.map(({ path }) => path).sort();
};
const influencersOf = (projectId: string) =>
  fresh.store.db.selectFrom('influencer').selectAll().where('project_id', '=', projectId).execute();
const create = (input: object, caller = tenant.caller) => createProject(fresh.store, caller, input);
const update = (input: object, caller = tenant.caller) => updateProject(fresh.store, caller, input);

describe('createProject', () => {
  test('needs a name only', async () => {
    const project = await create({ name: 'Tideline' });
    expect(project).toMatchObject({
      organisation_id: tenant.organisationId,
      name: 'Tideline',
      app_description: null,
      brand_voice: 'authentic',
      primary_language: 'en',
      timezone: 'UTC',
      target_platforms: [],
      review_policy: 'auto_approve',
      review_first_n: null,
      metadata: {},
      status: 'active',
    });
    expect(await influencersOf(project.id)).toEqual([]);
  });

  test('keeps everything that is given, languages in their canonical spelling', async () => {
    const project = await create({
      name: '📱'.repeat(128),
      customerExternalId: 'customer-7',
      ownerEmail: 'owner@example.com',
      appName: 'Tideline',
      appDescription: 'x',
      tagline: 'Small habits',
      targetGender: 'female',
      brandVoice: 'WITTY',
      primaryLanguage: 'pt-br',
      timezone: 'Europe/Berlin',
      targetPlatforms: ['tiktok', 'YouTube'],
      reviewPolicy: { policy: 'review_first_n', firstN: 50 },
      metadata: { campaign: 7, nested: [null, 'a\\u0000 b'] },
    });
    expect(project).toMatchObject({
      customer_external_id: 'customer-7',
      owner_email: 'owner@example.com',
      target_gender: 'female',
      brand_voice: 'witty',
      primary_language: 'pt-BR',
      timezone: 'Europe/Berlin',
      target_platforms: ['tiktok', 'youtube'],
      review_policy: 'review_first_n',
      review_first_n: 50,
      metadata: { campaign: 7, nested: [null, 'a\\u0000 b'] },
    });
  });

  test('refuses all faults at once', async () => {
    const wrong = {
      name: ' ',
      appName: 'x'.repeat(129),
      appDescription: 'x'.repeat(4001),
      tagline: 'x'.repeat(81),
      ownerEmail: 'nobody',
      brandVoice: 'loud',
      targetGender: 'none',
      primaryLanguage: 'not a language',
      timezone: '+01:00',
      targetPlatforms: ['myspace'],
      reviewPolicy: { policy: 'sometimes' },
      metadata: { note: 'x'.repeat(8192) },
      status: 'active',
    };
    expect(await issuesOf(() => create(wrong))).toEqual(
      Object.keys(wrong)
        .map(
          (name) =>
            ({ targetPlatforms: 'targetPlatforms.0', reviewPolicy: 'reviewPolicy.policy' })[name] ?? name,
        )
        .sort(),
    );
    expect(await issuesOf(() => create({}))).toEqual(['name']);
  });

  test.each([
    ['a NUL', { note: 'a\0b' }],
    ['half an emoji', { note: '\ud83d' }],
    ['a NUL in a name', { deep: [{ 'a\0': 1 }] }],
  ])('refuses metadata with %s, which could not be stored', async (_name, metadata) => {
    expect(await issuesOf(() => create({ name: 'x', metadata }))).toEqual(['metadata']);
  });

  test('refuses metadata that is nested deeper than could be walked', async () => {
    const nested = (depth: number) => JSON.parse(`{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`);
    const metadata = nested(31);
    expect(await create({ name: 'x', metadata })).toMatchObject({ metadata });
    for (const depth of [32, 4090, 200_000]) {
      expect(await issuesOf(() => create({ name: 'x', metadata: nested(depth) }))).toEqual(['metadata']);
    }
  });

  test.each([
    ['review_first_n without a number', { policy: 'review_first_n' }],
    ['review_first_n of none', { policy: 'review_first_n', firstN: 0 }],
    ['review_first_n of 51', { policy: 'review_first_n', firstN: 51 }],
    ['a number with another policy', { policy: 'review_all', firstN: 3 }],
  ])('refuses %s', async (_name, reviewPolicy) => {
    expect(await issuesOf(() => create({ name: 'x', reviewPolicy }))).toEqual(['reviewPolicy.firstN']);
  });
});

test('the same seed draws the same persona, in every version', () => {
  const seed = '01890a5d-ac96-774b-bcce-b302099a8057';
  expect(drawPersona(seed)).toEqual({ name: 'Priya', gender: 'female', ageRange: 'adult' });
  expect(drawPersona(seed, { gender: 'non_binary' }).name).toBe('Remi');
});

describe('the first influencer', () => {
  test('is drawn up with the app description, in the voice and language of the project, ready at once', async () => {
    const project = await create({
      name: 'x',
      appDescription: 'An app.',
      brandVoice: 'casual',
      primaryLanguage: 'de',
    });
    const [first, ...others] = await influencersOf(project.id);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      name: expect.stringMatching(/^\p{L}+$/u),
      gender: expect.stringMatching(/^(fe)?male$/),
      brand_voice: 'casual',
      language: 'de',
      status: 'ready',
      appearance: { seed: project.id },
    });
  });

  test('comes when a description does, once, also when two requests bring it at the same time', async () => {
    const { id } = await create({ name: 'x' });
    const describe = (appDescription: string | null) => update({ projectId: id, appDescription });
    await Promise.all([describe('One.'), describe('Two.'), describe('Three.')]);
    await describe(null);
    await describe('Four.');
    expect(await influencersOf(id)).toHaveLength(1);
  });

  test('does not come where there is one already, or no description', async () => {
    const { id } = await create({ name: 'x' });
    await update({ projectId: id, tagline: 'y' });
    expect(await influencersOf(id)).toHaveLength(0);
    const own = await createInfluencer(fresh.store, tenant.caller, { projectId: id, name: 'Mine' });
    await update({ projectId: id, appDescription: 'An app.' });
    expect((await influencersOf(id)).map((row) => row.id)).toEqual([own.id]);
  });
});

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
      app_name: null,
      app_description: null,
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
    expect(await call()).toMatchObject({ project_id: id });
  });

  test('of the review policy drops a number that no longer belongs to it', async () => {
    const { id } = await create({ name: 'x', reviewPolicy: { policy: 'review_first_n', firstN: 3 } });
    const set = (policy: object) =>
      updateProjectReviewPolicy(fresh.store, tenant.caller, { projectId: id, ...policy });
    expect(await set({ policy: 'review_all' })).toMatchObject({ review_first_n: null });
    expect(await set({ policy: 'review_first_n', firstN: 1 })).toMatchObject({ review_first_n: 1 });
    expect(await issuesOf(() => set({ policy: 'review_first_n' }))).toEqual(['firstN']);
    expect(await issuesOf(() => set({ policy: 'auto_approve', firstN: 1, more: true }))).toEqual([
      'firstN',
      'more',
    ]);
  });
});

describe('influencers', () => {
  test('what is not said of a new one is drawn or taken from the project', async () => {
    const project = await create({ name: 'x', brandVoice: 'warm', primaryLanguage: 'fr' });
    const made = await createInfluencer(fresh.store, tenant.caller, {
      projectId: project.id,
      gender: 'non_binary',
      prompt: 'freckles',
    });
    expect(made).toMatchObject({
      gender: 'non_binary',
      name: expect.stringMatching(/^\p{L}+$/u),
      age_range: expect.any(String),
      brand_voice: 'warm',
      language: 'fr',
      status: 'ready',
      appearance: { seed: made.id, prompt: 'freckles' },
    });
  });

  test('change in what is given', async () => {
    const before = await createInfluencer(fresh.store, tenant.caller, { projectId: tenant.projectId });
    const change = { brandVoice: 'witty', language: 'es-mx', ageRange: 'senior', gender: null };
    const call = (input: object) =>
      updateInfluencer(fresh.store, tenant.caller, { influencerId: before.id, ...input });
    expect(await call(change)).toEqual({
      ...before,
      brand_voice: 'witty',
      language: 'es-MX',
      age_range: 'senior',
      gender: null,
    });
    expect(await call({})).toMatchObject({ brand_voice: 'witty' });
    expect(await issuesOf(() => call({ prompt: 'no', name: '', gender: 'x' }))).toEqual([
      'gender',
      'name',
      'prompt',
    ]);
  });
});

describe('connectSocialAccount', () => {
  const connect = (projectId: string, platform: string, handle: string) =>
    connectSocialAccount(fresh.store, tenant.caller, { projectId, platform, handle });

  test('adds an account once, however often and however its name is written', async () => {
    const { id } = await create({ name: 'x' });
    const rows = await Promise.all([
      connect(id, 'tiktok', 'Tide.line'),
      connect(id, 'tiktok', '@tide.line'),
      connect(id, 'tiktok', '@TIDE.LINE'),
    ]);
    expect(new Set(rows.map((row) => row.id)).size).toBe(1);
    expect((await connect(id, 'instagram', 'tide.line')).id).not.toBe(rows[0]?.id);
    expect((await connect((await create({ name: 'y' })).id, 'tiktok', 'tide.line')).id).not.toBe(rows[0]?.id);
  });

  test('takes a disconnected one back into use', async () => {
    const { id } = await create({ name: 'x' });
    const first = await connect(id, 'tiktok', 'a');
    await fresh.store.db
      .updateTable('social_account')
      .set({ status: 'disconnected' })
      .where('id', '=', first.id)
      .execute();
    expect(await connect(id, 'TikTok', 'A')).toEqual({ ...first, handle: '@A', status: 'connected' });
  });

  test.each([['two words'], ['@'], [''], ['a@b'], ['x'.repeat(101)]])(
    'refuses the handle %j',
    async (handle) => {
      expect(await issuesOf(() => connect(tenant.projectId, 'tiktok', handle))).toEqual(['handle']);
    },
  );
});

describe('layers', () => {
  const make = (kind: string, config: object, projectId = tenant.projectId) =>
    createLayer(fresh.store, tenant.caller, { projectId, kind, name: 'Layer', config });
  const change = (layerId: string, config: object, name?: string) =>
    updateLayer(fresh.store, tenant.caller, { layerId, name, config });

  test('stay within 8192 bytes of JSON, however many changes it takes', async () => {
    const half = 'x'.repeat(5000);
    const { id } = await make('content', { a: half });
    expect(await issuesOf(() => change(id, { b: half }))).toEqual(['config']);
    expect((await change(id, { b: half, a: null })).config).toEqual({ b: half });
  });

  test('keep ids bare and other members as they come', async () => {
    const { db } = fresh.store;
    const accountId = await makeSocialAccount(db, tenant.projectId);
    const content = await make('content', {
      customInfluencerId: encodeId('influencer', tenant.influencerId),
      mood: { of: ['day', null] },
    });
    expect(content.config).toEqual({ customInfluencerId: tenant.influencerId, mood: { of: ['day', null] } });
    const sister = await makeLayer(db, await makeProject(db, tenant.organisationId), 'content', {});
    const sources = [encodeId('layer', sister), `lyr_${content.id}`, content.id];
    const distribution = await make('distribution', {
      social: { socialAccountId: `sa_${accountId}`, mode: 'draft' },
      contentLayerSourceIds: sources,
    });
    expect(distribution.config).toEqual({
      social: { socialAccountId: accountId, mode: 'draft' },
      contentLayerSourceIds: [sister, content.id],
    });
  });

  test('change member by member: given replaces, null removes, others stay', async () => {
    const layer = await make('content', { customInfluencerId: tenant.influencerId, a: 1, b: 2 });
    expect((await change(layer.id, { a: null, c: 3 }, 'New name')).config).toEqual({
      customInfluencerId: tenant.influencerId,
      b: 2,
      c: 3,
    });
    const bare = await change(layer.id, { customInfluencerId: null });
    expect(bare).toMatchObject({ name: 'New name', config: { b: 2, c: 3 } });
    expect(bare.config).not.toHaveProperty('customInfluencerId');
  });

  test('refuse members of the other kind and shapes that are not theirs', async () => {
    const { influencerId } = tenant;
    expect(await issuesOf(() => make('distribution', { customInfluencerId: influencerId }))).toEqual([
      'config.customInfluencerId',
    ]);
    expect(await issuesOf(() => make('content', { social: {}, contentLayerSourceIds: [] }))).toEqual([
      'config.contentLayerSourceIds',
      'config.social',
    ]);
    expect(await issuesOf(() => make('distribution', { social: 'x', contentLayerSourceIds: [1] }))).toEqual([
      'config.contentLayerSourceIds.0',
      'config.social',
    ]);
    expect(await issuesOf(() => make('poster', { a: 'x'.repeat(8192) }))).toEqual(['config', 'kind']);
  });

  test('refuse ids out of reach, naming where they stand', async () => {
    const { db } = fresh.store;
    const theirs = {
      account: await makeSocialAccount(db, stranger.projectId),
      layer: await makeLayer(db, stranger.projectId, 'content', {}),
    };
    const sister = await makeProject(db, tenant.organisationId);
    const distribution = await makeLayer(db, tenant.projectId, 'distribution', {});
    const content = await makeLayer(db, tenant.projectId, 'content', {});
    const refusals = [
      ['content', { customInfluencerId: stranger.influencerId }, 'config.customInfluencerId'],
      ['content', { customInfluencerId: await makeInfluencer(db, sister) }, 'config.customInfluencerId'],
      ['content', { customInfluencerId: 'inf_nope' }, 'config.customInfluencerId'],
      ['distribution', { social: { socialAccountId: theirs.account } }, 'config.social.socialAccountId'],
      ['distribution', { contentLayerSourceIds: [content, theirs.layer] }, 'config.contentLayerSourceIds.1'],
      ['distribution', { contentLayerSourceIds: [distribution] }, 'config.contentLayerSourceIds.0'],
      ['distribution', { contentLayerSourceIds: ['lyr_nope'] }, 'config.contentLayerSourceIds.0'],
    ] as const;
    for (const [kind, config, field] of refusals) {
      const refusal = await refusalOf(() => make(kind, config));
      expect(refusal).toBeInstanceOf(NotFoundError);
      expect(refusal).toMatchObject({ field });
    }
  });

  test('refuse a second distribution layer for one account, of which the chain would follow the older only', async () => {
    const social = { socialAccountId: await makeSocialAccount(fresh.store.db, tenant.projectId) };
    const first = await make('distribution', { social });
    expect(await refusalOf(() => make('distribution', { social }))).toBeInstanceOf(ConflictError);
    const second = await make('distribution', {});
    expect(await refusalOf(() => change(second.id, { social }))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining(encodeId('layer', first.id)),
    });
    expect((await change(first.id, { social: { ...social, mode: 'x' } })).config.social).toMatchObject(
      social,
    );
  });
});

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
    expect(refusal).toMatchObject({ scope });
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
