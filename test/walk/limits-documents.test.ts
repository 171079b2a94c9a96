import { getIntrospectionQuery, type IntrospectionOptions } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, errorCode } from '#test/kit/http/client.ts';
import { TRANSPORTS } from '#test/kit/http/every-transport.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { lowLimiter } from '#test/kit/http/limiter.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const send = async (query: string) => {
  const { errors, data } = await ask<Record<string, unknown>, object>(
    gateway.url,
    query,
    {},
    { apiKey: gateway.demo.apiKey },
  );
  return {
    messages: errors?.map(({ message }) => message),
    codes: errors?.map((one) => one.extensions?.code),
    data,
  };
};
const times = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => of(i)).join(' ');
describe('a document that is too much is refused, saying by how much', () => {
  test.each([
    ['too long', () => `{ viewer { test } } # ${'x'.repeat(50_000)}`, 'longer than 50000 characters'],
    ['of too many tokens', () => `{ viewer { ${'test '.repeat(6_000)} } }`, '5000 tokens'],
    [
      'with too many root fields',
      () => `{ ${times(51, (i) => `a${i}: __typename`)} }`,
      'more than 50 root fields',
    ],
    [
      'with too many root fields behind a fragment',
      () => `{ ...F } fragment F on Query { ${times(51, (i) => `a${i}: viewer { test }`)} }`,
      'more than 50 root fields',
    ],
    [
      'with too many aliases further down',
      () => `{ viewer { ${times(501, (i) => `a${i}: test`)} } }`,
      'breadth is 502, the limit is 500',
    ],
    [
      'with too many aliases, however they are spread',
      () =>
        `{ viewer { ...F } again: viewer { ...F } } fragment F on Viewer { ${times(15, (i) => `a${i}: test`)} }`,
      'number of aliases is 31, the limit is 30',
    ],
    [
      'with too many aliases in its introspection',
      () => `{ __schema { ${times(31, (i) => `a${i}: types { name }`)} } }`,
      'number of aliases is 31, the limit is 30',
    ],
    [
      'with too many directives',
      () => `{ viewer { test ${times(51, () => '@include(if: true)')} } }`,
      'number of directives is 51, the limit is 50',
    ],
    [
      'with fragments that double each other',
      () =>
        `{ viewer { ...F40 } } fragment F0 on Viewer { test } ${times(40, (i) => `fragment F${i + 1} on Viewer { ...F${i} ...F${i} }`)}`,
      'breadth is 1099511627777, the limit is 500',
    ],
    [
      'with fragments that double what is not there',
      () =>
        `{ ...F40 } fragment F0 on Query { ...Nothing } ${times(40, (i) => `fragment F${i + 1} on Query { ...F${i} ...F${i} }`)}`,
      'breadth is 1099511627776, the limit is 500',
    ],
    [
      'that repeats a field too often',
      () => `{ viewer { ${times(246, () => 'test')} } }`,
      'more than 30000 pairs have the same name',
    ],
    [
      'of too many fragments',
      () => `{ viewer { test } } ${times(100, (i) => `fragment F${i} on Viewer { ...F${i + 1} }`)}`,
      'more than 100 operations and fragments',
    ],
    ['of too many lines', () => `{ ${'\n'.repeat(1000)} viewer { test } }`, 'more than 1000 lines'],
    [
      'with lists nested in lists',
      () => `{ job(id: ${'['.repeat(2400)}${']'.repeat(2400)}) { id } }`,
      'nested more than 64 brackets deep',
    ],
    [
      'with objects nested in objects',
      () => `{ job(id: ${'{a:'.repeat(1200)} 1 ${'}'.repeat(1200)}) { id } }`,
      'nested more than 64 brackets deep',
    ],
    [
      'with fragments nested in fragments',
      () => `{ ${'... {'.repeat(1200)} __typename ${'}'.repeat(1200)} }`,
      'nested more than 64 brackets deep',
    ],
    [
      'too deep',
      () => `{ container(id: "cnt_x") { ${times(8, () => 'job { containers {')} id ${'} }'.repeat(8)} } }`,
      'depth is 18, the limit is 15',
    ],
    [
      'too costly',
      () =>
        '{ containers(projectId: "prj_x", first: 200) { edges { node { job { containers { job { containers { assets { url } } } } } } } } }',
      'complexity is',
    ],
  ])('%s', async (_name, query, message) => {
    const { messages, codes } = await send(query());
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(messages?.[0]).toContain(message);
  });

  test('and what else is wrong with it is not looked at', async () => {
    const { messages } = await send(`{ viewer { nothing ${times(31, (i) => `a${i}: test`)} } }`);
    expect(messages).toEqual([expect.stringContaining('number of aliases')]);
  });

  test('of the mistakes in one that is not too much, the first are told', async () => {
    const { messages } = await send(`{ viewer { ${times(400, (i) => `nothing${i}`)} } }`);
    expect(messages).toHaveLength(21);
    expect(messages?.at(-1)).toContain('Too many validation errors');
  });

  test('while a full page with everything on it passes', async () => {
    const page = `{ containers(projectId: "${gateway.demo.projectId}", first: 200) {
      edges { node { id caption assets { url } job { id status } influencer { name } layer { name } project { name } } }
    } }`;
    expect((await send(page)).codes).toBeUndefined();
  });

  test('a fragment that spreads itself is told, not followed', async () => {
    const { codes } = await send('{ ...F } fragment F on Query { viewer { test } ...F }');
    expect(codes).toEqual(['BAD_USER_INPUT']);
    const circle = times(
      90,
      (i) => `fragment F${i} on Query { ${times(24, (to) => `...F${(i + to + 1) % 90}`)} }`,
    );
    expect((await send(`{ ...F0 } ${circle}`)).messages).toEqual([
      'Cannot spread fragment "F0" within itself.',
    ]);
  });
});

describe('introspection', () => {
  const OPTIONS = [
    'descriptions',
    'specifiedByUrl',
    'directiveIsRepeatable',
    'schemaDescription',
    'inputValueDeprecation',
    'oneOf',
  ] as const satisfies (keyof IntrospectionOptions)[];

  test('of every usual tool is answered', async () => {
    await using open = await gateway.another({ limits: lowLimiter({ anonymousRate: 100 }) });
    for (let chosen = 0; chosen < 2 ** OPTIONS.length; chosen++) {
      const options = Object.fromEntries(OPTIONS.map((name, bit) => [name, (chosen & (2 ** bit)) !== 0]));
      const { errors } = await ask(open.url, getIntrospectionQuery(options), {}, {});
      expect({ options, errors }).toEqual({ options });
    }
  });

  const TYPES = 'fragment F on __Type { fields { args { type { name kind ofType { name } } } } }';
  test.each([
    ['under aliases', `{ __schema { ${times(29, (i) => `a${i}: types { ...F }`)} } } ${TYPES}`],
    [
      'by names in variables',
      `query ($name: String = "Mutation") { ${times(29, (i) => `a${i}: __type(name: $name) { fields { args { type { ofType { inputFields { name type { name ofType { name enumValues { name description } } } } } } } } }`)} }`,
    ],
  ])('that asks for too much %s is refused before it runs', async (_how, query) => {
    const { codes, messages, data } = await send(query);
    expect([codes, data]).toEqual([['BAD_USER_INPUT'], undefined]);
    expect(messages?.[0]).toMatch(/^The introspection is too large: it asks for more than \d+ values\.$/);
  });
});

describe.each(Object.entries(TRANSPORTS))('over %s', (_name, transport) => {
  test.each([
    ['aliases', `{ __schema { ${times(31, (i) => `a${i}: types { name }`)} } }`, 'number of aliases is 31'],
    ['nesting', `{ job(id: ${'['.repeat(2400)}${']'.repeat(2400)}) { id } }`, 'nested more than 64'],
    [
      'introspection',
      `{ __schema { ${times(29, (i) => `a${i}: types { fields { args { type { name } } } }`)} } }`,
      'introspection is too large',
    ],
  ])('too much %s is refused', async (_what, query, message) => {
    const result = await transport(gateway.url, query);
    expect([errorCode(result), result.data ?? null]).toEqual(['BAD_USER_INPUT', null]);
    expect(result.errors?.[0]?.message).toContain(message);
  });
});

test.each([
  ['application/json', 200],
  ['application/graphql-response+json', 400],
])('with Accept %s such a refusal has status %i', async (accept, status) => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: accept },
    body: JSON.stringify({ query: `{ ${times(51, (i) => `a${i}: __typename`)} }` }),
  });
  expect(response.status).toBe(status);
});

test('a batch of operations is refused', async () => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
  });
  expect([response.status, await response.json()]).toMatchObject([
    400,
    { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
  ]);
});

test('a body above one megabyte is refused on both faces', async () => {
  const body = JSON.stringify({ query: '{ __typename }', filler: 'x'.repeat(1_000_001) });
  for (const path of ['/graphql', `/v1/projects/${gateway.demo.projectId}/content`]) {
    const response = await fetch(gateway.url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${gateway.demo.apiKey}` },
      body,
    });
    expect([response.status, await response.text()]).toEqual([
      413,
      expect.stringContaining('PAYLOAD_TOO_LARGE'),
    ]);
  }
});
