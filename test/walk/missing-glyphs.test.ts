import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { startRows } from '#test/kit/world/start-deps.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const MISSING = '𒀀 𒅀';
const MESSAGE = `has characters that no bundled font can draw: ${MISSING}`;
const starts = () => {
  const { projectId, influencerId } = gateway.demo;
  return [
    { field: 'slideshowBuild', path: 'hook', type: 'SlideshowBuildInput', input: { hook: '𒀀𒅀' } },
    { field: 'ugcRemix', path: 'hook', type: 'UgcRemixInput', input: { hook: '𒀀𒅀', influencerId } },
    {
      field: 'generateContent',
      path: 'brief.cta',
      type: 'GenerateContentInput',
      input: { brief: { cta: 'Try 𒀀𒅀' } },
    },
  ].map((one) => ({ ...one, projectId }));
};

test('characters without a glyph are a typed refusal over GraphQL, and nothing is written', async () => {
  const before = await startRows(gateway.parts.store);
  for (const { field, path, type, input, projectId } of starts()) {
    const document = `mutation ($input: ${type}!) { ${field}(input: $input) {
      __typename
      ... on ValidationError { code message issues { path message code } }
    } }`;
    const variables = { input: { projectId, ...input } };
    const { apiKey } = gateway.demo;
    expect(await expectData(gateway.url, document, variables, { apiKey })).toEqual({
      [field]: {
        __typename: 'ValidationError',
        code: 'VALIDATION',
        message: `${path}: ${MESSAGE}`,
        issues: [{ path, message: MESSAGE, code: 'MISSING_GLYPHS' }],
      },
    });
  }
  expect(await startRows(gateway.parts.store)).toEqual(before);
});

test('the fault that has no code of its own says null', async () => {
  const document = `mutation ($input: CreateProjectInput!) { createProject(input: $input) {
    ... on ValidationError { issues { path code values } }
  } }`;
  const input = { name: 'New', timezone: 'Nowhere' };
  const { apiKey } = gateway.demo;
  expect(await expectData(gateway.url, document, { input }, { apiKey })).toEqual({
    createProject: { issues: [{ path: 'timezone', code: null, values: null }] },
  });
});

test('characters without a glyph are 422 over REST, under each page’s own code', async () => {
  const paths = { slideshowBuild: '/slideshow-builder', ugcRemix: '/ugc-remix', generateContent: '' };
  const before = await startRows(gateway.parts.store);
  for (const { field, path, input, projectId } of starts()) {
    const response = await fetch(
      `${gateway.url}/v1/projects/${projectId}/content${paths[field as keyof typeof paths]}`,
      {
        method: 'POST',
        headers: { 'X-Api-Key': gateway.demo.apiKey, 'Content-Type': 'application/json' },
        body: JSON.stringify(input),
      },
    );
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      error: {
        code: field === 'generateContent' ? 'VALIDATION_FAILED' : 'VALIDATION',
        message: `${path}: ${MESSAGE}`,
        requestId: expect.stringMatching(/./),
        details: { issues: [{ path, message: MESSAGE, code: 'MISSING_GLYPHS', values: [MISSING] }] },
      },
    });
  }
  expect(await startRows(gateway.parts.store)).toEqual(before);
});
