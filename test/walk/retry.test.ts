import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FailureCode } from '#src/domain/container.ts';
import { decodeId, encodeId } from '#src/domain/ids.ts';
import { TIMELINE_VERSION } from '#src/media/timeline.ts';
import { PostFault } from '#src/worker/post-fault.ts';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { startRows } from '#test/kit/world/start-deps.ts';
import { cancelLeftovers, containersOf, jobRow } from './fixtures/job.ts';
import { endedJob } from './fixtures/job-log.ts';
import { quickStages } from './fixtures/quick-stages.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());
beforeEach(() => cancelLeftovers(gateway.parts.store));

type Answer =
  | { jobId: string; containerIds: string[]; replayed: boolean }
  | { code: string; reason?: string; jobId?: string | null; path?: string };
type Face = (jobId: string, more?: { key?: string; apiKey?: string }) => Promise<Answer>;

const overRest: Face = async (jobId, { key, apiKey = gateway.demo.apiKey } = {}) => {
  const headers = { 'X-Api-Key': apiKey, ...(key && { 'Idempotency-Key': key }) };
  const answer = await fetch(`${gateway.url}/v1/jobs/${jobId}/retry`, { method: 'POST', headers });
  const { error, ...body } = Object(await answer.json());
  if (answer.status === 202) {
    const replayed = answer.headers.get('Idempotent-Replayed') === 'true';
    return { jobId: body.jobId, containerIds: body.containerIds, replayed };
  }
  const { reason, jobId: by = null, issues } = error.details ?? {};
  return { code: error.code, ...(reason && { reason, jobId: by }), ...(issues && { path: issues[0].path }) };
};
const overGraphql: Face = async (jobId, { key, apiKey = gateway.demo.apiKey } = {}) => {
  const document = `mutation ($input: RetryJobInput!) { retryJob(input: $input) {
    ... on ContentJobAccepted { replayed job { id } containers { id } }
    ... on UserError { code }
    ... on NotRetryableError { reason jobId }
    ... on ValidationError { issues { path } } } }`;
  const input = { jobId, ...(key && { idempotencyKey: key }) };
  const { retryJob } = Object(await expectData(gateway.url, document, { input }, { apiKey }));
  const { job, containers, replayed, issues, ...refused } = retryJob;
  if (!job) return { ...refused, ...(issues && { path: issues[0].path }) };
  return { jobId: job.id, containerIds: containers.map(({ id }: { id: string }) => id), replayed };
};
const FACES: [string, Face][] = [
  ['REST', overRest],
  ['GraphQL', overGraphql],
];

async function accepted(answer: Promise<Answer>) {
  const given = await answer;
  if ('code' in given) throw new Error(JSON.stringify(given));
  return given;
}

const bare = (jobId: string) => decodeId('job', jobId) ?? '';
const rowsOf = (jobId: string) => containersOf(gateway.parts.store, bare(jobId));
const ended = (jobId: string) => endedJob(gateway.parts.store, bare(jobId));

/** What a worker made of posts: which it planned, and which it shall fail at. */
function openWorker(fails: (variant: number) => FailureCode | null = () => null) {
  const planned: string[] = [];
  const quick = quickStages();
  const table = quickStages({
    planning: async (input) => {
      planned.push(input.container.id);
      const { patch, ...rest } = await quick.planning(input);
      const timeline = { version: TIMELINE_VERSION, of: input.container.seed };
      return { ...rest, patch: { ...patch, plan: { engine: 'test', timeline, sources: {} } } };
    },
    assembling: async (input) => {
      const code = fails(input.container.order.variant);
      if (code) throw new PostFault('plan', 'It cannot be.', { code, remedy: 'Try again.' });
      return quick.assembling(input);
    },
  });
  return { planned, worker: gateway.parts.startWorker(table) };
}

/** Three variants of a post, accepted. */
async function startPosts(apiKey = gateway.demo.apiKey): Promise<string> {
  const document = `mutation ($input: GenerateContentInput!) { generateContent(input: $input) {
    ... on ContentJobAccepted { job { id } } ... on UserError { code message } } }`;
  const { projectId } = gateway.demo;
  const input = {
    ...{ projectId, format: 'SLIDESHOW_REMIX', variantCount: 3, brief: { topic: 'mornings' } },
    metadata: { campaign: 'autumn' },
  };
  const { generateContent } = Object(await expectData(gateway.url, document, { input }, { apiKey }));
  if (!generateContent.job) throw new Error(JSON.stringify(generateContent));
  return generateContent.job.id;
}

/** The same, of which the last two failed so. */
async function failedPosts(code: FailureCode = 'INTERNAL', apiKey?: string): Promise<string> {
  const jobId = await startPosts(apiKey);
  await using _worker = openWorker((variant) => (variant > 0 ? code : null)).worker;
  expect(await ended(jobId)).toMatchObject({ status: 'completed' });
  expect((await rowsOf(jobId)).map(({ status }) => status)).toEqual(['completed', 'failed', 'failed']);
  return jobId;
}

async function balance() {
  const { db } = gateway.parts.store;
  const project = decodeId('project', gateway.demo.projectId) ?? '';
  return db
    .selectFrom('organisation')
    .select(['wallet', 'held'])
    .where('id', '=', db.selectFrom('project').select('organisationId').where('id', '=', project))
    .executeTakeFirstOrThrow();
}

const lineageOf = async (jobId: string) => {
  const document = 'query ($id: ID!) { job(id: $id) { retryOf { id } retry { id } } }';
  const { apiKey } = gateway.demo;
  const { job } = Object(await expectData(gateway.url, document, { id: jobId }, { apiKey }));
  const answer = await fetch(`${gateway.url}/v1/jobs/${jobId}`, { headers: { 'X-Api-Key': apiKey } });
  const { retryOfId, retryId } = Object(await answer.json());
  expect([job.retryOf?.id ?? null, job.retry?.id ?? null]).toEqual([retryOfId, retryId]);
  return { retryOfId, retryId };
};

test.each(FACES)(
  'what failed is made again over %s, as it was ordered and planned, at its own price',
  async (_name, retry) => {
    const jobId = await failedPosts();
    const before = await balance();
    const again = await accepted(retry(jobId, { key: `once ${_name}` }));
    expect(await balance()).toEqual({ wallet: before.wallet - 100, held: before.held + 100 });
    expect(await retry(jobId, { key: `once ${_name}` })).toEqual({ ...again, replayed: true });
    const old = (await rowsOf(jobId)).slice(1);
    const waiting = await rowsOf(again.jobId);
    expect(again.containerIds.map((id) => decodeId('container', id))).toEqual(waiting.map(({ id }) => id));
    const kept = (row: (typeof old)[number]) => {
      const { order, seed, format, layerId, influencerId, language, brandVoice, platforms, metadata } = row;
      const { plan, draw, caption, hashtags, held } = row;
      return {
        ...{ order, seed, format, layerId, influencerId, language, brandVoice, platforms, metadata },
        ...{ plan, draw, caption, hashtags, held },
      };
    };
    expect(waiting.map(kept)).toEqual(old.map(kept));
    expect(waiting.map(({ order }) => order.variant)).toEqual([1, 2]);
    const { planned, worker } = openWorker();
    {
      await using _worker = worker;
      expect(await ended(again.jobId)).toMatchObject({ status: 'completed', useCase: 'retry_job' });
    }
    expect(planned).toEqual([]);
    expect(await balance()).toEqual({ wallet: before.wallet - 100, held: before.held });
    expect(await lineageOf(jobId)).toEqual({ retryOfId: null, retryId: again.jobId });
    expect(await lineageOf(again.jobId)).toEqual({ retryOfId: jobId, retryId: null });
  },
);

test.each(FACES)(
  'what cannot be tried again is refused over %s, and nothing is written',
  async (_name, retry) => {
    const failed = await failedPosts();
    const running = await startPosts();
    const { db } = gateway.parts.store;
    const ingest = { url: 'https://site.invalid/' };
    const started = await fetch(`${gateway.url}/v1/projects/${gateway.demo.projectId}/ingest/website`, {
      method: 'POST',
      headers: { 'X-Api-Key': gateway.demo.apiKey, 'Content-Type': 'application/json' },
      body: JSON.stringify(ingest),
    });
    const { jobId: reading } = Object(await started.json());
    const organisation = async (wallet: number) => {
      const { organisationId } = await jobRow(gateway.parts.store, bare(failed));
      return db.updateTable('organisation').set({ wallet }).where('id', '=', organisationId).execute();
    };
    const { wallet } = await balance();
    await organisation(99);
    const before = await startRows(gateway.parts.store);
    expect(await retry(encodeId('job', uuidv7()))).toEqual({ code: 'NOT_FOUND' });
    expect(await retry('cnt_nope')).toEqual({ code: 'NOT_FOUND' });
    expect(await retry(failed, { apiKey: gateway.demo.other.apiKey })).toEqual({ code: 'NOT_FOUND' });
    expect(await retry(running)).toEqual({ code: 'CONFLICT', reason: 'RUNNING', jobId: null });
    expect(await retry(reading)).toEqual({ code: 'CONFLICT', reason: 'NO_POSTS', jobId: null });
    expect(await retry(failed)).toEqual({ code: 'BILLING_EXHAUSTED' });
    expect(await retry(failed, { apiKey: gateway.demo.testApiKey })).toEqual({
      ...{ code: 'VALIDATION', path: 'jobId' },
    });
    expect(await startRows(gateway.parts.store)).toEqual(before);
    await organisation(wallet);
    {
      await using _worker = openWorker().worker;
      await ended(running);
    }
    expect(await retry(running)).toEqual({ code: 'CONFLICT', reason: 'NOTHING_FAILED', jobId: null });
    const { jobId: by } = await accepted(retry(failed, { key: `by ${_name}` }));
    expect(await retry(failed)).toEqual({ code: 'CONFLICT', reason: 'RETRIED', jobId: by });
    expect(await retry(running, { key: `by ${_name}` })).toEqual({ code: 'IDEMPOTENCY_CONFLICT' });
  },
);

test('twins make one job and one hold', async () => {
  const jobId = await failedPosts();
  const before = await balance();
  const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => FACES[at % 2]?.[1](jobId)));
  const jobs = new Set(answers.map((answer) => answer?.jobId));
  expect(jobs.size).toBe(1);
  expect(answers.filter((answer) => answer && 'replayed' in answer)).toHaveLength(1);
  expect(await balance()).toEqual({ wallet: before.wallet - 100, held: before.held + 100 });
});

test('what was canceled before it was planned is planned with the seeds that it had', async () => {
  const jobId = await startPosts();
  await cancelLeftovers(gateway.parts.store);
  const old = await rowsOf(jobId);
  const again = await accepted(overGraphql(jobId));
  const { planned, worker } = openWorker();
  await using _worker = worker;
  expect(await ended(again.jobId)).toMatchObject({ status: 'completed' });
  const made = await rowsOf(again.jobId);
  expect(planned.toSorted()).toEqual(made.map(({ id }) => id).toSorted());
  expect(made.map(({ seed, order }) => ({ seed, order }))).toEqual(
    old.map(({ seed, order }) => ({ seed, order })),
  );
});

test('a plan that names a file which cannot be read is made anew', async () => {
  const jobId = await failedPosts('SOURCE_UNREADABLE');
  const again = await accepted(overRest(jobId));
  const { planned, worker } = openWorker();
  await using _worker = worker;
  expect(await ended(again.jobId)).toMatchObject({ status: 'completed' });
  expect(planned.toSorted()).toEqual(again.containerIds.map((id) => decodeId('container', id)).toSorted());
});

test('what fails again is tried again by its own job', async () => {
  const first = await failedPosts();
  const second = await accepted(overRest(first));
  {
    await using _worker = openWorker((variant) => (variant === 2 ? 'INTERNAL' : null)).worker;
    await ended(second.jobId);
  }
  const third = await accepted(overRest(second.jobId));
  expect((await rowsOf(third.jobId)).map(({ order }) => order.variant)).toEqual([2]);
  expect(await lineageOf(second.jobId)).toEqual({ retryOfId: first, retryId: third.jobId });
});

test('a test stays a test, whoever tries it again', async () => {
  const before = await balance();
  for (const [apiKey, retry] of [
    [gateway.demo.testApiKey, overRest],
    [gateway.demo.apiKey, overGraphql],
  ] as const) {
    const jobId = await failedPosts('INTERNAL', gateway.demo.testApiKey);
    const again = await accepted(retry(jobId, { apiKey }));
    expect(await jobRow(gateway.parts.store, bare(again.jobId))).toMatchObject({ test: true });
    expect((await rowsOf(again.jobId)).map(({ held }) => held)).toEqual([0, 0]);
  }
  expect(await balance()).toEqual(before);
});
