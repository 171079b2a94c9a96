import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeId } from '#src/domain/ids.ts';
import { ask, errorCode, expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { startRows } from '#test/kit/world/start-deps.ts';
import {
  GenerateContentDocument,
  PlanContentDocument,
  type PlanContentInput,
} from '../../schema/generated/graphql.ts';
import { containersOf } from './fixtures/job.ts';
import { endedJob } from './fixtures/job-log.ts';
import { quickStages } from './fixtures/quick-stages.ts';

let gateway: TestGateway;
let apiKey: string;
beforeAll(async () => {
  gateway = await startTestGateway();
  apiKey = gateway.demo.apiKey;
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const planned = async (input: PlanContentInput, key = apiKey) => {
  const { planContent } = await expectData(gateway.url, PlanContentDocument, { input }, { apiKey: key });
  if (planContent?.__typename !== 'ContentPlan') throw new Error(JSON.stringify(planContent));
  return planContent;
};
const wallet = async () => {
  const { organisationId } = await gateway.parts.store.db
    .selectFrom('project')
    .select('organisationId')
    .where('id', '=', decodeId('project', gateway.demo.projectId))
    .executeTakeFirstOrThrow();
  return gateway.parts.store.db
    .selectFrom('organisation')
    .select(['wallet', 'held'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
};

/** A worker that can do everything but plan: a plan must be behind it already. */
const plannedAlready = quickStages({
  planning: () => Promise.reject(new Error('This was planned already.')),
});

describe('over GraphQL', () => {
  test('what is planned is what is rendered, and what is quoted is what is charged', async () => {
    const { projectId, influencerId } = gateway.demo;
    const plan = await planned({
      generateContent: { projectId, format: 'UGC_REMIX', brief: { influencerId, hook: 'wait for it' } },
    });
    expect(plan).toMatchObject({ price: 120, warnings: [], blocking: [], influencer: { id: influencerId } });
    const [post] = plan.posts;
    expect(post?.shots.map(({ kind }) => kind)).toContain('REACTION');
    // What the app is and the call have scenes of their own, in which the app plays on a device.
    expect(post?.shots.slice(-2)).toMatchObject([{ kind: 'BACKGROUND' }, { kind: 'BACKGROUND' }]);
    const [hook, ...texts] = post?.texts ?? [];
    expect(hook).toMatchObject({ text: 'wait for it', startMs: 0 });
    const ends = new Set(texts.map(({ startMs, durationMs }) => startMs + durationMs));
    expect(ends.size).toBe(2);
    expect(Math.max(...ends)).toBe(post?.durationMs);

    const before = await wallet();
    const input = { projectId, planId: plan.id };
    const { generateContent } = await expectData(gateway.url, GenerateContentDocument, { input }, { apiKey });
    if (generateContent?.__typename !== 'ContentJobAccepted')
      throw new Error(JSON.stringify(generateContent));
    const jobId = decodeId('job', generateContent.job.id) ?? '';
    await using _worker = gateway.parts.startWorker(plannedAlready);
    gateway.parts.relay.kick();
    expect(await endedJob(gateway.parts.store, jobId)).toMatchObject({ status: 'completed' });
    expect(await wallet()).toEqual({ ...before, wallet: before.wallet - plan.price });
    const row = await gateway.parts.store.db
      .selectFrom('plan')
      .selectAll()
      .where('id', '=', decodeId('plan', plan.id ?? '') ?? '')
      .executeTakeFirstOrThrow();
    const [container] = await containersOf(gateway.parts.store, jobId);
    expect(container?.plan?.timeline).toEqual(row.variants[0]?.post.plan.timeline);
    expect(container).toMatchObject({ status: 'completed', hook: 'wait for it', format: 'ugc_remix' });
    expect(row.jobId).toBe(jobId);
  });

  test('all that is in the way comes as the errors a start would answer', async () => {
    const { bare, unwired } = gateway.demo;
    const before = await startRows(gateway.parts.store);
    const ugc = await planned({ ugcRemix: { projectId: bare.projectId } });
    expect(ugc).toMatchObject({
      id: null,
      expiresAt: null,
      posts: [],
      blocking: [
        { __typename: 'InfluencerRequiredError', code: 'VALIDATION', detailCode: 'INFLUENCER_REQUIRED' },
        { __typename: 'MissingAppDemoError', detailCode: 'MISSING_APP_DEMO' },
      ],
    });
    const { projectId } = gateway.demo;
    const slides = await planned({
      slideshowBuild: { projectId, hook: 'go k1ll yourself', socialAccountId: unwired.accountNotWired },
    });
    expect(slides.blocking).toMatchObject([
      { __typename: 'AccountNotWiredError' },
      { __typename: 'ModerationBlockedError', code: 'MODERATION_BLOCKED' },
    ]);
    expect(await startRows(gateway.parts.store)).toEqual(before);
  });

  test('a plan that was rendered is a typed refusal', async () => {
    const { projectId } = gateway.demo;
    const { id } = await planned({ slideshowBuild: { projectId, hook: 'Once' } });
    const document = `mutation ($input: GenerateContentInput!) {
      generateContent(input: $input) {
        __typename
        ... on UserError { code }
        ... on PlanUnusableError { reason jobId }
        ... on ContentJobAccepted { job { id } }
      }
    }`;
    const send = () =>
      expectData<Record<string, { job?: { id: string } }>, object>(
        gateway.url,
        document,
        { input: { projectId, planId: id } },
        { apiKey },
      );
    const first = await send();
    expect(await send()).toEqual({
      generateContent: {
        __typename: 'PlanUnusableError',
        code: 'CONFLICT',
        reason: 'USED',
        jobId: first.generateContent?.job?.id,
      },
    });
  });

  test('exactly one start is planned, and needs the scope of a start', async () => {
    const { projectId } = gateway.demo;
    const slideshowBuild = { projectId, hook: 'x' };
    for (const input of [{}, { slideshowBuild, ugcRemix: { projectId } }]) {
      const result = await ask(gateway.url, PlanContentDocument, { input } as never, { apiKey });
      expect(errorCode(result)).toBe('BAD_USER_INPUT');
    }
    const none = await ask(gateway.url, PlanContentDocument, { input: { slideshowBuild } } as never, {});
    expect(errorCode(none)).toBe('UNAUTHENTICATED');
  });
});

describe('over REST', () => {
  const post = (path: string, body: unknown) =>
    fetch(`${gateway.url}/v1/projects/${gateway.demo.projectId}/${path}`, {
      method: 'POST',
      headers: { 'X-Api-Key': apiKey, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  test('plans, and renders the plan', async () => {
    const answer = await post('content/plan', { slideshowBuild: { hook: 'By REST' } });
    expect(answer.status).toBe(200);
    const plan = (await answer.json()) as Record<string, unknown>;
    expect(plan).toMatchObject({
      planId: expect.stringMatching(/^pln_/),
      projectId: gateway.demo.projectId,
      price: 50,
      blocking: [],
      posts: [{ format: 'slideshow-builder', hook: 'By REST', shots: expect.any(Array) }],
    });
    const started = await post('content', { planId: plan.planId });
    expect(started.status).toBe(202);
    const again = await post('content', { planId: plan.planId });
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ error: { code: 'CONFLICT', details: { reason: 'USED' } } });
  });

  test('warns of a language without phrases', async () => {
    const codes = async (language: string) => {
      const answer = await post('content/plan', { generateContent: { brief: { language } } });
      const { warnings } = (await answer.json()) as { warnings: { code: string; message: string }[] };
      return warnings.map(({ code }) => code);
    };
    expect(await codes('sv')).toContain('LANGUAGE_WITHOUT_PHRASES');
    expect(await codes('pt-BR')).not.toContain('LANGUAGE_WITHOUT_PHRASES');
  });

  test('refuses what a start would refuse of its input, and tells the rest', async () => {
    const wrong = await post('content/plan', { slideshowBuild: {} });
    expect(wrong.status).toBe(422);
    expect(await wrong.json()).toMatchObject({
      error: { code: 'VALIDATION', details: { issues: [{ path: 'slideshowBuild.hook' }] } },
    });
    for (const body of [{}, { ugcRemix: 3 }, { ugcRemix: { projectId: 'prj_x' } }, { other: {} }]) {
      expect((await post('content/plan', body)).status).toBe(422);
    }
    const blocked = await post('content/plan', { ugcRemix: {} });
    expect(blocked.status).toBe(200);
    expect(await blocked.json()).toMatchObject({
      planId: null,
      blocking: [{ code: 'VALIDATION', details: { code: 'INFLUENCER_REQUIRED', step: 'influencer' } }],
    });
  });
});
