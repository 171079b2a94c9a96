import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCOPES } from '#src/domain/scopes.ts';
import { ask, errorCode, expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { startDeps, startRows } from '#test/kit/world/start-deps.ts';
import {
  GenerateContentDocument,
  SlideshowBuildDocument,
  UgcRemixDocument,
} from '../../schema/generated/graphql.ts';
import { refusedStarts } from './fixtures/refusals.ts';

let gateway: TestGateway;
let apiKey: string;
beforeAll(async () => {
  gateway = await startTestGateway();
  apiKey = gateway.demo.apiKey;
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const INPUT = {
  generateContent: 'GenerateContentInput',
  ugcRemix: 'UgcRemixInput',
  slideshowBuild: 'SlideshowBuildInput',
};

describe('the three mutations start a job', () => {
  test('generateContent, with as many containers as variants', async () => {
    const { projectId } = gateway.demo;
    const input = { projectId, format: 'AUTO' as const, variantCount: 3, brief: { topic: 'habits' } };
    const { generateContent } = await expectData(gateway.url, GenerateContentDocument, { input }, { apiKey });
    expect(generateContent).toMatchObject({
      __typename: 'ContentJobAccepted',
      replayed: false,
      job: { id: expect.stringMatching(/^job_[0-9A-Z]{26}$/), status: 'RUNNING' },
      containers: [{ status: 'QUEUED' }, { status: 'QUEUED' }, { status: 'QUEUED' }],
    });
  });

  test('ugcRemix and slideshowBuild', async () => {
    const { projectId, influencerId } = gateway.demo;
    const ugc = { input: { projectId, influencerId } };
    const { ugcRemix } = await expectData(gateway.url, UgcRemixDocument, ugc, { apiKey });
    expect(ugcRemix).toMatchObject({ __typename: 'ContentJobAccepted' });
    const hook = { input: { projectId, hook: 'line one\nline two 🧠' } };
    const { slideshowBuild } = await expectData(gateway.url, SlideshowBuildDocument, hook, { apiKey });
    expect(slideshowBuild).toMatchObject({ __typename: 'ContentJobAccepted' });
  });
});

test('each refusal is its own type, names its code and leaves no row behind', async () => {
  const before = await startRows(gateway.parts.store);
  for (const refused of refusedStarts(gateway.demo)) {
    const { field, projectId, body } = refused;
    const format = typeof body.format === 'string' ? { format: body.format.toUpperCase() } : {};
    const input = { projectId, ...body, ...format };
    const document = `mutation ($input: ${INPUT[field]}!) {
      ${field}(input: $input) {
        __typename
        ... on UserError { code message requestId }
        ... on PreconditionError { detailCode step remedy format }
      }
    }`;
    const { data, response } = await ask<Record<string, unknown>, object>(
      gateway.url,
      document,
      { input },
      { apiKey: refused.apiKey ?? apiKey },
    );
    expect(JSON.stringify(data), 'names no route of REST').not.toContain('/v1/');
    expect({ name: refused.name, field, answer: data?.[field] }).toMatchObject({
      name: refused.name,
      field,
      answer: {
        __typename: refused.typename,
        code: refused.code.replace('_FAILED', ''),
        requestId: response.headers.get('x-request-id'),
        ...(refused.detail && { detailCode: refused.detail }),
      },
    });
  }
  expect(await startRows(gateway.parts.store)).toEqual(before);
});

test('all faults of an input come at once', async () => {
  const { projectId } = gateway.demo;
  const input = { projectId, variantCount: 9, brief: { topic: ' ', themeTags: ['x'.repeat(61)] } };
  const { generateContent } = await expectData(gateway.url, GenerateContentDocument, { input }, { apiKey });
  const issues = generateContent && 'issues' in generateContent ? generateContent.issues : [];
  expect(issues.map(({ path }) => path)).toEqual(['variantCount', 'brief.topic', 'brief.themeTags.0']);
});

describe('the same request again', () => {
  test('with the same key is answered with the same job, with another body refused', async () => {
    const input = { projectId: gateway.demo.projectId, hook: 'once', idempotencyKey: randomUUID() };
    const send = (changes: object) =>
      expectData(gateway.url, SlideshowBuildDocument, { input: { ...input, ...changes } }, { apiKey });
    const first = (await send({})).slideshowBuild;
    const again = (await send({})).slideshowBuild;
    // A token to watch with is dated anew with each answer.
    expect(again).toEqual({ ...first, replayed: true, watchToken: expect.stringMatching(/^ey/) });
    expect((await send({ hook: 'twice' })).slideshowBuild).toMatchObject({
      __typename: 'IdempotencyConflictError',
      code: 'IDEMPOTENCY_CONFLICT',
    });
  });

  test('takes the key from the header when there is one mutation', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const input = { projectId: gateway.demo.projectId, hook: 'by header' };
    const send = () => expectData(gateway.url, SlideshowBuildDocument, { input }, { apiKey, headers });
    expect((await send()).slideshowBuild).toMatchObject({ replayed: false });
    expect((await send()).slideshowBuild).toMatchObject({ replayed: true });
  });

  test('does not take it when there are two', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const document = `mutation ($input: SlideshowBuildInput!) {
      a: slideshowBuild(input: $input) { ... on ContentJobAccepted { replayed } }
      ...more
    }
    fragment more on Mutation { b: slideshowBuild(input: $input) { ... on ContentJobAccepted { replayed } } }`;
    const input = { projectId: gateway.demo.projectId, hook: 'two at once' };
    const data = await expectData(gateway.url, document, { input }, { apiKey, headers });
    expect(data).toEqual({ a: { replayed: false }, b: { replayed: false } });
  });
});

describe('who may ask', () => {
  const variables = () => ({ input: { projectId: gateway.demo.projectId, hook: 'hi' } });
  test.each([
    ['no key', {}],
    ['a key that is none', { headers: { 'X-Api-Key': 'nope' } }],
    ['a key that is unknown', { apiKey: `rg_live_${'a'.repeat(16)}_${'b'.repeat(52)}` }],
    ['basic authentication', { headers: { Authorization: 'Basic abc' } }],
  ])('%s is UNAUTHENTICATED, as an error and not as a result', async (_name, options) => {
    const result = await ask(gateway.url, SlideshowBuildDocument, variables(), options);
    expect(errorCode(result)).toBe('UNAUTHENTICATED');
    expect(result.data).toEqual({ slideshowBuild: null });
  });

  test('two different keys are refused, twice the same is fine', async () => {
    const both = (other: string) =>
      ask(gateway.url, SlideshowBuildDocument, variables(), { apiKey, headers: { 'X-Api-Key': other } });
    expect(errorCode(await both(gateway.demo.other.apiKey))).toBe('UNAUTHENTICATED');
    expect((await both(apiKey)).errors).toBeUndefined();
  });

  test('a wrong secret behind a known prefix is refused', async () => {
    const forged = `${apiKey.slice(0, -1)}${apiKey.endsWith('0') ? '1' : '0'}`;
    const result = await ask(gateway.url, SlideshowBuildDocument, variables(), { apiKey: forged });
    expect(errorCode(result)).toBe('UNAUTHENTICATED');
  });

  test("one field's missing scope does not take its siblings' data", async () => {
    const scopes = SCOPES.filter((scope) => scope !== 'jobs:cancel');
    const { db } = gateway.parts.store;
    const { key } = await keyOfOwner(db, gateway.demo.projectId, { scopes, test: true });
    const document = `mutation ($input: SlideshowBuildInput!) {
      slideshowBuild(input: $input) { __typename }
      cancelJob(input: { jobId: "job_x" }) { __typename }
    }`;
    const result = await ask(gateway.url, document, variables(), { apiKey: key });
    expect(result.data).toEqual({ slideshowBuild: { __typename: 'ContentJobAccepted' }, cancelJob: null });
    expect(result.errors).toMatchObject([
      { path: ['cancelJob'], extensions: { code: 'FORBIDDEN_SCOPE', scope: 'jobs:cancel' } },
    ]);
  });

  test('nobody needs a key to ask for the schema', async () => {
    const { data } = await ask(gateway.url, '{ __typename __schema { queryType { name } } }', {}, {});
    expect(data).toEqual({ __typename: 'Query', __schema: { queryType: { name: 'Query' } } });
  });
});

describe('what is wrong as GraphQL', () => {
  test.each([
    ['a wrong type', { input: { projectId: 1.5, hook: 'hi' } }],
    ['an unknown field', { input: { projectId: 'prj_x', hook: 'hi', id: 'x' } }],
    ['a missing project', { input: { hook: 'hi' } }],
  ])('%s is BAD_USER_INPUT', async (_name, variables) => {
    const result = await ask(gateway.url, SlideshowBuildDocument, variables as never, { apiKey });
    expect(errorCode(result)).toBe('BAD_USER_INPUT');
  });

  test('a document of too many fields is refused before it is run', async () => {
    const fields = Array.from({ length: 60 }, (_, index) => `f${index}: viewer { keyId }`).join(' ');
    expect(errorCode(await ask(gateway.url, `{ ${fields} }`, {}, { apiKey }))).toBe('BAD_USER_INPUT');
  });

  test('an operation of too great cost is refused', async () => {
    const nested =
      'containers { job { containers { job { containers { job { containers { job { containers { id } } } } } } } } }';
    const document = `query ($id: ID!) { job(id: $id) { ${nested} } }`;
    const result = await ask(gateway.url, document, { id: 'job_x' }, { apiKey });
    expect(result.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  test('a body over a megabyte is 413', async () => {
    const { response } = await ask(gateway.url, `# ${'x'.repeat(1_100_000)}`, {}, { apiKey });
    expect(response.status).toBe(413);
  });
});

test('a fault of ours is masked, and logged once with its stack under the request id', async () => {
  const start = { ...(await brokenStart()) };
  await using broken = await gateway.another({ start });
  const variables = { input: { projectId: gateway.demo.projectId, hook: 'hi' } };
  const result = await ask(broken.url, SlideshowBuildDocument, variables, { apiKey });
  expect(result.errors).toMatchObject([{ message: 'Something went wrong on our side.' }]);
  expect(errorCode(result)).toBe('INTERNAL');
  const requestId = result.response.headers.get('x-request-id') ?? '';
  const lines = gateway.logged.filter((line) => line.includes(requestId));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('the moderation service burns');
  expect(lines[0]).toContain('at ');
});

/** A start whose moderation fails with something that is no refusal. */
async function brokenStart() {
  return {
    ...startDeps(gateway.parts.store),
    moderation: {
      review: async () => {
        throw new Error('the moderation service burns');
      },
    },
  };
}
