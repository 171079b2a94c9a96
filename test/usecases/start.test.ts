import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import { Refusal } from '#src/domain/refusals.ts';
import { containerHintsOf } from '#src/infra/store/queries/container-hints.ts';
import { generateContent } from '#src/usecases/start/generate-content.ts';
import { slideshowBuild } from '#src/usecases/start/slideshow-build.ts';
import type { Accepted } from '#src/usecases/start/start.ts';
import { ugcRemix } from '#src/usecases/start/ugc-remix.ts';
import { type FreshStore, freshStore } from '#test/kit/postgres/database.ts';
import { startDeps, startRows } from '#test/kit/world/start-deps.ts';
import {
  makeInfluencer,
  makeLayer,
  makeMedia,
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
  tenant = await makeTenant(fresh.store.db);
});
afterAll(() => fresh[Symbol.asyncDispose]());

const deps = () => startDeps(fresh.store);
const slideshow = (input: object) =>
  slideshowBuild(deps(), tenant.caller, { projectId: tenant.projectId, ...input });
const ugc = (input: object) => ugcRemix(deps(), tenant.caller, { projectId: tenant.projectId, ...input });
const generate = (input: object) =>
  generateContent(deps(), tenant.caller, { projectId: tenant.projectId, ...input });
const containerOf = (accepted: Accepted) =>
  fresh.store.db
    .selectFrom('container')
    .selectAll()
    .where('id', '=', accepted.containerIds[0] ?? '')
    .executeTakeFirstOrThrow();

/** The refusal of a start that must fail, after making sure that it left no row and moved no credit. */
async function refusalOf(start: () => Promise<unknown>): Promise<Refusal & Record<string, unknown>> {
  const before = { rows: await startRows(fresh.store), wallets: await wallets() };
  const outcome = await start().then(
    () => 'accepted',
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(Refusal);
  expect({ rows: await startRows(fresh.store), wallets: await wallets() }).toEqual(before);
  return outcome as Refusal & Record<string, unknown>;
}
const wallets = () =>
  fresh.store.db.selectFrom('organisation').select(['id', 'wallet', 'held']).orderBy('id').execute();

describe('an accepted start', () => {
  test('writes job, containers, holds and the first event together, and answers with the seed’s body', async () => {
    const own = await makeTenant(fresh.store.db, { credits: 500 });
    const told = startDeps(fresh.store);
    const accepted = await generateContent(told, own.caller, {
      projectId: own.projectId,
      format: 'slideshow-remix',
      variantCount: 3,
      brief: { topic: 'habits' },
      metadata: { campaign: 7, nested: [null, 1] },
    });
    expect(JSON.parse(accepted.receipt)).toEqual({
      jobId: encodeId('job', accepted.jobId),
      kind: 'content_generate',
      status: 'running',
      containerIds: accepted.containerIds.map((id) => encodeId('container', id)),
      format: 'slideshow_remix',
      locationUrl: `/v1/jobs/${encodeId('job', accepted.jobId)}`,
    });
    const { db } = fresh.store;
    const wallet = await db
      .selectFrom('organisation')
      .selectAll()
      .where('id', '=', own.organisationId)
      .executeTakeFirst();
    expect(wallet).toMatchObject({ wallet: 350, held: 150 });
    const entries = await db
      .selectFrom('ledger_entry')
      .selectAll()
      .where('jobId', '=', accepted.jobId)
      .execute();
    expect(entries).toHaveLength(6);
    expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
    expect(told.told.map(({ seq, type }) => [seq, type])).toEqual([[1, 'job_accepted']]);
    expect(told.posts).toEqual(await containerHintsOf(fresh.store.db, accepted.jobId));
    const containers = await db
      .selectFrom('container')
      .selectAll()
      .where('jobId', '=', accepted.jobId)
      .execute();
    expect(containers.map(({ order }) => order.variant)).toEqual([0, 1, 2]);
    expect(new Set(containers.map(({ seed }) => seed)).size).toBe(3);
    expect(containers[0]?.metadata).toEqual({ campaign: 7, nested: [null, 1] });
  });

  test('of a test key holds nothing', async () => {
    const own = await makeTenant(fresh.store.db, { credits: 0, test: true });
    const accepted = await slideshowBuild(deps(), own.caller, { projectId: own.projectId, hook: 'hi' });
    expect(await containerOf(accepted)).toMatchObject({ held: 0 });
  });
});

describe('slideshowBuild resolves', () => {
  test('an account to the wired layer and its influencer’s language', async () => {
    const german = await makeInfluencer(fresh.store.db, tenant.projectId, 'de');
    const { accountId, contentLayerId } = await makeWiredAccount(fresh.store.db, tenant.projectId, german);
    const container = await containerOf(
      await slideshow({ hook: 'a', socialAccountId: encodeId('socialAccount', accountId) }),
    );
    expect(container).toMatchObject({ layerId: contentLayerId, influencerId: german, language: 'de' });
  });

  test('an influencer alone to a layerless container', async () => {
    const container = await containerOf(await slideshow({ hook: 'a', influencerId: tenant.influencerId }));
    expect(container).toMatchObject({ layerId: null, influencerId: tenant.influencerId });
  });

  test('both to the wired layer with the named influencer, wherever the layer’s own leads', async () => {
    const accountId = await makeSocialAccount(fresh.store.db, tenant.projectId);
    const layerId = await makeLayer(fresh.store.db, tenant.projectId, 'content', {});
    const social = { socialAccountId: accountId };
    await makeLayer(fresh.store.db, tenant.projectId, 'distribution', {
      social,
      contentLayerSourceIds: [layerId],
    });
    const container = await containerOf(
      await slideshow({ hook: 'a', socialAccountId: accountId, influencerId: tenant.influencerId }),
    );
    expect(container).toMatchObject({ layerId, influencerId: tenant.influencerId });
  });

  test('neither to the project’s voice and language, and keeps the hook to the letter', async () => {
    const hook = 'wait for it...\nthis simple habit changed everything 🧠';
    const container = await containerOf(await slideshow({ hook }));
    expect(container).toMatchObject({
      layerId: null,
      influencerId: null,
      language: 'en',
      brandVoice: 'authentic',
    });
    expect(container.order.hook).toBe(hook);
  });
});

describe('generateContent resolves', () => {
  test('the only content layer and its influencer, and the brief’s language first', async () => {
    const own = await makeTenant(fresh.store.db);
    const french = await makeInfluencer(fresh.store.db, own.projectId, 'fr');
    const layerId = await makeLayer(fresh.store.db, own.projectId, 'content', { customInfluencerId: french });
    const start = (brief: object) => generateContent(deps(), own.caller, { projectId: own.projectId, brief });
    expect(await containerOf(await start({}))).toMatchObject({
      layerId,
      influencerId: french,
      language: 'fr',
    });
    expect(await containerOf(await start({ language: 'pt-BR' }))).toMatchObject({ language: 'pt-BR' });
  });

  test('no layer to a layerless container with the project’s oldest influencer', async () => {
    const own = await makeTenant(fresh.store.db);
    const container = await containerOf(
      await generateContent(deps(), own.caller, { projectId: own.projectId, brief: {} }),
    );
    expect(container).toMatchObject({ layerId: null, influencerId: own.influencerId, format: null });
  });

  test('several layers to a conflict that names them, unless one is passed', async () => {
    const own = await makeTenant(fresh.store.db);
    const layers = [
      await makeLayer(fresh.store.db, own.projectId, 'content', {}),
      await makeLayer(fresh.store.db, own.projectId, 'content', {}),
    ].map((id) => encodeId('layer', id));
    const start = (input: object) =>
      generateContent(deps(), own.caller, { projectId: own.projectId, brief: {}, ...input });
    expect(await refusalOf(() => start({}))).toMatchObject({
      code: 'CONFLICT',
      details: { candidates: layers },
    });
    expect((await start({ projectLayerId: layers[1] })).replayed).toBe(false);
  });
});

describe('a refusal leaves nothing behind:', () => {
  const other = () => makeTenant(fresh.store.db);
  test.each([
    ['a missing hook', {}, 'hook'],
    ['an empty hook', { hook: '' }, 'hook'],
    ['a hook of 2001 characters', { hook: '🧠'.repeat(2001) }, 'hook'],
    ['a body id', { hook: 'a', id: 'b5a1c6a4-0c5c-4a64-8a1c-0e6b1f3a2d11' }, 'id'],
  ])('%s is a validation error', async (_name, input, path) => {
    expect(await refusalOf(() => slideshow(input))).toMatchObject({ code: 'VALIDATION', issues: [{ path }] });
  });

  test('a missing brief is a validation error', async () => {
    expect(await refusalOf(() => generate({}))).toMatchObject({
      code: 'VALIDATION',
      issues: [{ path: 'brief' }],
    });
  });

  test('ids of another tenant read like ids that do not exist', async () => {
    const { projectId, influencerId } = await other();
    expect(await refusalOf(() => slideshow({ hook: 'a', influencerId }))).toMatchObject({
      code: 'NOT_FOUND',
      message: 'influencerId is not on this project.',
    });
    expect(await refusalOf(() => slideshow({ hook: 'a', projectId }))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'projectId',
    });
    expect(
      await refusalOf(() => ugc({ influencerId: tenant.influencerId, mediaId: 'nonsense' })),
    ).toMatchObject({
      message: 'mediaId is not on this project.',
    });
  });

  test('each broken step of the wiring has its own code', async () => {
    const { db } = fresh.store;
    const project = await makeProject(db, tenant.organisationId);
    const [loose, unfed, faceless] = [
      await makeSocialAccount(db, project),
      await makeSocialAccount(db, project),
      await makeSocialAccount(db, project),
    ] as const;
    const dangling = { social: { socialAccountId: unfed }, contentLayerSourceIds: [tenant.projectId] };
    await makeLayer(db, project, 'distribution', dangling);
    const empty = await makeLayer(db, project, 'content', {});
    await makeLayer(db, project, 'distribution', {
      social: { socialAccountId: faceless },
      contentLayerSourceIds: [empty],
    });
    const codeOf = async (socialAccountId: string) =>
      (await refusalOf(() => slideshow({ projectId: project, hook: 'a', socialAccountId }))).detailCode;
    expect(await codeOf(loose)).toBe('ACCOUNT_NOT_WIRED');
    expect(await codeOf(unfed)).toBe('NO_CONTENT_LAYER_WIRED');
    expect(await codeOf(faceless)).toBe('INFLUENCER_NOT_WIRED');
  });

  test('a project without description, demo or influencer says which is missing', async () => {
    const bare = await makeProject(fresh.store.db, tenant.organisationId, null);
    const influencerId = await makeInfluencer(fresh.store.db, bare);
    expect(await refusalOf(() => slideshow({ projectId: bare, hook: 'a' }))).toMatchObject({
      code: 'VALIDATION',
      message: expect.stringMatching(/^MISSING_APP_DESCRIPTION: /),
      details: { code: 'MISSING_APP_DESCRIPTION', format: 'slideshow-builder' },
    });
    expect(await refusalOf(() => ugc({ projectId: bare, influencerId }))).toMatchObject({
      detailCode: 'MISSING_APP_DEMO',
    });
    expect(await refusalOf(() => ugc({ projectId: bare }))).toMatchObject({
      detailCode: 'INFLUENCER_REQUIRED',
    });
    expect(
      await refusalOf(() => generate({ projectId: bare, format: 'ugc_remix', brief: {} })),
    ).toMatchObject({
      detailCode: 'MISSING_APP_DEMO',
    });
  });

  test('a pinned app demo must be a video', async () => {
    const mediaId = await makeMedia(fresh.store.db, tenant.projectId, 'reference', 'image');
    expect(await refusalOf(() => ugc({ influencerId: tenant.influencerId, mediaId }))).toMatchObject({
      code: 'VALIDATION',
      issues: [{ path: 'mediaId' }],
    });
  });

  test('moderation names the field and the span', async () => {
    const own = await makeTenant(fresh.store.db);
    const generate = (input: object) =>
      generateContent(deps(), own.caller, { projectId: own.projectId, ...input });
    expect(
      await refusalOf(() => generate({ brief: { valuePropositions: ['fine', 'a forbidden word'] } })),
    ).toMatchObject({
      code: 'MODERATION_BLOCKED',
      details: { field: 'brief.valuePropositions.1', span: { start: 2, end: 11 } },
    });
  });

  test('a budget below the price, and an empty wallet', async () => {
    const own = await makeTenant(fresh.store.db);
    const generate = (input: object) =>
      generateContent(deps(), own.caller, { projectId: own.projectId, ...input });
    const brief = {};
    expect(
      await refusalOf(() => generate({ brief, variantCount: 2, budget: { maxCredits: 239 } })),
    ).toMatchObject({
      code: 'BUDGET_EXCEEDED',
      details: { required: 240, maxCredits: 239 },
    });
    const poor = await makeTenant(fresh.store.db, { credits: 49 });
    const start = () => slideshowBuild(deps(), poor.caller, { projectId: poor.projectId, hook: 'a' });
    expect(await refusalOf(start)).toMatchObject({
      code: 'BILLING_EXHAUSTED',
      details: { required: 50, available: 49 },
    });
  });

  test('more running jobs than the organisation may have', async () => {
    const own = await makeTenant(fresh.store.db);
    const start = () =>
      slideshowBuild(startDeps(fresh.store, 1), own.caller, { projectId: own.projectId, hook: 'a' });
    await start();
    expect(await refusalOf(start)).toMatchObject({ code: 'RATE_LIMITED' });
  });

  test('more running jobs than that, though they were asked for at the same moment', async () => {
    const own = await makeTenant(fresh.store.db);
    const input = { projectId: own.projectId, hook: 'a' };
    const twenty = Array.from({ length: 20 }, () =>
      slideshowBuild(startDeps(fresh.store, 3), own.caller, input),
    );
    const ends = await Promise.allSettled(twenty);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const { wallet, held } = await fresh.store.db
      .selectFrom('organisation')
      .select(['wallet', 'held'])
      .where('id', '=', own.organisationId)
      .executeTakeFirstOrThrow();
    expect({ wallet, held }).toEqual({ wallet: 10_000 - 150, held: 150 });
  });
});

test('a distribution layer may be fed by a content layer of a sister project, never of another organisation', async () => {
  const { db } = fresh.store;
  const own = await makeTenant(db);
  const stranger = await makeTenant(db);
  const sister = await makeProject(db, own.organisationId);
  const shared = await makeLayer(db, sister, 'content', {
    customInfluencerId: encodeId('influencer', own.influencerId),
  });
  const foreign = await makeLayer(db, stranger.projectId, 'content', {
    customInfluencerId: own.influencerId,
  });
  const account = async (contentLayerSourceIds: string[]) => {
    const id = await makeSocialAccount(db, own.projectId);
    await makeLayer(db, own.projectId, 'distribution', {
      social: { socialAccountId: id },
      contentLayerSourceIds,
    });
    return id;
  };
  const start = (socialAccountId: string) =>
    slideshowBuild(deps(), own.caller, { projectId: own.projectId, hook: 'a', socialAccountId });
  const container = await containerOf(
    await start(await account(['no id at all', encodeId('layer', shared)])),
  );
  expect(container).toMatchObject({ layerId: shared, influencerId: own.influencerId });
  const unwired = await account([foreign]);
  expect(await refusalOf(() => start(unwired))).toMatchObject({ detailCode: 'NO_CONTENT_LAYER_WIRED' });
});
