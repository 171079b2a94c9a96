import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '#src/infra/telemetry/log.ts';
import { ask, errorCode, expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { openTestKeyMemory } from '#test/kit/http/key-memory.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { lowLimiter } from '#test/kit/http/limiter.ts';
import { countStatements } from '#test/kit/postgres/count-statements.ts';

let gateway: TestGateway;
let apiKey: string;
beforeAll(async () => {
  gateway = await startTestGateway();
  apiKey = gateway.demo.apiKey;
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const CREATE = `mutation ($input: CreateApiKeyInput!) {
  createApiKey(input: $input) {
    __typename
    ... on ApiKeyCreated { key apiKey { id name prefix env scopes tier lastUsedAt revokedAt } }
    ... on ValidationError { code issues { path message } }
  }
}`;
const REVOKE = `mutation ($id: ID!) {
  revokeApiKey(input: { keyId: $id }) {
    __typename
    ... on ApiKey { id revokedAt }
    ... on NotFoundError { code field id message }
    ... on ValidationError { issues { path message } }
  }
}`;
const LIST = `query ($first: Int, $after: String) {
  apiKeys(first: $first, after: $after) {
    edges { node { id name env scopes tier createdAt lastUsedAt revokedAt } }
    pageInfo { hasNextPage endCursor }
  }
}`;

type Created = { createApiKey: { __typename: string; key: string; apiKey: { id: string; prefix: string } } };
type Shown = { id: string; name: string; lastUsedAt: string | null; revokedAt: string | null };
type Listed = {
  apiKeys: { edges: { node: Shown }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
};

const create = (input: object, key = apiKey) =>
  ask(gateway.url, CREATE, { input: { name: 'Ours', env: 'LIVE', scopes: [], ...input } }, { apiKey: key });
const created = async (input: object = {}) => ((await create(input)).data as Created).createApiKey;
const list = async (variables: object = {}) =>
  ((await expectData(gateway.url, LIST, variables, { apiKey })) as Listed).apiKeys;
const whoami = (key: string, url = gateway.url) =>
  ask<{ viewer: object }, object>(url, '{ viewer { scopes tier test } }', {}, { apiKey: key });
const revoke = async (id: string, key = apiKey) =>
  ((await expectData(gateway.url, REVOKE, { id }, { apiKey: key })) as { revokeApiKey: object }).revokeApiKey;

describe('createApiKey', () => {
  test('shows a key once that can do what was asked for', async () => {
    const { key, apiKey: shown } = await created({ scopes: ['JOBS_READ', 'JOBS_READ'], tier: 'PILOT' });
    expect(shown).toMatchObject({
      name: 'Ours',
      env: 'LIVE',
      scopes: ['JOBS_READ'],
      tier: 'PILOT',
      lastUsedAt: null,
      revokedAt: null,
    });
    expect(key.startsWith(`${shown.prefix}_`)).toBe(true);
    const { data } = await whoami(key);
    expect(data).toEqual({ viewer: { scopes: ['JOBS_READ'], tier: 'PILOT', test: false } });
    expect(JSON.stringify(await list())).not.toContain(key);
    const rows = await gateway.parts.store.db.selectFrom('api_key').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(key.slice(shown.prefix.length + 1));
  });

  test('puts test keys into the sandbox', async () => {
    const { key } = await created({ env: 'TEST' });
    expect((await whoami(key)).data).toEqual({ viewer: { scopes: [], tier: 'SANDBOX', test: true } });
  });

  test('cannot grant a scope that the asking key lacks, and names it', async () => {
    const { demo, parts } = gateway;
    const own = await keyOfOwner(parts.store.db, demo.projectId, { scopes: ['keys:admin', 'jobs:read'] });
    const before = (await list({ first: 200 })).edges.length;
    const refused = await create({ scopes: ['JOBS_READ', 'CONTENT_WRITE'] }, own.key);
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN_SCOPE',
      scope: 'content:write',
    });
    expect((await list({ first: 200 })).edges.length).toBe(before);
    expect((await create({ scopes: ['JOBS_READ'] }, own.key)).errors).toBeUndefined();
  });

  test.each([
    ['a tier above its own', { tier: 'pilot' as const }, { tier: 'PARTNER' }, 'tier'],
    ['a live key from a test key', { test: true, tier: 'sandbox' as const }, { env: 'LIVE' }, 'env'],
    ['a test key outside the sandbox', {}, { env: 'TEST', tier: 'STANDARD' }, 'tier'],
    ['a name of blanks', {}, { name: '   ' }, 'name'],
  ])('does not give %s', async (_name, facts, input, path) => {
    const own = await keyOfOwner(gateway.parts.store.db, gateway.demo.projectId, facts);
    const { data } = await create(input, own.key);
    expect(data).toMatchObject({ createApiKey: { __typename: 'ValidationError', issues: [{ path }] } });
  });

  test('gives the tier of the asking key when none is named', async () => {
    const own = await keyOfOwner(gateway.parts.store.db, gateway.demo.projectId, { tier: 'standard' });
    const { data } = await create({}, own.key);
    expect(data).toMatchObject({ createApiKey: { apiKey: { tier: 'STANDARD' } } });
  });
});

describe('apiKeys', () => {
  test('lists the keys of the own organisation in pages, newest first', async () => {
    const { id } = (await created()).apiKey;
    const all = (await list({ first: 200 })).edges.map(({ node }) => node.id);
    expect(all[0]).toBe(id);
    const page = await list({ first: 1 });
    expect(page.pageInfo.hasNextPage).toBe(true);
    const next = await list({ first: 1, after: page.pageInfo.endCursor });
    expect([...page.edges, ...next.edges].map(({ node }) => node.id)).toEqual(all.slice(0, 2));
    const { other } = gateway.demo;
    const theirs = (await expectData(gateway.url, LIST, {}, { apiKey: other.apiKey })) as Listed;
    expect(theirs.apiKeys.edges.map(({ node }) => node.id).filter((one) => all.includes(one))).toEqual([]);
  });

  test('tells roughly when a key was last used, without writing at every use', async () => {
    const { db } = gateway.parts.store;
    await using knownKeys = openTestKeyMemory(gateway.parts.events, 0);
    await using forgetful = await gateway.another({ knownKeys });
    const use = () => whoami(key, forgetful.url);
    const { key, apiKey: shown } = await created();
    const look = async () => (await list()).edges.find(({ node }) => node.id === shown.id)?.node.lastUsedAt;
    expect(await look()).toBeNull();
    await use();
    const first = await look();
    expect(Date.now() - Date.parse(first ?? '')).toBeLessThan(60_000);
    await use();
    expect(await look()).toBe(first);
    const old = new Date(Date.now() - 11 * 60_000);
    await db.updateTable('api_key').set({ lastUsedAt: old }).where('prefix', '=', shown.prefix).execute();
    await use();
    expect(Date.parse((await look()) ?? '')).toBeGreaterThan(old.getTime());
  });
});

describe('revokeApiKey', () => {
  test('ends a key for good, and doing it again changes nothing', async () => {
    const { key, apiKey: shown } = await created();
    expect((await whoami(key)).errors).toBeUndefined();
    const first = await revoke(shown.id);
    expect(first).toMatchObject({ __typename: 'ApiKey', id: shown.id, revokedAt: expect.any(String) });
    expect(errorCode(await whoami(key))).toBe('UNAUTHENTICATED');
    expect(await revoke(shown.id)).toEqual(first);
  });

  test('ends no live key for a test key, which may end its like', async () => {
    const { testApiKey } = gateway.demo;
    const live = await created();
    expect(await revoke(live.apiKey.id, testApiKey)).toMatchObject({
      __typename: 'ValidationError',
      issues: [{ path: 'keyId', message: expect.stringContaining('live key') }],
    });
    expect((await whoami(live.key)).errors).toBeUndefined();
    const test = await created({ env: 'TEST' });
    expect(await revoke(test.apiKey.id, testApiKey)).toMatchObject({ __typename: 'ApiKey' });
  });

  test('knows no key of another organisation, which stays valid', async () => {
    const theirs = await keyOfOwner(gateway.parts.store.db, gateway.demo.other.projectId);
    expect(await revoke(theirs.id)).toMatchObject({ __typename: 'NotFoundError', field: 'keyId' });
    expect((await whoami(theirs.key)).errors).toBeUndefined();
  });
});

describe('a key that is not valid', () => {
  test('reads the same and takes the same statements, be it unknown, wrong or revoked', async () => {
    const { store } = gateway.parts;
    const { key: revoked, apiKey: shown } = await created();
    await revoke(shown.id);
    const wrong = `${apiKey.slice(0, -52)}${'0'.repeat(52)}`;
    const unknown = `rg_live_${'0'.repeat(16)}_${'0'.repeat(52)}`;
    const { store: watched, counter } = countStatements(store);
    await using counted = await gateway.another({ store: watched });
    for (const key of [wrong, unknown, revoked]) {
      counter.sent = 0;
      const { errors } = await ask(counted.url, '{ viewer { test } }', {}, { apiKey: key });
      expect(errors).toMatchObject([
        { message: 'This API key is not valid.', extensions: { code: 'UNAUTHENTICATED' } },
      ]);
      expect(counter.sent).toBe(1);
    }
  });
});

test('no key is ever logged, whatever goes wrong with it', async () => {
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  await using limiter = lowLimiter();
  let calls = 0;
  const take: typeof limiter.take = (...request) =>
    calls++ % 2 === 0 ? limiter.take(...request) : Promise.reject(new Error('a broken part'));
  await using loud = await gateway.another({ log, limits: { ...limiter, take } });
  const { key } = await created({ scopes: [] });
  const bodies = [
    '{ viewer { test } }',
    `{ project(id: "${key}") { id } }`,
    `{ ${key} }`,
    `{ viewer { test }`,
    'mutation ($k: ID!) { revokeApiKey(input: { keyId: $k }) { __typename } }',
  ];
  const offers: Record<string, string>[] = [
    { authorization: `Bearer ${key}` },
    { 'x-api-key': key },
    { authorization: key },
  ];
  for (const headers of offers) {
    for (const query of bodies) {
      const body = JSON.stringify({ query, variables: { k: key } });
      const json = { 'content-type': 'application/json' };
      await fetch(`${loud.url}/graphql`, { method: 'POST', body, headers: { ...json, ...headers } });
      const sse = { ...json, accept: 'text/event-stream' };
      const streamed = await fetch(`${loud.url}/graphql`, {
        method: 'POST',
        body,
        headers: { ...sse, ...headers },
      });
      await streamed.text();
    }
    await fetch(`${loud.url}/v1/jobs/x`, { headers });
    await fetch(`${loud.url}/v1/jobs/${key}`, { headers });
  }
  // Something was logged, so the search means something.
  expect(lines.join('')).toContain('a broken part');
  expect(lines.join('')).not.toContain(key.slice(-52));
});
