import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, errorCode, expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { countStatements } from '#test/kit/postgres/count-statements.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import {
  type ContainerFilter,
  ContainersDocument,
  type ContainersQueryVariables,
  GenerateContentDocument,
  UgcRemixDocument,
  ViewerDocument,
} from '../../schema/generated/graphql.ts';
import { quickStages } from './fixtures/quick-stages.ts';

let gateway: TestGateway;
let apiKey: string;
/** Containers of the demo project made here, newest first. */
let containerIds: string[];

beforeAll(async () => {
  gateway = await startTestGateway();
  apiKey = gateway.demo.apiKey;
  await using _worker = gateway.parts.startWorker(quickStages(), { concurrency: 8 });
  for (let job = 0; job < 11; job++) await startFive();
  await waitFor(async () => (await countRunning()) === 0, { timeout: 25_000 });
  containerIds = (await allContainers({})).map(({ id }) => id);
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

async function startFive() {
  const { projectId, influencerId } = gateway.demo;
  const input = { projectId, variantCount: 5, format: 'SLIDESHOW_REMIX' as const, brief: { influencerId } };
  await expectData(gateway.url, GenerateContentDocument, { input }, { apiKey });
}

async function countRunning() {
  const rows = await gateway.parts.store.db
    .selectFrom('job')
    .select('id')
    .where('status', '=', 'running')
    .execute();
  return rows.length;
}

async function allContainers(filter: ContainerFilter, first = 20) {
  const found = [];
  let after: string | null = null;
  do {
    const variables: ContainersQueryVariables = { projectId: gateway.demo.projectId, filter, first, after };
    const { containers } = await expectData(gateway.url, ContainersDocument, variables, { apiKey });
    if (!containers) throw new Error('There is no such project.');
    found.push(...containers.edges.map(({ node }) => node));
    after = containers.pageInfo.hasNextPage ? (containers.pageInfo.endCursor ?? null) : null;
  } while (after);
  return found;
}

describe('containers', () => {
  test('come in pages, newest first, each once', async () => {
    expect(containerIds).toHaveLength(55);
    expect(new Set(containerIds).size).toBe(55);
    const found = await allContainers({}, 7);
    expect(found.map(({ id }) => id)).toEqual(containerIds);
    const times = found.map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted().reverse());
  });

  test('fifty with job, influencer and files take a handful of statements', async () => {
    const { store, counter } = countStatements(gateway.parts.store);
    await using counted = await gateway.another({ store });
    const variables = { projectId: gateway.demo.projectId, first: 50 };
    const { containers } = await expectData(counted.url, ContainersDocument, variables, { apiKey });
    expect(containers?.edges).toHaveLength(50);
    expect(containers?.edges[0]?.node).toMatchObject({
      job: { status: 'COMPLETED' },
      influencer: { id: gateway.demo.influencerId },
      assets: [{ kind: 'VIDEO' }],
    });
    // The key, the project, the page, and one each for jobs, influencers and files.
    expect(counter.sent).toBe(6);
  });

  test('can be filtered', async () => {
    const { projectId, influencerId } = gateway.demo;
    const input = { projectId, influencerId };
    await expectData(gateway.url, UgcRemixDocument, { input }, { apiKey });
    const [waiting, ...others] = await allContainers({ status: ['QUEUED'] });
    expect(others).toEqual([]);
    expect(waiting).toMatchObject({ format: 'UGC_REMIX', status: 'QUEUED', assets: [] });
    expect(await allContainers({ format: ['UGC_REMIX'] })).toEqual([waiting]);
    expect(await allContainers({ status: ['QUEUED'], format: ['SLIDESHOW_REMIX'] })).toEqual([]);
    expect(await allContainers({ since: waiting?.createdAt })).toEqual([waiting]);
    expect((await allContainers({ until: waiting?.createdAt })).map(({ id }) => id)).toEqual(containerIds);
    expect(await allContainers({ layerId: gateway.demo.contentLayerId })).toHaveLength(55);
    expect(await allContainers({ layerId: 'lyr_nope' })).toEqual([]);
  });

  test.each([
    ['a page of none', { first: 0 }],
    ['a page of 201', { first: 201 }],
    ['a cursor of our invention', { after: 'bm90IGEgY3Vyc29y' }],
    ['a date without a zone', { filter: { since: '2026-01-01T00:00' } }],
  ])('%s is BAD_USER_INPUT', async (_name, wrong) => {
    const variables = { projectId: gateway.demo.projectId, ...wrong };
    const result = await ask(gateway.url, ContainersDocument, variables, { apiKey });
    expect(errorCode(result)).toBe('BAD_USER_INPUT');
  });
});

describe('what belongs to another organisation does not exist', () => {
  const QUERY = `query ($project: ID!, $container: ID!) {
    project(id: $project) { name }
    containers(projectId: $project) { edges { cursor } }
    jobs(projectId: $project) { edges { cursor } }
    influencers(projectId: $project) { edges { cursor } }
    container(id: $container) { id }
    node(id: $container) { id }
  }`;
  const nothing = {
    project: null,
    containers: null,
    jobs: null,
    influencers: null,
    container: null,
    node: null,
  };
  test('and reads like what was never there', async () => {
    const { other } = gateway.demo;
    const theirs = { project: other.projectId, container: other.containerId };
    expect(await expectData(gateway.url, QUERY, theirs, { apiKey })).toEqual(nothing);
    const never = { project: 'prj_never', container: 'cnt_never' };
    expect(await expectData(gateway.url, QUERY, never, { apiKey })).toEqual(nothing);
  });

  test('while its owner sees it', async () => {
    const { other } = gateway.demo;
    const theirs = { project: other.projectId, container: other.containerId };
    const data = await expectData(gateway.url, QUERY, theirs, { apiKey: other.apiKey });
    expect(data).toMatchObject({ container: { id: other.containerId }, node: { id: other.containerId } });
  });
});

describe('node', () => {
  const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';

  /** The id of one thing of each kind at least. */
  async function someOfEach(): Promise<string[]> {
    const { projectId, socialAccountId: account } = gateway.demo;
    const at = new Date(Date.now() + 86_400_000);
    const variables = { projectId, id: containerIds[0], at, account };
    await expectData(
      gateway.url,
      `mutation ($projectId: ID!, $id: ID!, $at: DateTime!, $account: ID!) {
        createCollection(input: { projectId: $projectId, name: "Kept" }) { __typename }
        scheduleContainer(input: { containerId: $id, scheduledFor: $at, targets: [{ socialAccountId: $account }] }) { __typename }
        createWebhookEndpoint(input: { url: "https://example.com/told", events: [JOB_COMPLETED] }) { __typename }
      }`,
      variables,
      { apiKey },
    );
    const own = await expectData(
      gateway.url,
      `query ($projectId: ID!, $id: ID!) {
        viewer { keyId organisation { id } }
        container(id: $id) { id job { id } assets { id } schedule { id } }
        webhookEndpoints { edges { node { id } } }
        collections(projectId: $projectId) { edges { node { id } } }
        project(id: $projectId) {
          id
          influencers { edges { node { id } } }
          socialAccounts { edges { node { id } } }
          layers { edges { node { id } } }
          media { edges { node { id } } }
        }
      }`,
      variables,
      { apiKey },
    );
    return JSON.stringify(own).match(/\b[a-z]{2,3}_[0-9A-Z]{26}\b/g) ?? [];
  }

  test('finds every kind of thing by its id, in any letter case, for its owner alone', async () => {
    const ids = [...new Set(await someOfEach())];
    const kinds = ids.map((id) => id.split('_')[0]);
    expect(new Set(kinds)).toEqual(
      new Set(['org', 'key', 'cnt', 'job', 'ast', 'sp', 'whk', 'prj', 'inf', 'sac', 'lyr', 'med', 'col']),
    );
    const read = (id: string, key: string) => expectData(gateway.url, NODE, { id }, { apiKey: key });
    for (const id of ids) {
      expect(await read(id.toLowerCase(), apiKey)).toMatchObject({ node: { id } });
      expect(await read(id, gateway.demo.other.apiKey)).toEqual({ node: null });
    }
  });
});

test('lists tell how long they are, with their filter, whatever page is asked for', async () => {
  const lists = (page: string) => `query ($id: ID!) {
    containers(projectId: $id, ${page}) { totalCount edges { cursor } }
    canceled: containers(projectId: $id, filter: { status: [CANCELED] }, ${page}) { totalCount edges { cursor } }
    jobs(projectId: $id, ${page}) { totalCount edges { cursor } }
    influencers(projectId: $id, ${page}) { totalCount edges { cursor } }
    media(projectId: $id, ${page}) { totalCount edges { cursor } }
    layers(projectId: $id, ${page}) { totalCount edges { cursor } }
    projects(${page}) { totalCount edges { cursor } }
    apiKeys(${page}) { totalCount edges { cursor } }
  }`;
  type Lists = Record<string, { totalCount: number; edges: unknown[] }>;
  const read = async (page: string) =>
    (await expectData(gateway.url, lists(page), { id: gateway.demo.projectId }, { apiKey })) as Lists;
  const [whole, one] = [await read('first: 200'), await read('first: 1')];
  const lengths = Object.entries(whole).map(([name, { edges }]) => [name, edges.length]);
  const totals = (of: Lists) => Object.entries(of).map(([name, { totalCount }]) => [name, totalCount]);
  expect(totals(whole)).toEqual(lengths);
  expect(totals(one)).toEqual(lengths);
});

test('a project gives its lists in one go', async () => {
  const document = `query ($id: ID!) {
    project(id: $id) {
      name requiresApproval
      influencers { edges { node { id status } } }
      socialAccounts { edges { node { id platform } } }
      layers { edges { node { id kind config } } }
      media { edges { node { id role url } } }
    }
    projects { edges { node { id } } }
  }`;
  const { projectId, influencerId, mediaId, socialAccountId } = gateway.demo;
  const data = await expectData(gateway.url, document, { id: projectId }, { apiKey });
  expect(data).toMatchObject({
    project: { influencers: { edges: [{ node: { id: influencerId } }] } },
    projects: { edges: expect.arrayContaining([{ node: { id: projectId } }]) },
  });
  expect(JSON.stringify(data)).toContain(mediaId);
  expect(JSON.stringify(data)).toContain(`"socialAccountId":"${socialAccountId}"`);
});

test('the viewer knows the wallet and the key', async () => {
  const { viewer } = await expectData(gateway.url, ViewerDocument, {}, { apiKey });
  expect(viewer).toMatchObject({ test: false, tier: 'PARTNER', organisation: { name: 'Demo organisation' } });
  expect(viewer.credits.balance).toBe(viewer.credits.available + viewer.credits.held);
  expect(viewer.credits.held).toBeGreaterThan(0);
  const sandbox = await expectData(gateway.url, ViewerDocument, {}, { apiKey: gateway.demo.testApiKey });
  expect(sandbox.viewer).toMatchObject({ test: true, tier: 'SANDBOX' });
});

test('a job reads its events, result and files', async () => {
  const document = `query ($id: ID!) {
    container(id: $id) {
      draw { seed } plan
      job {
        kind startedAt finishedAt error { code }
        events(after: 1, first: 2) { seq type }
        result { containers { id } assets { kind } }
      }
    }
  }`;
  const data = await expectData(gateway.url, document, { id: containerIds[0] ?? '' }, { apiKey });
  expect(data).toMatchObject({
    container: {
      plan: { engine: 'test' },
      job: {
        kind: 'CONTENT_GENERATE',
        error: null,
        events: [{ seq: 2 }, { seq: 3 }],
        result: { containers: { length: 5 }, assets: { length: 5 } },
      },
    },
  });
});
