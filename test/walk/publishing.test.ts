import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Publisher, PublishReport } from '#src/creative/ports/publisher.ts';
import { PublishError } from '#src/creative/ports/publisher.ts';
import { decodeId } from '#src/domain/ids.ts';
import { createPostForMePublisher } from '#src/infra/publishers/post-for-me.ts';
import type { Row } from '#src/infra/store/database.ts';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { someoneWaits } from '#test/kit/postgres/someone-waits.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { openService, type Service } from '../contract/publishers/service.ts';
import { finishedPost, finishedStages } from './publish/finished.ts';
import { killPublishingOnce, letTimePass, publishFor } from './publish/kit.ts';
import { type Rest, restOf } from './webhooks/kit.ts';

/** A publisher that does as a test says, and counts what it makes under each key. */
const made: string[] = [];
let act: (key: string) => PublishReport = () => published();
const published = (): PublishReport => ({ status: 'published', handle: {}, url: 'https://posts.test/1' });
const ours: Publisher = {
  name: 'ours',
  serves: ({ platform }) => platform === 'tiktok',
  submit: async ({ key }) => {
    made.push(key);
    return act(key);
  },
  check: async (handle) => ({ ...published(), handle }),
};

let gateway: TestGateway;
let rest: Rest;
let worker: AsyncDisposable;
let post: string;
let publishing: AsyncDisposable | null = null;
beforeAll(async () => {
  gateway = await startTestGateway({ publishers: [ours] });
  rest = restOf(gateway);
  worker = gateway.parts.startWorker(finishedStages(gateway.blobs));
  post = await finishedPost(gateway);
});
afterAll(async () => {
  await worker?.[Symbol.asyncDispose]();
  await gateway?.[Symbol.asyncDispose]();
});
afterEach(async () => {
  await publishing?.[Symbol.asyncDispose]();
  publishing = null;
  act = published;
  made.length = 0;
});

const publish = (publishers = [ours]) => {
  publishing = publishFor(gateway, publishers);
};
type Entry = Record<string, unknown> & { id: string };
const later = () => new Date(Date.now() + 3_600_000).toISOString();
const now = () => new Date().toISOString();
async function schedule(scheduledFor: string, accountId = gateway.demo.socialAccountId): Promise<Entry> {
  const body = { scheduledFor, targets: [{ socialAccountId: accountId }] };
  const answer = await rest('POST', `content/${post}/schedule`, body);
  expect(answer.status).toBe(202);
  return Object(answer.body).scheduledPosts[0];
}
const read = async (id: string): Promise<Entry> =>
  Object((await rest('GET', `content/${post}`)).body).schedule.find((entry: Entry) => entry.id === id);
const becomes = (id: string, status: string) =>
  waitFor(async () => {
    const entry = await read(id);
    return entry.status === status && entry;
  });

const bare = (id: string) => decodeId('scheduledPost', id) ?? '';
const change = (id: string, changes: Partial<Pick<Row<'scheduled_post'>, 'tries' | 'handedAt'>>) =>
  gateway.parts.store.db.updateTable('scheduled_post').set(changes).where('id', '=', bare(id)).execute();
const rowOf = (id: string) =>
  gateway.parts.store.db
    .selectFrom('scheduled_post')
    .selectAll()
    .where('id', '=', bare(id))
    .executeTakeFirstOrThrow();

test('a post goes out at its time, once, and says where', async () => {
  const entry = await schedule(now());
  expect(entry).toMatchObject({ status: 'scheduled', publisher: 'ours', url: null, error: null });
  publish();
  await using _second = publishFor(gateway, [ours]);
  const out = await becomes(entry.id, 'published');
  expect(out).toMatchObject({ url: 'https://posts.test/1', publishedAt: expect.stringMatching(/Z$/) });
  expect(made).toEqual([entry.id]);
  const again = await rest('POST', `content/${post}/schedule`, {
    scheduledFor: entry.scheduledFor,
    targets: [{ socialAccountId: gateway.demo.socialAccountId }],
  });
  expect(Object(again.body).scheduledPosts).toMatchObject([{ id: entry.id, status: 'published' }]);
});

test('where nobody publishes it stays an intent that says so, until a person has', async () => {
  const { projectId, apiKey } = gateway.demo;
  const connect = `mutation ($input: ConnectSocialAccountInput!) { connectSocialAccount(input: $input) {
    ... on SocialAccount { id } } }`;
  const connected = await expectData<Record<string, unknown>, object>(
    gateway.url,
    connect,
    { input: { projectId, platform: 'YOUTUBE', handle: '@elsewhere' } },
    { apiKey },
  );
  const entry = await schedule(now(), Object(connected.connectSocialAccount).id);
  expect(entry).toMatchObject({ status: 'intent', publisher: null });
  publish();
  await letTimePass(gateway, entry.id);
  await becomes((await schedule(now())).id, 'published');
  expect((await read(entry.id)).status).toBe('intent');
  expect((await rest('POST', `scheduled-posts/${entry.id}/published`, {})).body).toMatchObject({
    status: 'published',
    url: null,
  });
});

test('it is called off, moved and moved again, until it has begun', async () => {
  const { id } = await schedule(later());
  expect(await rest('POST', `scheduled-posts/${id}/cancel`, {})).toMatchObject({
    status: 200,
    body: { id, status: 'canceled' },
  });
  expect((await rest('POST', `scheduled-posts/${id}/cancel`, {})).status).toBe(409);
  publish();
  const document = `mutation ($input: ReschedulePostInput!) { reschedulePost(input: $input) {
    ... on ScheduledPostChanged { scheduledPost { id status scheduledFor } } } }`;
  const { apiKey } = gateway.demo;
  const input = { scheduledPostId: id, scheduledFor: later() };
  expect(await expectData(gateway.url, document, { input }, { apiKey })).toEqual({
    reschedulePost: { scheduledPost: { id, status: 'SCHEDULED', scheduledFor: input.scheduledFor } },
  });
  expect(
    (await rest('POST', `scheduled-posts/${id}/reschedule`, { scheduledFor: '2020-01-01T00:00:00Z' })).status,
  ).toBe(422);
  expect(made).toEqual([]);
  expect((await rest('POST', `scheduled-posts/${id}/reschedule`, { scheduledFor: now() })).status).toBe(200);
  await becomes(id, 'published');
  expect(made).toEqual([id]);
  expect((await rest('POST', `scheduled-posts/${id}/reschedule`, { scheduledFor: later() })).status).toBe(
    409,
  );
  expect((await rest('POST', `scheduled-posts/${id}/cancel`, {}, gateway.demo.other.apiKey)).status).toBe(
    404,
  );
});

test('what passes is tried again, what does not fails with its reason and may be sent anew', async () => {
  const { id } = await schedule(now());
  act = () => {
    throw new PublishError('busy', 'Come back later.', 120_000);
  };
  publish();
  const waits = await waitFor(async () => {
    const entry = await read(id);
    return entry.error ? entry : null;
  });
  expect(waits).toMatchObject({ status: 'scheduled', error: { code: 'busy', message: 'Come back later.' } });
  act = () => {
    throw new PublishError('token_expired', 'Connect it anew.');
  };
  await letTimePass(gateway, id);
  expect(await becomes(id, 'failed')).toMatchObject({ error: { code: 'token_expired' } });
  act = published;
  await rest('POST', `scheduled-posts/${id}/reschedule`, { scheduledFor: now() });
  expect(await becomes(id, 'published')).toMatchObject({ error: null });
  expect(made).toEqual([id, id, `${id}.2`]);
});

test('what was answered and could not be read is handed over under the same key', async () => {
  const { id } = await schedule(now());
  act = () => {
    throw new PublishError('bad_answer', 'It cannot be read.');
  };
  publish();
  await becomes(id, 'failed');
  act = published;
  await rest('POST', `scheduled-posts/${id}/reschedule`, { scheduledFor: now() });
  await becomes(id, 'published');
  expect(made).toEqual([id, id]);
});

test('what failed and goes out weeks later is asked after for a week from then on', async () => {
  const { id } = await schedule(now());
  const weeksAgo = new Date(Date.now() - 21 * 24 * 3_600_000);
  act = () => ({ status: 'processing', handle: { some: 'thing' }, url: null });
  const refused = { code: 'refused', message: 'No.' } as const;
  const publisher: Publisher = {
    ...ours,
    check: async (handle) => ({ status: 'failed', handle, url: null, error: refused }),
  };
  publish([publisher]);
  await becomes(id, 'processing');
  await change(id, { handedAt: weeksAgo });
  await letTimePass(gateway, id);
  await becomes(id, 'failed');
  await rest('POST', `scheduled-posts/${id}/reschedule`, { scheduledFor: now() });
  await becomes(id, 'processing');
  expect((await rowOf(id)).nextTryAt).not.toBe(null);
});

test('a publisher that cannot be asked for a night is asked again', async () => {
  const { id } = await schedule(now());
  act = () => ({ status: 'processing', handle: { some: 'thing' }, url: null });
  let dark = true;
  const publisher: Publisher = {
    ...ours,
    check: async (handle) => {
      if (dark) throw new PublishError('token_expired', 'Connect it anew.');
      return { ...published(), handle };
    },
  };
  publish([publisher]);
  await becomes(id, 'processing');
  await change(id, { tries: 7, handedAt: new Date(Date.now() - 12 * 3_600_000) });
  await letTimePass(gateway, id);
  await waitFor(async () => (await read(id)).error);
  expect(await rowOf(id)).toMatchObject({ status: 'processing', nextTryAt: expect.any(Date) });
  dark = false;
  await letTimePass(gateway, id);
  expect(await becomes(id, 'published')).toMatchObject({ error: null });
});

test('whoever sends it and is told to end uses up no try, and another goes on at once', async () => {
  const { id } = await schedule(now());
  await change(id, { tries: 7 });
  let begun = 0;
  const slow: Publisher = {
    ...ours,
    submit: (_publication, { signal }) => {
      begun += 1;
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    },
  };
  publish([slow]);
  await waitFor(() => begun === 1);
  await publishing?.[Symbol.asyncDispose]();
  expect(await rowOf(id)).toMatchObject({ status: 'sending', tries: 7, lastError: null });
  publish();
  await becomes(id, 'published');
  expect(made).toEqual([id]);
});

test('whoever is told to end while it looks for what is due hands nothing over, and keeps nothing', async () => {
  const { id } = await schedule(now());
  const begun: boolean[] = [];
  const watched: Publisher = {
    ...ours,
    submit: async (publication, options) => {
      begun.push(options.signal.aborted);
      return ours.submit(publication, options);
    },
  };
  const { db } = gateway.parts.store;
  await db
    .transaction()
    .execute(async (locked) => {
      await sql`lock table scheduled_post in exclusive mode`.execute(locked);
      publish([watched]);
      await waitFor(() => someoneWaits(gateway.parts.store));
      const ended = publishing?.[Symbol.asyncDispose]();
      publishing = null;
      return { ended };
    })
    .then(({ ended }) => ended);
  expect(begun).toEqual([]);
  const { status, nextTryAt, lastError } = await rowOf(id);
  expect({ status, lastError }).toEqual({ status: 'sending', lastError: null });
  expect(nextTryAt?.getTime()).toBeLessThanOrEqual(Date.now());
  publish();
  await becomes(id, 'published');
  expect(made).toEqual([id]);
});

test('a draft waits for the person, who says that it is out', async () => {
  const { id } = await schedule(now());
  act = () => ({ status: 'waiting_for_person', handle: { some: 'thing' }, url: null });
  publish();
  await becomes(id, 'waiting_for_person');
  const url = 'https://www.tiktok.com/@brand/video/1';
  expect(await rest('POST', `scheduled-posts/${id}/published`, { url })).toMatchObject({
    status: 200,
    body: { id, status: 'published', url },
  });
});

test('a publisher that is asked later tells when it is out', async () => {
  const { id } = await schedule(now());
  act = () => ({ status: 'processing', handle: { some: 'thing' }, url: null });
  publish();
  await becomes(id, 'processing');
  await letTimePass(gateway, id);
  await becomes(id, 'published');
  expect(made).toEqual([id]);
});

test('an archived project sends nothing', async () => {
  const { id } = await schedule(later());
  const archive = (status: string) => rest('PATCH', `projects/${gateway.demo.projectId}`, { status });
  expect((await archive('archived')).status).toBe(200);
  await letTimePass(gateway, id);
  publish();
  expect(await becomes(id, 'canceled')).toMatchObject({ error: { code: 'project_archived' } });
  expect(made).toEqual([]);
  expect((await archive('active')).status).toBe(200);
});

test('whoever sends it may be killed at the worst moment: it is one post, and goes on', async () => {
  const posts: unknown[] = [];
  let asked = 0;
  const service: Service = await openService(({ method, path, query, json }) => {
    if (path === '/v1/social-accounts') return { json: { data: [{ id: 'spc_1', status: 'connected' }] } };
    if (path === '/v1/social-post-results')
      return {
        json: { data: [{ success: true, error: null, platform_data: { url: 'https://posts.test/2' } }] },
      };
    const found = posts.filter((one) => Object(one).external_id === query.get('external_id'));
    if (method === 'GET') return { json: { data: found.map(() => ({ id: 'sp_1', status: 'processing' })) } };
    posts.push(json);
    asked += 1;
    // Nobody hears that it was made.
    return 'never';
  });
  await using _service = service;
  await using other = await gateway.another({
    publishing: {
      publishers: { of: () => postForMe(service.url), named: () => null, all: [] },
      kick: () => {},
    },
  });
  const body = { scheduledFor: now(), targets: [{ socialAccountId: gateway.demo.socialAccountId }] };
  const headers = { 'X-Api-Key': gateway.demo.apiKey, 'Content-Type': 'application/json' };
  const asking = { method: 'POST', headers, body: JSON.stringify(body) };
  const answer = await fetch(`${other.url}/v1/content/${post}/schedule`, asking);
  const { id } = Object(await answer.json()).scheduledPosts[0];
  const args = [gateway.databaseUrl, `${gateway.folder}/blobs`, service.url];
  await killPublishingOnce(args, () => waitFor(() => asked === 1, { timeout: 60_000 }));
  expect((await read(id)).status).toBe('sending');
  await letTimePass(gateway, id);
  publish([postForMe(service.url)]);
  await becomes(id, 'processing');
  await letTimePass(gateway, id);
  expect(await becomes(id, 'published')).toMatchObject({ url: 'https://posts.test/2' });
  expect(posts).toHaveLength(1);
}, 120_000);

const postForMe = (baseUrl: string) => createPostForMePublisher({ baseUrl, key: 'pfm_secret' });
