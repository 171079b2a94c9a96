import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { planContainer } from '#src/creative/plan/plan-container.ts';
import { decodeId, encodeId } from '#src/domain/ids.ts';
import { PlanUnusableError } from '#src/domain/plan-refusals.ts';
import { Refusal, type ValidationError } from '#src/domain/refusals.ts';
import { gatherFacts } from '#src/infra/store/queries/plan/project-facts.ts';
import { purgePlans } from '#src/infra/store/queries/purge.ts';
import { openTestProviders } from '#test/kit/media/providers.ts';
import { NEVER } from '#test/kit/never.ts';
import { startRows } from '#test/kit/world/start-deps.ts';
import { makeMedia, makeProject, makeTenant } from '#test/kit/world/tenant.ts';
import { containersOf, db, fresh, plan, planAs, planIdOf, refusalOf, render, tenant } from './kit.ts';

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
        ...{ decision: post.decision, draw: post.draw, firstComment: post.firstComment },
      });
      expect(container.checkpoint?.planning?.at).toEqual(expect.any(String));
      // What the planning stage would have made of the container is the same.
      const facts = await gatherFacts(db, container);
      expect(await planContainer(facts, openTestProviders(), NEVER)).toEqual(post);
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
    await db.updateTable('media_asset').set({ durationMs: 6_000, width: 540, height: 960 }).execute();
    const influencerId = encodeId('influencer', own.influencerId);
    const planned = await planAs(own, member, { ...input, influencerId });
    expect(planned.blocking).toEqual([]);
    const [container] = await containersOf((await render(planned, {}, own)).jobId);
    expect(container).toMatchObject({
      format: planned.variants[0]?.post.format,
      influencerId: own.influencerId,
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
        .set({ expiresAt: sql<Date>`now() - make_interval(hours => ${hours})` })
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
