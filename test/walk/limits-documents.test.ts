import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';

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

  test('while introspection and a full page with everything on it pass', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    expect((await send(getIntrospectionQuery())).codes).toBeUndefined();
    const page = `{ containers(projectId: "${gateway.demo.projectId}", first: 200) {
      edges { node { id caption assets { url } job { id status } influencer { name } layer { name } project { name } } }
    } }`;
    expect((await send(page)).codes).toBeUndefined();
  });

  test('a fragment that spreads itself is told, not followed', async () => {
    const { codes } = await send('{ ...F } fragment F on Query { viewer { test } ...F }');
    expect(codes).toEqual(['BAD_USER_INPUT']);
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
