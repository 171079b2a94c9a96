import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { PublishError, type Publisher } from '#src/creative/ports/publisher.ts';
import { publishersOf } from '#src/creative/ports/publishers.ts';
import { decodeId } from '#src/domain/ids.ts';
import type { PostFigures } from '#src/domain/post-figures.ts';
import { openMetricsPulls } from '#src/usecases/publish/open-metrics-pulls.ts';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { finishedPost, finishedStages } from './publish/finished.ts';
import { publishFor } from './publish/kit.ts';
import { restOf } from './webhooks/kit.ts';

const HOUR = 3_600_000;
const figures = (views: number): PostFigures => ({ views, likes: 3, comments: 2, shares: 1, saves: 0 });

/** How often each was asked, and what it tells. */
const asked = { one: 0, other: 0 };
let tell: (who: keyof typeof asked) => PostFigures | null = () => null;
const publisher = (name: keyof typeof asked, platform: 'tiktok' | 'youtube', paceMs: number): Publisher => ({
  name,
  serves: (account) => account.platform === platform,
  submit: async () => ({ status: 'published', handle: { of: name }, url: null }),
  check: null,
  metrics: {
    paceMs,
    of: async (handle) => {
      asked[name] += 1;
      expect(handle).toEqual({ of: name });
      return tell(name);
    },
  },
});
const publishers = [publisher('one', 'tiktok', 1), publisher('other', 'youtube', HOUR)];

let gateway: TestGateway;
let worker: AsyncDisposable;
let pulls: AsyncDisposable;
let post: string;
/** What each account's entry is called. */
const entries: Record<string, string> = {};
const faults: unknown[] = [];
beforeAll(async () => {
  gateway = await startTestGateway({ publishers });
  worker = gateway.parts.startWorker(finishedStages(gateway.blobs));
  post = await finishedPost(gateway);
  const { projectId, apiKey, socialAccountId } = gateway.demo;
  const connect = `mutation ($input: ConnectSocialAccountInput!) { connectSocialAccount(input: $input) {
    ... on SocialAccount { id } } }`;
  const input = { projectId, platform: 'YOUTUBE', handle: '@elsewhere' };
  const { connectSocialAccount } = Object(await expectData(gateway.url, connect, { input }, { apiKey }));
  const accounts = { one: socialAccountId, other: connectSocialAccount.id };
  await using _publishing = publishFor(gateway, publishers);
  for (const [name, id] of Object.entries(accounts)) {
    const body = { scheduledFor: new Date().toISOString(), targets: [{ socialAccountId: id }] };
    const { body: answer } = await restOf(gateway)('POST', `content/${post}/schedule`, body);
    entries[name] = Object(answer).scheduledPosts[0].id;
    await waitFor(async () => (await rowOf(name)).status === 'published');
  }
});
afterAll(async () => {
  await worker?.[Symbol.asyncDispose]();
  await gateway?.[Symbol.asyncDispose]();
});
beforeEach(() => {
  faults.length = 0;
  Object.assign(asked, { one: 0, other: 0 });
  pulls = openMetricsPulls({
    store: gateway.parts.store,
    publishers: publishersOf(publishers, null),
    onError: (error) => faults.push(error),
    sweepMs: 20,
  });
});
afterEach(async () => {
  await pulls?.[Symbol.asyncDispose]();
  // Each test says itself what is due.
  await gateway.parts.store.db.updateTable('scheduled_post').set({ metricsDueAt: null }).execute();
});

const bare = (name: string) => decodeId('scheduledPost', entries[name] ?? '') ?? '';
const rowOf = (name: string) =>
  gateway.parts.store.db
    .selectFrom('scheduled_post')
    .selectAll()
    .where('id', '=', bare(name))
    .executeTakeFirstOrThrow();
/** Moves the clock on: the post came out so long ago, and is to be asked after. */
const isDue = (name: string, hoursOut: number) =>
  gateway.parts.store.db
    .updateTable('scheduled_post')
    .set({ metricsDueAt: new Date(), publishedAt: new Date(Date.now() - hoursOut * HOUR) })
    .where('id', '=', bare(name))
    .execute();
/** Hours from the moment that the post came out to when it is asked after next; null: no more. */
const nextOf = async (name: string) => {
  const { metricsDueAt, publishedAt } = await rowOf(name);
  return metricsDueAt && publishedAt && (metricsDueAt.getTime() - publishedAt.getTime()) / HOUR;
};
const metricsOf = async () => {
  const document = `query ($id: ID!) { container(id: $id) {
    metrics { views likes comments shares saves pulledFrom } } }`;
  const { apiKey } = gateway.demo;
  return Object(await expectData(gateway.url, document, { id: post }, { apiKey })).container.metrics;
};
const rows = () => gateway.parts.store.db.selectFrom('post_metric').selectAll().execute();

test('a post that came out is asked after an hour later', async () => {
  expect(await nextOf('one')).toBeCloseTo(1, 2);
  expect(asked).toEqual({ one: 0, other: 0 });
});

test('what its publishers tell is recorded, over all accounts, and asked again at the next time', async () => {
  tell = (who) => (who === 'one' ? figures(100) : figures(40));
  await isDue('one', 1);
  await waitFor(async () => (await rows()).length === 1);
  expect(await metricsOf()).toEqual({ ...figures(100), pulledFrom: 'one' });
  expect(await nextOf('one')).toBe(6);
  await isDue('other', 6.5);
  await waitFor(async () => (await rows()).length === 2);
  const total = { views: 140, likes: 6, comments: 4, shares: 2, saves: 0 };
  expect(await metricsOf()).toEqual({ ...total, pulledFrom: 'other' });
  expect(await nextOf('other')).toBe(24);
  expect(asked).toEqual({ one: 1, other: 1 });
});

test('after two weeks nobody is asked any more, and what is not told is not recorded', async () => {
  tell = () => null;
  const before = await rows();
  await isDue('one', 14 * 24 + 1);
  await waitFor(async () => (await nextOf('one')) === null);
  expect(asked.one).toBe(1);
  expect(await rows()).toEqual(before);
});

test('a publisher that asks us to wait is left alone, and the others are asked', async () => {
  tell = (who) => {
    if (who === 'one') throw new PublishError('busy', 'Too many requests', 2 * HOUR);
    return figures(41);
  };
  const before = (await rows()).length;
  await isDue('one', 7);
  await waitFor(() => faults.length === 1);
  await waitFor(async () => ((await nextOf('one')) ?? 0) > 8.9);
  await isDue('one', 7);
  await isDue('other', 7);
  await waitFor(async () => (await rows()).length === before + 1);
  expect(asked).toEqual({ one: 1, other: 1 });
  expect(faults).toMatchObject([{ fault: 'busy' }]);
});

test('a fault is told and ends nothing: the next time it is asked again', async () => {
  const before = (await rows()).length;
  tell = () => {
    throw new PublishError('token_expired', 'The key is not known.');
  };
  await isDue('one', 25);
  await waitFor(async () => (await nextOf('one')) === 48);
  expect(faults).toMatchObject([{ fault: 'token_expired' }]);
  tell = () => figures(300);
  await isDue('one', 49);
  await waitFor(async () => (await rows()).length === before + 1);
  expect(await nextOf('one')).toBe(72);
});

test('a publisher is asked no sooner than it says, however much is due', async () => {
  tell = () => figures(500);
  const before = (await rows()).length;
  await isDue('other', 49);
  await waitFor(async () => (await rows()).length === before + 1);
  await isDue('other', 49);
  await isDue('one', 49);
  await waitFor(async () => (await rows()).length === before + 2);
  expect(asked).toEqual({ one: 1, other: 1 });
});
