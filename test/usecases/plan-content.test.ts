import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KyselyPlugin, sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeId, encodeId } from '#src/domain/ids.ts';
import { PlanUnusableError } from '#src/domain/plan-refusals.ts';
import { NotFoundError, Refusal, ValidationError } from '#src/domain/refusals.ts';
import type { Db } from '#src/infra/store/database.ts';
import { jsonb } from '#src/infra/store/jsonb.ts';
import { purgePlans } from '#src/infra/store/queries/purge.ts';
import { generateContent } from '#src/usecases/generate-content.ts';
import { type ContentPlan, planContent } from '#src/usecases/plan-content.ts';
import { createDryRun } from '#src/worker/plan/dry-run.ts';
import { planContainer } from '#src/worker/plan/plan-container.ts';
import { openTestBlobs } from '#test/kit/blobs.ts';
import { type FreshStore, freshStore } from '#test/kit/database.ts';
import { fillPool } from '#test/kit/fill-pool.ts';
import { openTestProviders } from '#test/kit/providers.ts';
import { startDeps, startRows } from '#test/kit/start-deps.ts';
import {
  makeLayer,
  makeMedia,
  makeProject,
  makeSocialAccount,
  makeTenant,
  type Tenant,
} from '#test/kit/tenant.ts';

let fresh: FreshStore;
let tenant: Tenant;
let folder: string;
let ports: Parameters<typeof createDryRun>[0];

beforeAll(async () => {
  fresh = await freshStore();
  db = fresh.store.db;
  await fillPool(db);
  tenant = await makeTenant(db);
  folder = await mkdtemp(join(tmpdir(), 'plan-content-'));
  ports = { db, blobs: openTestBlobs(join(folder, 'blobs')), ...openTestProviders() };
});
afterAll(async () => {
  await fresh[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

let db: Db;
const planAs = ({ caller, projectId }: Tenant, member: string, input: object) => {
  const { store, moderation } = startDeps(fresh.store);
  const planPost = createDryRun(ports, folder);
  return planContent({ store, moderation, planPost }, caller, { [member]: { projectId, ...input } });
};
const plan = (member: string, input: object) => planAs(tenant, member, input);
const render = (planned: ContentPlan, input: object = {}, own = tenant) =>
  generateContent(startDeps(fresh.store), own.caller, {
    projectId: own.projectId,
    planId: planIdOf(planned),
    ...input,
  });
const planIdOf = ({ kept }: ContentPlan) => encodeId('plan', kept?.id ?? '');
const containersOf = (jobId: string) =>
  db.selectFrom('container').selectAll().where('job_id', '=', jobId).orderBy('ordinal').execute();
const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'accepted',
    (error: unknown) => error,
  );

describe('a dry run', () => {
  test('tells who speaks, what is shown and said when, the price and the time, and writes only the plan', async () => {
    const before = await startRows(fresh.store);
    const hook = 'Line one\nline two 🌊';
    const planned = await plan('slideshowBuild', {
      hook,
      influencerId: encodeId('influencer', tenant.influencerId),
    });
    expect(planned).toMatchObject({
      resolution: { influencerId: tenant.influencerId, layerId: null, language: 'en', platforms: ['tiktok'] },
      warnings: [],
      blocking: [],
    });
    const [variant] = planned.variants;
    expect(variant).toMatchObject({ ordinal: 0, price: 50, post: { format: 'slideshow_builder', hook } });
    expect(variant?.shots[0]).toMatchObject({ startMs: 0, kind: 'background', texts: [hook] });
    const ends = variant?.shots.map(({ startMs, durationMs }) => startMs + durationMs) ?? [];
    expect(variant?.shots.slice(1).map(({ startMs }) => startMs)).toEqual(ends.slice(0, -1));
    expect(ends.at(-1)).toBe(variant?.durationMs);
    expect(variant?.texts[0]).toMatchObject({ text: hook, startMs: 0 });
    expect(variant?.predictedSeconds).toBeGreaterThan(3);
    expect(await startRows(fresh.store)).toEqual(before);
    expect(await readdir(folder)).toEqual([]);
    const hours = ((planned.kept?.expiresAt.getTime() ?? 0) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThan(24.1);
  });

  test('chooses for auto, with reasons, and quotes the price of what was chosen', async () => {
    const planned = await plan('generateContent', { brief: {}, variantCount: 3 });
    expect(planned.variants.map(({ post }) => post.format)).toEqual(Array(3).fill('slideshow_remix'));
    expect(planned.variants.map(({ price }) => price)).toEqual([50, 50, 50]);
    expect(planned.variants[0]?.post.decision?.candidates).toHaveLength(3);
    expect(new Set(planned.variants.map(({ seed }) => seed)).size).toBe(3);
  });

  test('is by recorded results when there are some', async () => {
    const own = await makeTenant(db);
    await makeMedia(db, own.projectId, 'app-demo', 'video');
    await published(own, 'slideshow_remix', [{ views: 900, likes: 400 }]);
    await published(own, 'ugc_remix', [
      { views: 100, likes: 90 },
      { views: 5_000, likes: 10 },
    ]);
    const { variants } = await planAs(own, 'generateContent', { brief: {} });
    const records = variants[0]?.post.decision?.candidates.map(({ format, performance }) => [
      format,
      performance,
    ]);
    expect(Object.fromEntries(records ?? [])).toMatchObject({
      'slideshow-remix': { posts: 1, views: 900, engagements: 400 },
      // The latest figures of the post, not their sum.
      'ugc-remix': { posts: 1, views: 5_000, engagements: 10 },
      'video-remix': { posts: 0, views: 0, engagements: 0 },
    });
  });

  test('predicts by what the installation measured, once it has made a few', async () => {
    const own = await makeTenant(db);
    const measured = async () =>
      (await planAs(own, 'slideshowBuild', { hook: 'Hello there' })).variants[0] ?? {
        predictedSeconds: 0,
        durationMs: 1,
      };
    for (let post = 0; post < 3; post++) await completed(own, 'slideshow_builder', 60, 10_000);
    const { predictedSeconds, durationMs } = await measured();
    expect(predictedSeconds).toBe(Math.ceil((durationMs / 1_000) * 6));
    await db.deleteFrom('asset').execute();
    expect((await measured()).predictedSeconds).toBeLessThan(predictedSeconds);
  });
});

test('asks how fast the installation is once for all posts of a format', async () => {
  const { moderation } = startDeps(fresh.store);
  const planPost = createDryRun(ports, folder);
  let statements = 0;
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const store = { ...fresh.store, db: db.withPlugin(counter) as Db };
  const statementsFor = async (variantCount: number) => {
    statements = 0;
    const generate = { projectId: tenant.projectId, brief: {}, format: 'slideshow_remix', variantCount };
    await planContent({ store, moderation, planPost }, tenant.caller, { generateContent: generate });
    return statements;
  };
  expect(await statementsFor(4)).toBe(await statementsFor(1));
});

test('the newest posts of a format are read from their own index', async () => {
  await db.transaction().execute(async (own) => {
    await sql`set local enable_seqscan = off`.execute(own);
    await sql`set local enable_sort = off`.execute(own);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
      explain select id from container
      where status = 'completed' and attempt = 1 and format = 'ugc_remix'
      order by id desc limit 40`.execute(own);
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('container_speed');
  });
});

describe('open plans', () => {
  const openPlans = async (own: Tenant, count: number) => {
    await planAs(own, 'slideshowBuild', { hook: 'Open' });
    const [row] = await db
      .selectFrom('plan')
      .selectAll()
      .where('organisation_id', '=', own.organisationId)
      .execute();
    if (!row) throw new Error('No plan was kept.');
    const copies = Array.from({ length: count - 1 }, () => ({
      ...row,
      id: uuidv7(),
      resolution: jsonb(row.resolution),
      variants: jsonb(row.variants),
      metadata: null,
    }));
    await db.insertInto('plan').values(copies).execute();
    return row.id;
  };
  const ask = (own: Tenant) => refusalOf(planAs(own, 'slideshowBuild', { hook: 'More' }));

  test('are at most 200 of an organisation, also when many come at once', async () => {
    const own = await makeTenant(db);
    await openPlans(own, 198);
    const outcomes = await Promise.all([ask(own), ask(own), ask(own), ask(own)]);
    const refused = outcomes.filter((one) => one instanceof Refusal);
    expect(refused).toHaveLength(2);
    expect(refused[0]).toMatchObject({ code: 'RATE_LIMITED' });
    expect(await ask(tenant)).toBe('accepted');
  });

  test('are neither those past their time nor those that were rendered', async () => {
    const own = await makeTenant(db);
    const id = await openPlans(own, 200);
    expect(await ask(own)).toMatchObject({ code: 'RATE_LIMITED' });
    const set = (values: object) => db.updateTable('plan').set(values).where('id', '=', id).execute();
    await set({ job_id: uuidv7() });
    expect(await ask(own)).toBe('accepted');
    expect(await ask(own)).toMatchObject({ code: 'RATE_LIMITED' });
    await db
      .updateTable('plan')
      .set({ expires_at: sql<Date>`now()` })
      .where('organisation_id', '=', own.organisationId)
      .execute();
    expect(await ask(own)).toBe('accepted');
  });
});

describe('what is in the way', () => {
  test('comes all at once, and then nothing is kept', async () => {
    const projectId = await makeProject(db, tenant.organisationId, null);
    const accountId = await makeSocialAccount(db, projectId);
    const own = { ...tenant, projectId };
    const socialAccountId = encodeId('socialAccount', accountId);
    const ugc = await planAs(own, 'ugcRemix', { socialAccountId, hook: 'forbidden' });
    expect(ugc.kept).toBeNull();
    expect(ugc.variants).toEqual([]);
    expect(ugc.blocking).toMatchObject([
      { detailCode: 'ACCOUNT_NOT_WIRED' },
      { detailCode: 'MISSING_APP_DEMO' },
      { code: 'MODERATION_BLOCKED', field: 'hook' },
    ]);
    const bare = await planAs(own, 'ugcRemix', {});
    expect(bare.blocking).toMatchObject([
      { detailCode: 'INFLUENCER_REQUIRED' },
      { detailCode: 'MISSING_APP_DEMO' },
    ]);
    const slides = await planAs(own, 'slideshowBuild', { hook: 'Hi', socialAccountId });
    expect(slides.blocking).toMatchObject([
      { detailCode: 'ACCOUNT_NOT_WIRED' },
      { detailCode: 'MISSING_APP_DESCRIPTION' },
    ]);
    // The words can be planned all the same.
    expect(slides.variants).toHaveLength(1);
  });

  test('holds a conflict of layers and a budget that is too small', async () => {
    const projectId = await makeProject(db, tenant.organisationId);
    const layers = [
      await makeLayer(db, projectId, 'content', {}),
      await makeLayer(db, projectId, 'content', {}),
    ];
    const own = { ...tenant, projectId };
    const input = { brief: {}, format: 'slideshow_remix', budget: { maxCredits: 49 } };
    expect((await planAs(own, 'generateContent', input)).blocking).toMatchObject([
      { code: 'CONFLICT', candidates: layers.map((id) => encodeId('layer', id)) },
      { code: 'BUDGET_EXCEEDED', required: 50, maxCredits: 49 },
    ]);
  });

  test('is a refusal when the input itself is wrong, with its path', async () => {
    const faults = await refusalOf(plan('generateContent', { brief: { topic: '' }, variantCount: 9 }));
    expect(faults).toBeInstanceOf(ValidationError);
    expect((faults as ValidationError).issues.map(({ path }) => path)).toEqual([
      'generateContent.variantCount',
      'generateContent.brief.topic',
    ]);
    const { store, moderation } = startDeps(fresh.store);
    const ask = (raw: unknown) =>
      refusalOf(
        planContent({ store, moderation, planPost: createDryRun(ports, folder) }, tenant.caller, raw),
      );
    for (const raw of [
      {},
      null,
      [],
      'x',
      { generateContent: {}, ugcRemix: {} },
      { plan: {} },
      { ugcRemix: 1 },
    ]) {
      expect(await ask(raw)).toBeInstanceOf(ValidationError);
    }
    expect(await refusalOf(plan('ugcRemix', { influencerId: 'inf_x' }))).toBeInstanceOf(NotFoundError);
    expect(await refusalOf(plan('slideshowBuild', { hook: 'x', projectId: 'prj_x' }))).toBeInstanceOf(
      NotFoundError,
    );
  });

  test('warns of missing glyphs, a hook too long, soft pictures and an empty wallet, and keeps the plan', async () => {
    const own = await makeTenant(db, { credits: 0 });
    const picture = await makeMedia(db, own.projectId, 'reference', 'image');
    await db.updateTable('media_asset').set({ width: 200, height: 300 }).where('id', '=', picture).execute();
    const hook = `日本語 ${'Every day I wrote down one thing that I had done, and nothing else at all. '.repeat(26)}`;
    const planned = await planAs(own, 'slideshowBuild', { hook });
    expect(planned.kept).not.toBeNull();
    expect(planned.warnings.map(({ code }) => code).sort()).toEqual([
      'CREDITS_SHORT',
      'HOOK_TOO_LONG',
      'LOW_RESOLUTION_MEDIA',
      'MISSING_GLYPHS',
    ]);
    const about = Object.fromEntries(planned.warnings.map((warning) => [warning.code, warning]));
    expect(about.MISSING_GLYPHS).toMatchObject({
      message: expect.stringContaining('日 本 語'),
      text: hook,
    });
    expect(about.LOW_RESOLUTION_MEDIA).toMatchObject({ mediaId: picture });
  });
});

describe('rendering a plan', () => {
  test('starts containers that are planned already, exactly so, and holds exactly the quoted price', async () => {
    const own = await makeTenant(db);
    const planned = await planAs(own, 'generateContent', { brief: {}, variantCount: 2, metadata: { a: 1 } });
    const accepted = await render(planned, {}, own);
    const containers = await containersOf(accepted.jobId);
    expect(containers).toHaveLength(2);
    for (const [index, container] of containers.entries()) {
      const { post, seed, price } = planned.variants[index] ?? expect.fail('a variant is missing');
      expect(container).toMatchObject({ seed, held: price, metadata: { a: 1 }, language: 'en' });
      expect(container.plan).toEqual(JSON.parse(JSON.stringify(post.plan)));
      expect(container).toMatchObject({
        ...{ format: post.format, hook: post.hook, caption: post.caption, hashtags: post.hashtags },
        ...{ decision: post.decision, draw: post.draw, first_comment: post.firstComment },
      });
      expect(container.checkpoint?.planning?.at).toEqual(expect.any(String));
      // What the planning stage would have made of the container is the same.
      const signal = new AbortController().signal;
      const stage = await planContainer({ container, ports, workDir: folder, signal, report: () => {} });
      expect(stage.post).toEqual(post);
    }
    const { wallet, held } = await db
      .selectFrom('organisation')
      .selectAll()
      .where('id', '=', own.organisationId)
      .executeTakeFirstOrThrow();
    expect({ wallet, held }).toEqual({ wallet: 10_000 - 100, held: 100 });
    expect(JSON.parse(accepted.receipt)).not.toHaveProperty('format');
  });

  test.each([
    ['slideshowBuild', { hook: 'Verbatim 🌊' }],
    ['ugcRemix', { seed: 7 }],
  ])('of %s works too', async (member, input) => {
    const own = await makeTenant(db);
    await makeMedia(db, own.projectId, 'app-demo', 'video');
    await db.updateTable('media_asset').set({ duration_ms: 6_000, width: 540, height: 960 }).execute();
    const influencerId = encodeId('influencer', own.influencerId);
    const planned = await planAs(own, member, { ...input, influencerId });
    expect(planned.blocking).toEqual([]);
    const [container] = await containersOf((await render(planned, {}, own)).jobId);
    expect(container).toMatchObject({
      format: planned.variants[0]?.post.format,
      influencer_id: own.influencerId,
    });
    expect(container?.seed).toBe(planned.variants[0]?.seed);
  });

  test('is done once: the same key or id is answered again, another request refused with the job', async () => {
    const planned = await plan('slideshowBuild', { hook: 'Once' });
    const [idempotencyKey, id] = ['plan-once', uuidv7()];
    const first = await render(planned, { idempotencyKey, id });
    expect(await render(planned, { idempotencyKey, id })).toEqual({ ...first, replayed: true });
    expect(await render(planned, { id })).toMatchObject({ jobId: first.jobId, replayed: true });
    const refused = await refusalOf(render(planned));
    expect(refused).toBeInstanceOf(PlanUnusableError);
    expect(refused).toMatchObject({ code: 'CONFLICT', reason: 'USED', jobId: encodeId('job', first.jobId) });
  });

  test('is done once by any number of simultaneous requests', async () => {
    const planned = await plan('slideshowBuild', { hook: 'At once' });
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => refusalOf(render(planned))));
    expect(outcomes.filter((one) => one === 'accepted')).toHaveLength(1);
    expect(outcomes.filter((one) => one instanceof PlanUnusableError)).toHaveLength(7);
  });

  test('leaves the plan free when the start is refused for credits or budget', async () => {
    const own = await makeTenant(db, { credits: 10 });
    const planned = await planAs(own, 'slideshowBuild', { hook: 'Poor' });
    const before = await startRows(fresh.store);
    expect(await refusalOf(render(planned, {}, own))).toMatchObject({
      code: 'BILLING_EXHAUSTED',
      required: 50,
    });
    expect(await refusalOf(render(planned, { budget: { maxCredits: 49 } }, own))).toMatchObject({
      code: 'BUDGET_EXCEEDED',
    });
    expect(await startRows(fresh.store)).toEqual(before);
    await db.updateTable('organisation').set({ wallet: 60 }).where('id', '=', own.organisationId).execute();
    expect(await render(planned, {}, own)).toMatchObject({ replayed: false });
  });

  test('is refused after 24 hours, and a while later the plan is forgotten', async () => {
    const planned = await plan('slideshowBuild', { hook: 'Late' });
    const age = (hours: number) =>
      db
        .updateTable('plan')
        .set({ expires_at: sql<Date>`now() - make_interval(hours => ${hours})` })
        .where('id', '=', planned.kept?.id ?? '')
        .execute();
    await age(0);
    expect(await refusalOf(render(planned))).toMatchObject({ reason: 'EXPIRED', jobId: null });
    await age(24 * 8);
    while ((await purgePlans(db, 10)) > 0);
    expect(await refusalOf(render(planned))).toMatchObject({ code: 'NOT_FOUND', field: 'planId' });
  });

  test('finds no plan of another organisation, project or kind of id', async () => {
    const planned = await plan('slideshowBuild', { hook: 'Mine' });
    const other = await makeTenant(db);
    const missing = { code: 'NOT_FOUND', field: 'planId' };
    expect(await refusalOf(render(planned, {}, other))).toMatchObject(missing);
    const sister = { ...tenant, projectId: await makeProject(db, tenant.organisationId) };
    expect(await refusalOf(render(planned, {}, sister))).toMatchObject(missing);
    for (const planId of ['', 'pln_x', encodeId('job', planned.kept?.id ?? ''), uuidv7()]) {
      expect(await refusalOf(render(planned, { planId }))).toMatchObject({ ...missing, id: planId });
    }
    expect(await refusalOf(render(planned, { planId: planned.kept?.id.toUpperCase() }))).toBe('accepted');
    expect(decodeId('plan', planIdOf(planned))).toBe(planned.kept?.id);
  });

  test('takes nothing beside the plan that the plan has settled', async () => {
    const planned = await plan('slideshowBuild', { hook: 'Settled' });
    const refused = await refusalOf(
      render(planned, { brief: { topic: 'x' }, format: 'auto', variantCount: 2 }),
    );
    expect(refused).toBeInstanceOf(Refusal);
    expect((refused as ValidationError).issues.map(({ path }) => path).sort()).toEqual([
      'brief',
      'format',
      'variantCount',
    ]);
    expect(await render(planned, { brief: null, format: null, targetPlatforms: null })).toMatchObject({
      replayed: false,
    });
  });

  test('costs a test key nothing, and so cannot be rendered with another', async () => {
    const own = await makeTenant(db, { credits: 0, test: true });
    const planned = await planAs(own, 'slideshowBuild', { hook: 'Free' });
    expect(planned.warnings).toEqual([]);
    expect(planned.variants[0]?.price).toBe(0);
    const live = { ...own, caller: { ...own.caller, test: false } };
    expect(await refusalOf(render(planned, {}, live))).toMatchObject({ code: 'NOT_FOUND', field: 'planId' });
    const [container] = await containersOf((await render(planned, {}, own)).jobId);
    expect(container?.held).toBe(0);
  });
});

/** A container of the tenant in a format, with figures recorded in this order. */
async function published(
  own: Tenant,
  format: 'slideshow_remix' | 'ugc_remix',
  figures: { views: number; likes: number }[],
): Promise<void> {
  const containerId = await completed(own, format, 1, 1_000);
  for (const [day, { views, likes }] of figures.entries()) {
    await db
      .insertInto('post_metric')
      .values({
        ...{ id: uuidv7(), container_id: containerId, views, likes, comments: 0, shares: 0, saves: 0 },
        recorded_at: new Date(Date.UTC(2026, 0, 1 + day)),
      })
      .execute();
  }
}

/** A container that took `seconds` of work to make a film of `durationMs`. */
async function completed(
  own: Tenant,
  format: 'slideshow_builder' | 'slideshow_remix' | 'ugc_remix',
  seconds: number,
  durationMs: number,
): Promise<string> {
  const { jobId } = await generateContent(startDeps(fresh.store), own.caller, {
    projectId: own.projectId,
    brief: {},
    format: 'slideshow_remix',
  });
  const [container] = await containersOf(jobId);
  const id = container?.id ?? '';
  const startedAt = new Date(Date.UTC(2026, 0, 1));
  await db
    .updateTable('container')
    .set({
      ...{ format, status: 'completed', attempt: 1, started_at: startedAt },
      finished_at: new Date(startedAt.getTime() + seconds * 1_000),
    })
    .where('id', '=', id)
    .execute();
  const file = {
    mime_type: 'video/mp4',
    size_bytes: 1,
    sha256: 'x',
    blob_key: 'none',
    duration_ms: durationMs,
  };
  await db
    .insertInto('asset')
    .values({ id: uuidv7(), container_id: id, kind: 'video', ordinal: 0, ...file })
    .execute();
  return id;
}
