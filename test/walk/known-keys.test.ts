import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ServerDeps } from '#src/api/server.ts';
import { SCOPES } from '#src/domain/scopes.ts';
import type { Row } from '#src/infra/store/database.ts';
import { grantCredits } from '#src/infra/store/queries/credits/grant-credits.ts';
import { apiKeyById } from '#src/infra/store/queries/read/api-key.ts';
import { ask, errorCode, expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { openTestKeyMemory } from '#test/kit/http/key-memory.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { countStatements } from '#test/kit/postgres/count-statements.ts';
import { redisSuite } from '#test/kit/redis/redis.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { ownRedis } from '../contract/fixtures/own-redis.ts';
import { tokenOf } from './fixtures/client-token.ts';
import { openParts } from './fixtures/worker-parts.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const WHO = '{ viewer { keyId scopes tier } }';
const newKey = () => keyOfOwner(gateway.parts.store.db, gateway.demo.projectId);
const refused = async (url: string, apiKey: string) =>
  errorCode(await ask(url, WHO, {}, { apiKey })) === 'UNAUTHENTICATED';

async function revoke(keyId: string, url = gateway.url): Promise<void> {
  const document = `mutation { revokeApiKey(input: { keyId: "${keyId}" }) { __typename } }`;
  const data = await expectData(url, document, {}, { apiKey: gateway.demo.apiKey });
  expect(data).toEqual({ revokeApiKey: { __typename: 'ApiKey' } });
}

/** Another gateway, and the statements that it sends. */
async function counted(opened: AsyncDisposableStack, changes: Partial<ServerDeps> = {}) {
  const { store, counter } = countStatements(gateway.parts.store);
  const { url } = opened.use(await gateway.another({ store, ...changes }));
  return { url, counter };
}

/** One that hears of nothing and knows keys for a moment. */
const deaf = (keptMs: number) =>
  openTestKeyMemory({ subscribeRevoked: async () => () => {}, onGap: () => () => {} }, keptMs);

describe('a key that asks again', () => {
  test('costs no statement, nor does a token of it', async () => {
    await using opened = new AsyncDisposableStack();
    const { url, counter } = await counted(opened);
    const { key } = await newKey();
    const token = await tokenOf(gateway, { scopes: ['JOBS_READ'], projectIds: [gateway.demo.projectId] });
    const restWho = () => fetch(`${url}/v1/whoami`, { headers: { 'X-Api-Key': key } });
    const first = await expectData(url, WHO, {}, { apiKey: key });
    await expectData(url, WHO, {}, { apiKey: token });
    counter.sent = 0;
    expect(await expectData(url, WHO, {}, { apiKey: key })).toEqual(first);
    await expectData(url, WHO, {}, { apiKey: token });
    expect(counter.sent).toBe(0);
    expect((await restWho()).status).toBe(200);
    // The wallet alone.
    expect(counter.sent).toBe(1);
  });

  test('is looked up while it is not heard which keys are revoked', async () => {
    await using opened = new AsyncDisposableStack();
    const never = { subscribeRevoked: () => new Promise<never>(() => {}), onGap: () => () => {} };
    const knownKeys = opened.use(openTestKeyMemory(never));
    const { url, counter } = await counted(opened, { knownKeys });
    const { key } = await newKey();
    await expectData(url, WHO, {}, { apiKey: key });
    counter.sent = 0;
    await expectData(url, WHO, {}, { apiKey: key });
    expect(counter.sent).toBe(1);
  });

  test('is told of credits as they are', async () => {
    const { store } = gateway.parts;
    const { key, id } = await newKey();
    const balance = async () =>
      Reflect.get(
        Object((await ask(gateway.url, '{ viewer { credits { balance } } }', {}, { apiKey: key })).data),
        'viewer',
      ).credits.balance as number;
    const before = await balance();
    const { organisationId } = (await apiKeyById(store.db, id)) as Row<'api_key'>;
    await grantCredits(store.db, { organisationId, amount: 7, cause: 'test:known-keys' });
    expect(await balance()).toBe(before + 7);
  });
});

describe('a known key', () => {
  test('that is revoked at one gateway is refused by the next request at another', async () => {
    await using opened = new AsyncDisposableStack();
    const { url } = await counted(opened);
    const { key, id } = await newKey();
    expect(await refused(url, key)).toBe(false);
    await revoke(id);
    expect(await refused(url, key)).toBe(true);
  });

  test('is refused after its time when no message comes', async () => {
    await using opened = new AsyncDisposableStack();
    const { url } = await counted(opened, { knownKeys: opened.use(deaf(200)) });
    const { key, id } = await newKey();
    expect(await refused(url, key)).toBe(false);
    await revoke(id);
    await waitFor(() => refused(url, key));
  });

  test('changes in scopes and tier after its time', async () => {
    await using opened = new AsyncDisposableStack();
    const { url } = await counted(opened, { knownKeys: opened.use(deaf(200)) });
    const { key, id } = await newKey();
    expect(await expectData(url, WHO, {}, { apiKey: key })).toMatchObject({ viewer: { tier: 'PARTNER' } });
    const { db } = gateway.parts.store;
    const scopes = SCOPES.slice(0, 1);
    await db.updateTable('api_key').set({ tier: 'pilot', scopes }).where('id', '=', id).execute();
    const now = { viewer: { tier: 'PILOT', scopes: [expect.any(String)] } };
    await waitFor(async () => {
      const { viewer } = (await expectData(url, WHO, {}, { apiKey: key })) as typeof now;
      return viewer.tier === 'PILOT' && viewer.scopes.length === 1;
    });
  });
});

describe('what is known of a key', () => {
  const key = { id: 'one' } as Row<'api_key'>;

  test('is forgotten when it is revoked while it is looked up, and when messages may have been lost', async () => {
    const { events } = gateway.parts;
    const gaps = new Set<() => void>();
    const onGap = (listener: () => void) => {
      gaps.add(listener);
      return () => gaps.delete(listener);
    };
    await using known = openTestKeyMemory({ ...events, onGap });
    const never = async () => {
      throw new Error('It was looked up.');
    };
    await known.recall('a', async () => {
      await events.publishRevoked('one');
      return key;
    });
    await expect(known.recall('a', never)).rejects.toThrow('It was looked up.');
    await known.recall('a', async () => key);
    expect(await known.recall('a', never)).toBe(key);
    await events.publishRevoked('another');
    expect(await known.recall('a', never)).toBe(key);
    for (const gap of gaps) gap();
    await expect(known.recall('a', never)).rejects.toThrow('It was looked up.');
  });
});

redisSuite('a known key over Redis', (redisUrl) => {
  /** Two gateways with everything of their own but the database. */
  async function twoGateways(opened: AsyncDisposableStack, url: string, keptMs: number) {
    const one = async () => {
      const { store, events, hub } = opened.use(await openParts(gateway.databaseUrl, { redisUrl: url }));
      const knownKeys = opened.use(openTestKeyMemory(events, keptMs));
      const server = await gateway.another({ knownKeys, events, watch: { store, hub } });
      return opened.use(server).url;
    };
    return [await one(), await one()] as const;
  }

  test('that is revoked at one gateway is refused at both', async () => {
    await using opened = new AsyncDisposableStack();
    const [here, there] = await twoGateways(opened, redisUrl, 600_000);
    const { key, id } = await newKey();
    expect([await refused(here, key), await refused(there, key)]).toEqual([false, false]);
    await revoke(id, here);
    expect(await refused(here, key)).toBe(true);
    await waitFor(() => refused(there, key));
  });

  test('is refused at once where it is revoked while Redis is away, and elsewhere after its time', async () => {
    await using opened = new AsyncDisposableStack();
    const redis = opened.use(await ownRedis());
    const [here, there] = await twoGateways(opened, redis.url, 1_500);
    const { key, id } = await newKey();
    expect([await refused(here, key), await refused(there, key)]).toEqual([false, false]);
    await redis.stop();
    await revoke(id, here);
    expect(await refused(here, key)).toBe(true);
    await waitFor(() => refused(there, key));
  });
});
