import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import { ask, errorCode, expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import {
  CreditsDocument,
  type CreditsQuery,
  GenerateContentDocument,
} from '../../schema/generated/graphql.ts';
import { quickStages } from './fixtures/quick-stages.ts';

let gateway: TestGateway;
let apiKey: string;
beforeAll(async () => {
  gateway = await startTestGateway();
  apiKey = gateway.demo.apiKey;
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const get = async (path: string, key = apiKey) => {
  const response = await fetch(`${gateway.url}${path}`, { headers: { 'X-Api-Key': key } });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const credits = (first = 200, after: string | null = null) =>
  expectData(gateway.url, CreditsDocument, { first, after }, { apiKey });

test('an AUTO post holds its dearest price, costs what it became, and the ledger tells both', async () => {
  const before = await credits();
  const input = { projectId: gateway.demo.projectId, brief: {} };
  await expectData(gateway.url, GenerateContentDocument, { input }, { apiKey });
  const holding = await credits();
  expect(holding.credits).toMatchObject({
    balance: before.credits.balance,
    available: before.credits.available - 120,
    held: before.credits.held + 120,
  });
  await using _worker = gateway.parts.startWorker(quickStages());
  await waitFor(async () => (await credits()).credits.held === before.credits.held);
  const after = await credits();
  expect(after.credits.available).toBe(before.credits.available - 50);
  const added = after.ledgerEntries.edges.slice(
    0,
    after.ledgerEntries.edges.length - before.ledgerEntries.edges.length,
  );
  const sides = added.map(({ node }) => `${node.cause} ${node.account} ${node.amount}`);
  expect(sides.toSorted()).toEqual(
    [
      'HOLD HELD 120',
      'HOLD WALLET -120',
      'SETTLE HELD -120',
      'SETTLE REVENUE 50',
      'SETTLE WALLET 70',
    ].toSorted(),
  );
  for (const { node } of added) {
    expect(node).toMatchObject({
      transactionId: expect.stringMatching(/^txn_/),
      jobId: expect.stringMatching(/^job_/),
      containerId: expect.stringMatching(/^cnt_/),
    });
  }
  expect(new Set(added.map(({ node }) => node.transactionId)).size).toBe(2);
});

test('the ledger comes in pages, each entry once, and sums to zero', async () => {
  const whole = (await credits()).ledgerEntries.edges;
  expect(whole.reduce((sum, { node }) => sum + node.amount, 0)).toBe(0);
  const found = [];
  let after: string | null = null;
  do {
    const page: CreditsQuery = await credits(3, after);
    const { edges, pageInfo } = page.ledgerEntries;
    found.push(...edges);
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  } while (after);
  expect(found).toEqual(whole);
});

test('the price list is that of the formats', async () => {
  const { prices, autoHold } = (await credits()).credits;
  expect(Object.fromEntries(prices.map((price) => [price.format, price.credits]))).toEqual({
    VIDEO_REMIX: 120,
    UGC_REMIX: 120,
    SLIDESHOW_REMIX: 50,
    SLIDESHOW_BUILDER: 50,
  });
  expect(autoHold).toBe(120);
});

test('REST tells the wallet as the reference does', async () => {
  const { balance, available, held } = (await credits()).credits;
  const now = new Date();
  const month = (offset: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset));
  expect(await get('/v1/credits')).toEqual({
    status: 200,
    body: {
      organizationId: expect.stringMatching(/^org_/),
      balance,
      available,
      includedRemaining: 0,
      prepaidBalance: balance,
      reservedCredits: held,
      includedThisPeriod: 0,
      usedThisPeriod: 50,
      currentPeriod: { start: month(0).toISOString(), end: month(1).toISOString(), usedCredits: 50 },
      estimatedCreditsPerFormat: {
        video_remix: 120,
        ugc_remix: 120,
        slideshow_remix: 50,
        slideshow_builder: 50,
        auto: 120,
      },
    },
  });
});

test('whoami needs a key and no scope; the balance needs one', async () => {
  const { balance } = (await credits()).credits;
  const all = await get('/v1/whoami');
  expect(all).toMatchObject({
    status: 200,
    body: {
      organizationId: expect.stringMatching(/^org_/),
      organizationName: 'Demo organisation',
      apiKeyId: expect.stringMatching(/^key_/),
      rateLimitTier: 'partner',
      scopes: expect.arrayContaining(['content:write']),
      test: false,
      creditBalance: balance,
    },
  });
  const facts = { scopes: [], test: true };
  const { key, id } = await keyOfOwner(gateway.parts.store.db, gateway.demo.projectId, facts);
  expect(await get('/v1/whoami', key)).toMatchObject({
    status: 200,
    body: {
      apiKeyId: encodeId('key', id),
      scopes: [],
      test: true,
      creditBalance: null,
    },
  });
  const weak = { apiKey: key };
  expect(errorCode(await ask(gateway.url, CreditsDocument, {}, weak))).toBe('FORBIDDEN_SCOPE');
  expect((await get('/v1/credits', key)).status).toBe(403);
  expect((await fetch(`${gateway.url}/v1/whoami`)).status).toBe(401);
});
