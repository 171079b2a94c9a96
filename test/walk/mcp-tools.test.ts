import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Kind, type SelectionNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openToolbox } from '#src/api/mcp/tools.ts';
import { decodeId, encodeId } from '#src/domain/ids.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { CHANGES } from './fixtures/changes.ts';
import { firstContainer } from './fixtures/job.ts';
import { endedJob } from './fixtures/job-log.ts';
import { smallPosts } from './fixtures/small-posts.ts';
import { startSlideshow } from './fixtures/start-slideshow.ts';
import { ROOT_FIELDS } from './fixtures/surface.ts';
import { actOn, type Things } from './fixtures/things.ts';

let gateway: TestGateway;
let client: Client;
let things: Things;
let post: string;
beforeAll(async () => {
  gateway = await startTestGateway({ patient: true });
  const { apiKey } = gateway.demo;
  post = await finishedPost();
  things = await actOn(gateway).makeThings(apiKey);
  client = new Client({ name: 'test', version: '1' });
  const requestInit = { headers: { Authorization: `Bearer ${apiKey}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL(`${gateway.url}/mcp`), { requestInit }));
}, 150_000);
afterAll(async () => {
  await client?.close();
  await gateway?.[Symbol.asyncDispose]();
});

/** A small post with its files, rendered. */
async function finishedPost(): Promise<string> {
  const posts = await smallPosts(gateway);
  await using _worker = posts.startWorker();
  const jobId = decodeId('job', await startSlideshow(gateway)) ?? '';
  await endedJob(gateway.parts.store, jobId, 120_000);
  return encodeId('container', (await firstContainer(gateway.parts.store, jobId)).id);
}

const nameOf = (selection: SelectionNode) => (selection.kind === Kind.FIELD ? selection.name.value : '');

type Facts = Record<string, unknown>;
/** Every tool that was called, by the SDK's own client. */
const called = new Set<string>();
async function call(name: string, given: Facts): Promise<{ refused: boolean; facts: Facts; text: string }> {
  called.add(name);
  const { structuredContent, isError } = await client.callTool({ name, arguments: given });
  return {
    refused: isError ?? false,
    facts: Object(structuredContent),
    text: JSON.stringify(structuredContent),
  };
}

/** What a tool gives for what is right: an answer of the operation's own field that is no error. */
async function done(name: string, given: Facts): Promise<Facts> {
  const { refused, facts, text } = await call(name, given);
  expect([refused, text]).toEqual([false, text]);
  return facts;
}

const inProject = () => ({ projectId: gateway.demo.projectId });
const ofEndpoint = () => ({ endpointId: things.endpointId });
const slides = () => ({ ...inProject(), hook: 'three habits' });

const QUESTIONS: Record<string, () => Facts> = {
  apiKeys: () => ({}),
  auditLog: () => ({ act: 'createProject' }),
  collections: inProject,
  container: () => ({ id: post }),
  containers: inProject,
  credits: () => ({}),
  freshLink: () => ({ id: things.mediaId }),
  hooks: inProject,
  influencers: inProject,
  job: () => ({ id: things.jobId }),
  jobHistory: () => ({ id: things.jobId }),
  jobs: inProject,
  layers: inProject,
  media: inProject,
  project: () => ({ id: gateway.demo.projectId }),
  projects: () => ({}),
  publishKit: () => ({ containerId: post, platform: 'TIKTOK' }),
  schedule: () => ({ projectId: things.projectId }),
  socialAccounts: inProject,
  sourcePosts: inProject,
  verification: () => ({ jobId: things.jobId }),
  viewer: () => ({}),
  watchJob: () => ({ jobId: things.jobId, waitSeconds: 1 }),
  webhookDeliveries: ofEndpoint,
  webhookEndpoint: ofEndpoint,
  webhookEndpoints: () => ({}),
  webhookEvents: ofEndpoint,
};

const STARTS: Record<string, () => Facts> = {
  generateContent: () => ({ ...inProject(), brief: { hook: 'three habits' } }),
  ugcRemix: () => ({ ...inProject(), influencerId: gateway.demo.influencerId }),
  slideshowBuild: slides,
  verifyRender: () => ({ containerId: post }),
  ingestWebsite: () => ({ ...inProject(), url: 'https://site.invalid/' }),
  ingestGithub: () => ({ ...inProject(), url: 'https://github.com/x/y' }),
};

const MAKES: Record<string, () => Facts> = {
  planContent: () => ({ slideshowBuild: slides() }),
  createApiKey: () => ({ name: 'x', env: 'LIVE', scopes: [] }),
  createClientToken: () => ({ scopes: ['JOBS_READ'], projectIds: [gateway.demo.projectId] }),
  createProject: () => ({ name: 'x' }),
  createWebhookEndpoint: () => ({ url: 'https://hooks.invalid/y', events: ['TEST_PING'] }),
};

/** Where the very thing stands in the way, by what is told. */
const HINDERED: Record<string, RegExp> = {
  finalizeMediaUpload: /holds 0 of the 100 bytes/,
  addMediaFromUrl: /cannot be fetched/,
};

test('whatever a person can ask or change is in a tool', async () => {
  const { tools } = await openToolbox('on');
  const asked = new Set(
    tools.flatMap(({ operation }) => operation.definition.selectionSet.selections.map(nameOf)),
  );
  const fields = ROOT_FIELDS.filter(({ operation }) => operation !== 'subscription');
  expect(fields.map(({ field }) => field.name).filter((name) => !asked.has(name))).toEqual([]);
});

describe('each answers the SDK’s own client', () => {
  test.each(Object.entries(QUESTIONS))('%s', async (name, given) => {
    await done(name, given());
  });

  test.each(Object.entries(STARTS))('%s, with the id of its job', async (name, given) => {
    const { jobId } = await done(name, { input: given() });
    expect(jobId).toMatch(/^job_/);
  });

  test('reviseContainer', async () => {
    const { refused, text } = await call('reviseContainer', { input: { containerId: post, caption: 'x' } });
    expect([refused, text]).toEqual([true, expect.stringContaining('planned before')]);
  });

  test.each(Object.entries(MAKES))('%s', async (name, given) => {
    await done(name, { input: given() });
  });

  test.each(CHANGES.filter(({ name }) => !(name in STARTS)))('$name', async ({ name, input }) => {
    const why = HINDERED[name];
    const { refused, text } = await call(name, { input: input(things) });
    expect([refused, text]).toEqual([why !== undefined, expect.stringMatching(why ?? '')]);
  });

  test('and none is left', async () => {
    const { tools } = await client.listTools();
    expect([...called].sort()).toEqual(tools.map(({ name }) => name).sort());
  });
});
