import { afterAll, beforeAll, expect, test } from 'vitest';
import { schema } from '#src/api/graphql/schema.ts';
import { ACTS } from '#src/domain/acts.ts';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { type Rest, restOf } from './webhooks/kit.ts';

let gateway: TestGateway;
let rest: Rest;
beforeAll(async () => {
  gateway = await startTestGateway();
  rest = restOf(gateway);
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

type Entry = Record<string, unknown>;
const log = async (query = ''): Promise<Entry[]> => (await rest('GET', `audit-log${query}`)).body.items;
const isKey = expect.stringMatching(/^key_/);
const change = (field: string, type: string, input: object, apiKey = gateway.demo.apiKey) =>
  expectData<Record<string, { __typename: string; id?: string }>, object>(
    gateway.url,
    `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on Project { id } } }`,
    { input },
    { apiKey },
  );

test('every mutation that there is is kept, under its own name', () => {
  expect(Object.keys(schema.getMutationType()?.getFields() ?? {}).sort()).toEqual(Object.keys(ACTS).sort());
});

test('what is done is kept alike whatever way it came, with what it was done to', async () => {
  const { projectId } = gateway.demo;
  const made = await change('createProject', 'CreateProjectInput', { name: 'By GraphQL', timezone: 'UTC' });
  const posted = await rest('POST', 'projects', { name: 'By REST', timezone: 'UTC' });
  await rest('PATCH', `projects/${projectId.toLowerCase()}`, { tagline: 'New words' });
  await callTool('updateProject', { projectId, tagline: 'Newer words' });
  const done = { outcome: 'DONE', keyId: isKey, byToken: false, requestId: expect.stringMatching(/^req_/) };
  expect(await log()).toMatchObject([
    { ...done, act: 'updateProject', subject: projectId, door: 'mcp' },
    { ...done, act: 'updateProject', subject: projectId, door: 'rest' },
    { ...done, act: 'createProject', subject: posted.body.id, door: 'rest' },
    { ...done, act: 'createProject', subject: made.createProject?.id, door: 'graphql' },
  ]);
});

test('what was refused is kept with its code, and reading is not', async () => {
  const before = (await log()).length;
  await rest('POST', 'content/cnt_nothing/approve', {});
  await change('approveContainer', 'ApproveContainerInput', { containerId: 'cnt_nothing' });
  await rest('GET', `projects/${gateway.demo.projectId}`);
  await rest('POST', 'projects', { name: 'x' }, 'rg_live_nobody');
  const [second, first, ...others] = await log();
  const refused = { act: 'approveContainer', subject: 'cnt_nothing', outcome: 'NOT_FOUND' };
  expect([first, second]).toMatchObject([
    { ...refused, door: 'rest' },
    { ...refused, door: 'graphql' },
  ]);
  expect(others).toHaveLength(before);
});

test('a start is kept with its job, a token as what it is, and the log can be filtered', async () => {
  const { projectId, apiKey } = gateway.demo;
  const job = await rest('POST', `projects/${projectId}/content/slideshow-builder`, { hook: 'watch me' });
  const token = await rest('POST', 'client-tokens', { scopes: ['jobs:cancel'], jobIds: [job.body.jobId] });
  await rest('POST', `jobs/${job.body.jobId}/cancel`, {}, String(token.body.token));
  expect(await log(`?subject=${job.body.jobId}`)).toMatchObject([
    { act: 'cancelJob', byToken: true },
    { act: 'slideshowBuild', byToken: false },
  ]);
  const document = `query ($act: String) { auditLog(first: 1, act: $act) {
    edges { node { act subject outcome keyId door byToken at } } pageInfo { hasNextPage } } }`;
  const data = await expectData<Record<string, unknown>, object>(
    gateway.url,
    document,
    { act: 'createProject' },
    { apiKey },
  );
  expect(data.auditLog).toMatchObject({
    edges: [{ node: { act: 'createProject', door: 'REST', outcome: 'DONE' } }],
    pageInfo: { hasNextPage: true },
  });
});

test('nobody reads the log of others, or without the scope', async () => {
  const foreign = await rest('GET', 'audit-log', undefined, gateway.demo.other.apiKey);
  expect(foreign.body.items).toEqual([]);
  const made = await expectData<Record<string, { key: string }>, object>(
    gateway.url,
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { ... on ApiKeyCreated { key } } }',
    { input: { name: 'Reads posts', scopes: ['CONTENT_READ'] } },
    { apiKey: gateway.demo.apiKey },
  );
  expect(await rest('GET', 'audit-log', undefined, made.createApiKey?.key)).toMatchObject({
    status: 403,
    body: { error: { code: 'FORBIDDEN_SCOPE' } },
  });
});

/** One tool of the door for agents. */
async function callTool(name: string, input: object): Promise<void> {
  const answer = await fetch(`${gateway.url}/mcp`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${gateway.demo.apiKey}`,
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
    },
    body: JSON.stringify({
      ...{ jsonrpc: '2.0', id: 1, method: 'tools/call' },
      params: { name, arguments: { input } },
    }),
  });
  expect(answer.status).toBe(200);
  expect(await answer.text()).not.toContain('"isError":true');
}
