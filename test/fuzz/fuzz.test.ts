import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { TestGateway } from '#test/kit/http/gateway.ts';
import { compareWithDocument, operationOf } from '../parity/documented.ts';
import { openWorld, type World } from '../parity/world.ts';
import { expectWholeRows } from './books.ts';
import { keysOf, knownIds } from './callers.ts';
import { type RestRequest, restRequests } from './from-openapi.ts';
import { graphqlRequests } from './from-sdl.ts';
import type { KnownIds } from './nasty.ts';
import { expectTyped } from './typed.ts';

/** `npm run fuzz` provides more, and another seed each time; without it a run repeats. */
const { runs, seed } = inject('fuzz') ?? { runs: 300, seed: 1 };
const timeout = 60_000 + runs * 60;

let world: World;
let gateway: TestGateway;
let ids: KnownIds;
beforeAll(async () => {
  world = await openWorld();
  gateway = world.gateway;
  ids = await knownIds(world);
});
afterAll(() => world?.[Symbol.asyncDispose]());
afterEach(async () => {
  await expectWholeRows(gateway.parts.store);
  // Nothing was masked: a fault of ours is logged with its stack.
  expect(gateway.logged.splice(0).filter((line) => line.includes('failed'))).toEqual([]);
});

describe('whatever is asked, the answer is typed and no row is without its fellows', () => {
  test('over GraphQL', { timeout }, async () => {
    const asked = fc.asyncProperty(
      graphqlRequests(ids),
      keysOf(gateway),
      async ({ query, variables }, key) => {
        const response = await post('/graphql', JSON.stringify({ query, variables }), key);
        expect(response.status).toBeLessThan(500);
        const text = await response.text();
        expectTyped(JSON.parse(text));
        for (const [, type = ''] of text.matchAll(/"__typename":"(\w+)"/g)) reached.add(type);
      },
    );
    // A start that is accepted, whatever the draw.
    const input = { projectId: gateway.demo.projectId, hook: 'five small habits' };
    const query = 'mutation ($input: SlideshowBuildInput!) { slideshowBuild(input: $input) { __typename } }';
    const examples: [{ query: string; variables: object }, string][] = [
      [{ query, variables: { input } }, gateway.demo.apiKey],
    ];
    await fc.assert(asked, { numRuns: runs, seed, examples });
    expect([...reached]).toEqual(expect.arrayContaining(REACHED));
  });

  test('over GraphQL with documents that are none', { timeout }, async () => {
    const documents = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '{',
        'query { ...a } fragment a on Query { ...a }',
        'subscription { jobProgress(jobId: "x") { seq } }',
        'query A { __typename } query B { __typename }',
        '{ node(id: "\\u0000") { id } }',
        `{ ${'a'.repeat(1000)} }`,
        `${'{ viewer '.repeat(500)}${'}'.repeat(500)}`,
      ),
    );
    const body = fc.oneof(
      documents.map((query) => JSON.stringify({ query })),
      fc.string(),
    );
    const asked = fc.asyncProperty(body, keysOf(gateway), async (text, key) => {
      const response = await post('/graphql', text, key);
      expect(response.status).toBeLessThan(500);
      expectTyped(await response.json());
    });
    await fc.assert(asked, { numRuns: Math.ceil(runs / 10), seed });
  });

  test('over REST', { timeout }, async () => {
    const asked = fc.asyncProperty(restRequests(ids), keysOf(gateway), async (request, key) => {
      const response = await send(request, key);
      await expectDocumented(request, response);
      const [route] = operationOf(request.method, request.path);
      answered.add(`${response.status} ${route}`);
    });
    // A read and a start that say yes, whatever the draw: they show that the answers are not all refusals.
    const list: RestRequest = { method: 'GET', path: '/v1/projects', headers: {}, body: undefined };
    const start: RestRequest = {
      method: 'POST',
      path: `/v1/projects/${gateway.demo.projectId}/content/slideshow-builder`,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ hook: 'five small habits' }),
    };
    const examples: [RestRequest, string][] = [list, start].map((one) => [one, gateway.demo.apiKey]);
    await fc.assert(asked, { numRuns: runs, seed, examples });
    expect([...answered]).toEqual(
      expect.arrayContaining([
        '202 POST /v1/projects/:projectId/content/slideshow-builder',
        '200 GET /v1/projects',
      ]),
    );
  });
});

test.each([1_000, 30_000, 150_000])('JSON %i levels deep is answered like any other', async (levels) => {
  const { projectId, apiKey } = gateway.demo;
  const deep = (open: string, close: string) => `${open.repeat(levels)}1${close.repeat(levels)}`;
  for (const metadata of [deep('[', ']'), deep('{"a":', '}')]) {
    for (const member of ['metadata', 'hook', 'brief']) {
      const body = `{ "brief": {}, "${member}": ${metadata} }`;
      const answer = await post(`/v1/projects/${projectId}/content`, body, apiKey);
      expect([member, answer.status]).toEqual([member, expect.toSatisfy(isAnswer)]);
      const query =
        'mutation ($input: GenerateContentInput!) { generateContent(input: $input) { __typename } }';
      const variables = `{ "input": { "projectId": "${projectId}", "brief": {}, "${member}": ${metadata} } }`;
      const over = await post(
        '/graphql',
        `{ "query": ${JSON.stringify(query)}, "variables": ${variables} }`,
        apiKey,
      );
      expect([member, over.status]).toEqual([member, expect.toSatisfy(isAnswer)]);
      expectTyped(await over.json());
    }
  }
});

/** What the requests bring about among other things, or they would show nothing. */
const REACHED = ['ContentJobAccepted', 'ValidationError', 'NotFoundError'];
const reached = new Set<string>();
const answered = new Set<string>();

const isAnswer = (status: number) => status < 500;

const post = (path: string, body: string, key: string) =>
  fetch(`${world.url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Api-Key': key },
    body,
  });

const send = ({ method, path, headers, body }: RestRequest, key: string) =>
  fetch(`${world.url}${path}`, {
    method,
    headers: { ...headers, 'X-Api-Key': key },
    body,
    redirect: 'manual',
  });

async function expectDocumented({ method, path }: RestRequest, response: Response): Promise<void> {
  expect(response.status).toBeLessThan(500);
  // A stream of a job that runs would not end by itself.
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) return response.body?.cancel();
  const text = await response.text();
  const [, operation] = operationOf(method, path);
  const { contentType, schema } = operation.answers[response.status] ?? {};
  if (contentType || (response.status < 400 && !schema)) return;
  compareWithDocument(method, path, response.status, JSON.parse(text));
}
