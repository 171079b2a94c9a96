import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { CHANGES, FREE } from './fixtures/changes.ts';
import { ROOT_FIELDS } from './fixtures/surface.ts';
import { actOn, pictureForm, type Things } from './fixtures/things.ts';

const REFUSED = 'MADE_WITH_LIVE_KEY';

let gateway: TestGateway;
let act: ReturnType<typeof actOn>;
let liveKey: string;
let testKey: string;
let live: Things;
/** What a test key made, for each face, since much of it is gone afterwards. */
let own: Record<'graphql' | 'rest', Things>;
beforeAll(async () => {
  gateway = await startTestGateway();
  act = actOn(gateway);
  const { demo, parts } = gateway;
  liveKey = demo.apiKey;
  testKey = (await keyOfOwner(parts.store.db, demo.projectId, { test: true })).key;
  live = await act.makeThings(liveKey);
  own = { graphql: await act.makeThings(testKey), rest: await act.makeThings(testKey) };
}, 180_000);
afterAll(() => gateway?.[Symbol.asyncDispose]());

test('every mutation is a change or free', () => {
  const all = ROOT_FIELDS.filter(({ operation }) => operation === 'mutation').map(({ field }) => field.name);
  expect([...CHANGES.map(({ name }) => name), ...FREE].sort()).toEqual(all.sort());
});

describe('a test key changes nothing that a live key made', () => {
  let before: string;
  beforeAll(async () => {
    before = await state();
  });

  test.each(CHANGES.map((change) => [change.name, change] as const))('%s', async (name, { path, input }) => {
    const answer = await act.run(testKey, name, input(live));
    expect(answer).toMatchObject({ code: 'VALIDATION', issues: [{ path, code: REFUSED }] });
    expect(JSON.stringify(answer)).toContain('was made with a live key');
  });

  test.each(onRest())('%s', async (_name, request) => {
    const { status, text } = await act.rest(testKey, ...request(live));
    expect([status, text]).toEqual([422, expect.stringContaining(`"code":"${REFUSED}"`)]);
  });

  test('and all of it is as it was', async () => {
    expect(await state()).toBe(before);
  });
});

describe('a test key changes what test keys made', () => {
  test.each(CHANGES.map((change) => [change.name, change] as const))(
    '%s',
    async (name, { input, own: why }) => {
      const answer = JSON.stringify(await act.run(testKey, name, input(own.graphql)));
      if (why) expect(answer).toMatch(why);
      else expect(answer).not.toContain('"code"');
    },
  );

  test.each(onRest())('%s', async (_name, request, why) => {
    const { status, text } = await act.rest(testKey, ...request(own.rest));
    if (why) expect([status >= 400, text]).toEqual([true, expect.stringMatching(why)]);
    else expect([status < 300, text]).toEqual([true, expect.any(String)]);
  });
});

describe('where both kinds of key have worked on one project', () => {
  test('a test key leaves the files, accounts and layers of the live key', async () => {
    const mixed = await act.makeThings(testKey);
    const { projectId } = mixed;
    const layer = { projectId, kind: 'DISTRIBUTION', name: 'x' };
    await act.run(liveKey, 'connectSocialAccount', { projectId, platform: 'TIKTOK', handle: 'Y' });
    const social = { socialAccountId: mixed.socialAccountId };
    await act.run(liveKey, 'createLayer', { ...layer, config: { social } });
    const refused = { code: 'VALIDATION', issues: [{ code: REFUSED }] };
    const connected = await act.run(testKey, 'connectSocialAccount', {
      projectId,
      platform: 'TIKTOK',
      handle: 'y',
    });
    expect(connected).toMatchObject(refused);
    expect(await act.run(testKey, 'wireSocialAccount', social)).toMatchObject(refused);
    const form = pictureForm('logo');
    expect((await act.rest(liveKey, 'POST', `/projects/${projectId}/app-media`, form)).status).toBe(201);
    const { status, text } = await act.rest(testKey, 'POST', `/projects/${projectId}/app-media`, form);
    expect([status, text]).toEqual([422, expect.stringContaining(REFUSED)]);
  }, 120_000);

  test('a live key changes what a test key made', async () => {
    const { projectId, jobId } = await act.makeThings(testKey);
    expect(await act.run(liveKey, 'updateProject', { projectId, tagline: 'y' })).not.toHaveProperty('code');
    expect(await act.run(liveKey, 'cancelJob', { jobId })).not.toHaveProperty('code');
  }, 120_000);
});

test('a test key starts on a live project, at no cost, under names of its own', async () => {
  const { projectId } = live;
  const start = (key: string) =>
    act.run<{ replayed: boolean; job: { id: string } }>(
      key,
      'slideshowBuild',
      { projectId, hook: 'three habits', idempotencyKey: 'mine' },
      '... on ContentJobAccepted { replayed job { id } }',
    );
  const credits = async () => (await act.rest(liveKey, 'GET', '/credits')).text;
  const before = await credits();
  const tried = await start(testKey);
  expect(tried).toMatchObject({ replayed: false });
  expect(await credits()).toBe(before);
  // What only tells of it changes nothing.
  const endpoint = { projectId, url: 'https://hooks.invalid/x', events: ['CONTENT_APPROVED'] };
  expect(await act.run(testKey, 'createWebhookEndpoint', endpoint)).not.toHaveProperty('code');
  const real = await start(liveKey);
  expect(real).toMatchObject({ replayed: false });
  expect(real.job.id).not.toBe(tried.job.id);
  expect(await start(testKey)).toMatchObject({ replayed: true, job: { id: tried.job.id } });
});

/** The changes that REST has too. */
function onRest() {
  return CHANGES.flatMap(({ name, rest: request, own: why }) =>
    request ? [[`${name} over REST`, request, why] as const] : [],
  );
}

/** All rows but for when a key was last used. */
async function state(): Promise<string> {
  const { db } = gateway.parts.store;
  const tables = [
    'project',
    'influencer',
    'social_account',
    'layer',
    'media_asset',
    'media_upload',
    'scheduled_post',
    'collection',
    'source_post',
    'post_metric',
    'job',
    'container',
    'scheduled_post',
    'webhook_endpoint',
    'webhook_delivery',
  ] as const;
  const rows = await Promise.all(
    tables.map((table) => db.selectFrom(table).selectAll().orderBy('id').execute()),
  );
  const keys = await db.selectFrom('api_key').select(['id', 'revokedAt']).orderBy('id').execute();
  return JSON.stringify([...rows, keys]);
}
