import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { networkOf } from '#src/api/network-of.ts';
import { ask, errorCode } from '#test/kit/http/client.ts';
import { TRANSPORTS } from '#test/kit/http/every-transport.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { type LowRates, lowLimiter, lowSharedLimiter } from '#test/kit/http/limiter.ts';
import { redisSuite } from '#test/kit/redis/redis.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const limitedTo = (low: LowRates) => gateway.another({ limits: lowLimiter(low) });
const newKey = async (facts = {}) =>
  (await keyOfOwner(gateway.parts.store.db, gateway.demo.projectId, facts)).key;

const rest = (url: string, path: string, apiKey: string, body?: object) =>
  fetch(`${url}/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
const query = (url: string, document: string, variables: object, apiKey?: string) =>
  ask<Record<string, unknown>, object>(url, document, variables, { apiKey });
const headers = (response: Response) =>
  ['RateLimit-Limit', 'RateLimit-Remaining', 'X-RateLimit-Endpoint-Class'].map((name) =>
    response.headers.get(name),
  );
const slideshows = () => `/projects/${gateway.demo.projectId}/content/slideshow-builder`;

describe('rate limits on REST', () => {
  test('are told by every answer, and a request too many is told when to come back', async () => {
    await using low = await limitedTo({ partner: { 'read-light': 2 } });
    const apiKey = await newKey();
    const answers = [];
    for (let time = 0; time < 3; time++) answers.push(await rest(low.url, '/jobs/job_nope', apiKey));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 429]);
    expect(answers.map(headers)).toEqual([
      ['2', '1', 'read-light'],
      ['2', '0', 'read-light'],
      ['2', '0', 'read-light'],
    ]);
    const [refused] = answers.slice(-1);
    const wait = Number(refused?.headers.get('Retry-After'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(refused?.headers.get('RateLimit-Reset')).toBe(`${wait}`);
    expect(await refused?.json()).toMatchObject({ error: { code: 'RATE_LIMITED' } });
    expect((await rest(low.url, '/jobs/job_nope', await newKey())).status).toBe(404);
  });

  test('count starts, other writes and reads apart', async () => {
    await using low = await limitedTo({ partner: { 'long-running': 1, 'write-light': 1, 'read-light': 1 } });
    const apiKey = await newKey();
    const round = async () => [
      await rest(low.url, slideshows(), apiKey, { hook: 'a hook' }),
      await rest(low.url, '/jobs/job_nope/cancel', apiKey, {}),
      await rest(low.url, '/credits', apiKey),
    ];
    expect((await round()).map((answer) => [answer.status, ...headers(answer)])).toEqual([
      [202, '1', '0', 'long-running'],
      [404, '1', '0', 'write-light'],
      [200, '1', '0', 'read-light'],
    ]);
    expect((await round()).map(({ status }) => status)).toEqual([429, 429, 429]);
  });

  test('come after the scope and before the shape, the project and everything else', async () => {
    await using low = await limitedTo({ partner: { 'long-running': 0 } });
    const powerless = await newKey({ scopes: [] });
    expect((await rest(low.url, slideshows(), powerless, {})).status).toBe(403);
    expect((await rest(low.url, '/projects/prj_nope/content', await newKey(), { wrong: true })).status).toBe(
      429,
    );
    const keyless = await fetch(`${low.url}/v1/credits`);
    expect([keyless.status, keyless.headers.get('RateLimit-Limit')]).toEqual([401, null]);
  });

  test('are those of the tier', async () => {
    for (const [tier, limit] of [
      ['standard', '120'],
      ['sandbox', '60'],
      ['pilot', '1200'],
      ['partner', '6000'],
    ]) {
      const answer = await rest(gateway.url, '/credits', await newKey({ tier }));
      expect(headers(answer)[0]).toBe(limit);
    }
  });
});

describe('rate limits on GraphQL', () => {
  const START = (count: number) =>
    `mutation ($input: SlideshowBuildInput!) { ${Array.from(
      { length: count },
      (_, index) => `s${index}: slideshowBuild(input: $input) { __typename }`,
    ).join(' ')} }`;
  const input = () => ({ input: { projectId: gateway.demo.projectId, hook: 'a hook' } });

  test('are told by the headers of every answer, where it has some of its own', async () => {
    await using low = await limitedTo({ partner: { 'read-light': 10 } });
    const apiKey = await newKey();
    for (const [Accept, remaining] of [
      ['application/json', '8'],
      ['text/event-stream', '6'],
    ]) {
      const answer = await fetch(`${low.url}/graphql`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Api-Key': apiKey, ...(Accept && { Accept }) },
        body: JSON.stringify({ query: '{ viewer { keyId } again: viewer { keyId } }' }),
      });
      await answer.text();
      expect(headers(answer)).toEqual(['10', remaining, 'read-light']);
    }
  });

  test('count every aliased root field, and one too many fails alone', async () => {
    await using low = await limitedTo({ partner: { 'long-running': 2 } });
    const apiKey = await newKey();
    const { data, errors } = await query(low.url, START(3), input(), apiKey);
    const accepted = { __typename: 'ContentJobAccepted' };
    expect(data).toEqual({ s0: accepted, s1: accepted, s2: null });
    expect(errors).toMatchObject([{ path: ['s2'], extensions: { code: 'RATE_LIMITED' } }]);
    const retryAfter = errors?.[0]?.extensions?.retryAfter;
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(60);
  });

  test('count starts, other writes and reads apart', async () => {
    await using low = await limitedTo({ partner: { 'long-running': 1, 'write-light': 1, 'read-light': 1 } });
    const apiKey = await newKey();
    const cancel = 'mutation { cancelJob(input: { jobId: "job_nope" }) { __typename } }';
    const round = async () => [
      errorCode(await query(low.url, START(1), input(), apiKey)),
      errorCode(await query(low.url, cancel, {}, apiKey)),
      errorCode(await query(low.url, '{ viewer { test } }', {}, apiKey)),
    ];
    expect(await round()).toEqual([undefined, undefined, undefined]);
    expect(await round()).toEqual(['RATE_LIMITED', 'RATE_LIMITED', 'RATE_LIMITED']);
  });

  test('come after the scope and before the shape', async () => {
    await using low = await limitedTo({ partner: { 'long-running': 0 } });
    const wrong = { input: { projectId: 'prj_nope' } };
    const powerless = await newKey({ scopes: [] });
    expect(errorCode(await query(low.url, START(1), wrong, powerless))).toBe('FORBIDDEN_SCOPE');
    expect(errorCode(await query(low.url, START(1), wrong, await newKey()))).toBe('RATE_LIMITED');
  });

  test('are shared by both faces', async () => {
    await using low = await limitedTo({ partner: { 'read-light': 1 } });
    const apiKey = await newKey();
    expect((await rest(low.url, '/credits', apiKey)).status).toBe(200);
    expect(errorCode(await query(low.url, '{ viewer { test } }', {}, apiKey))).toBe('RATE_LIMITED');
  });

  test('count a subscription once, when it begins', async () => {
    await using low = await limitedTo({ partner: { 'read-light': 1 } });
    const apiKey = await newKey();
    const started = await rest(low.url, slideshows(), apiKey, { hook: 'a hook' });
    const { jobId } = (await started.json()) as { jobId: string };
    const subscribe = async () => {
      const response = await fetch(`${low.url}/graphql`, {
        method: 'POST',
        headers: { ...JSON_SSE, Authorization: `Bearer ${apiKey}` },
        body: JSON.stringify({ query: `subscription { jobProgress(jobId: "${jobId}") { seq } }` }),
      });
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      while (!text.includes('data: {')) text += (await reader?.read())?.value;
      await reader?.cancel();
      return text;
    };
    expect(await subscribe()).toContain('"seq":1');
    expect(await subscribe()).toContain('"code":"RATE_LIMITED"');
  });
});

const JSON_SSE = { 'Content-Type': 'application/json', Accept: 'text/event-stream' };

describe('requests that no key stands behind', () => {
  test('are counted by address: introspection and keys that are not valid, not those that are', async () => {
    await using low = await limitedTo({ anonymousRate: 4 });
    const apiKey = await newKey();
    const wrong = `${apiKey.slice(0, -1)}?`;
    const answers = [
      await query(low.url, '{ __typename }', {}),
      await query(low.url, '{ ...F } fragment F on Query { __schema { queryType { name } } }', {}),
      await query(low.url, '{ viewer { test } }', {}, wrong),
    ];
    expect(answers.map((answer) => errorCode(answer))).toEqual([undefined, undefined, 'UNAUTHENTICATED']);
    expect((await rest(low.url, '/credits', 'rg_live_nope')).status).toBe(401);
    expect(errorCode(await query(low.url, '{ __typename }', {}))).toBe('RATE_LIMITED');
    expect(errorCode(await query(low.url, '{ viewer { test } }', {}, wrong))).toBe('RATE_LIMITED');
    const refused = await rest(low.url, '/credits', 'rg_live_nope');
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([
      429,
      expect.stringMatching(/^\d+$/),
    ]);
    // Many callers may share an address; who has a key is not made to pay for the others.
    expect((await rest(low.url, '/credits', apiKey)).status).toBe(200);
    expect((await query(low.url, '{ __typename viewer { test } }', {}, apiKey)).errors).toBeUndefined();
  });

  const REFUSED = [
    '{ viewer {',
    '{ nothing }',
    `{ ${Array.from({ length: 51 }, () => '__typename').join(' ')} }`,
    'query A { __typename } query B { __typename }',
    'query ($name: String!) { __type(name: $name) { name } }',
  ];
  test.each(Object.entries(TRANSPORTS))(
    'are counted over %s whatever is wrong with their documents',
    async (_name, transport) => {
      await using low = await limitedTo({ anonymousRate: 2 * REFUSED.length });
      for (const document of [...REFUSED, ...REFUSED]) {
        expect([document, errorCode(await transport(low.url, document))]).toEqual([
          document,
          'BAD_USER_INPUT',
        ]);
      }
      expect(errorCode(await transport(low.url, '{ nothing }'))).toBe('RATE_LIMITED');
    },
  );

  test.each(Object.entries(TRANSPORTS))(
    'are counted over %s when a key stands behind a document that is refused, but the key is not refused',
    async (_name, transport) => {
      await using low = await limitedTo({ anonymousRate: 3 });
      const apiKey = await newKey();
      for (const document of ['{ nothing }', '{ nothing }', '{ viewer {']) {
        expect(errorCode(await transport(low.url, document, apiKey))).toBe('BAD_USER_INPUT');
      }
      expect(errorCode(await transport(low.url, '{ __typename }'))).toBe('RATE_LIMITED');
      expect((await transport(low.url, '{ viewer { test } }', apiKey)).data).toMatchObject({ viewer: {} });
    },
  );

  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    [undefined, 'unknown'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

redisSuite('rate limits over Redis', (redisUrl) => {
  test('are shared by two gateways', async () => {
    const low = { partner: { 'read-light': 3 } };
    await using limits = await lowSharedLimiter(redisUrl, low);
    await using otherLimits = await lowSharedLimiter(redisUrl, low);
    await using one = await gateway.another({ limits });
    await using other = await gateway.another({ limits: otherLimits });
    const apiKey = await newKey();
    const answers = [];
    for (const url of [one.url, other.url, one.url, other.url, one.url])
      answers.push(await rest(url, '/credits', apiKey));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
  });
});
