import { createClient } from 'graphql-ws';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { decodeId, encodeId } from '#src/domain/ids.ts';
import { ask, errorCode, expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { countStatements } from '#test/kit/postgres/count-statements.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import {
  ApproveContainerDocument,
  HooksDocument,
  SlideshowBuildDocument,
} from '../../schema/generated/graphql.ts';
import { cancelLeftovers, newJob } from './fixtures/job.ts';
import { quickStages } from './fixtures/quick-stages.ts';

let gateway: TestGateway;
let apiKey: string;
beforeAll(async () => {
  gateway = await startTestGateway();
  apiKey = gateway.demo.apiKey;
});
afterEach(() => cancelLeftovers(gateway.parts.store));
afterAll(() => gateway?.[Symbol.asyncDispose]());

type Json = Record<string, unknown>;
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${gateway.url}${path}`, { headers: { 'X-Api-Key': apiKey, ...headers } });
const json = async (path: string) => (await (await get(path)).json()) as Json;

async function slideshow(): Promise<string> {
  const input = { projectId: gateway.demo.projectId, hook: 'read me' };
  const { slideshowBuild } = await expectData(gateway.url, SlideshowBuildDocument, { input }, { apiKey });
  if (slideshowBuild?.__typename !== 'ContentJobAccepted') throw new Error(JSON.stringify(slideshowBuild));
  return slideshowBuild.containers[0]?.id ?? '';
}

describe('progress of a container', () => {
  test('starts over in each stage and ends at one', async () => {
    const containerId = await slideshow();
    const path = `/v1/content/${containerId}/progress`;
    expect(await json(path)).toEqual({
      containerId,
      status: 'processing',
      stage: 'queued',
      stageProgress: 0,
      etaSeconds: null,
      updatedAt: expect.stringMatching(/Z$/),
    });
    const halfway = Promise.withResolvers<void>();
    const stages = quickStages({
      assembling: async (input) => {
        input.report(0.5);
        await halfway.promise;
        return quickStages().assembling(input);
      },
    });
    await using _worker = gateway.parts.startWorker(stages);
    const half = await waitFor(async () => {
      const body = await json(path);
      return body.stage === 'assembling' && Number(body.stageProgress) > 0 && body;
    });
    expect(half.stageProgress).toBeCloseTo(0.5, 5);
    expect(half.status).toBe('processing');
    halfway.resolve();
    await waitFor(async () => (await json(path)).status === 'completed');
    expect(await json(path)).toMatchObject({ stage: 'finalizing', stageProgress: 1, etaSeconds: null });
  });

  test('of what does not exist here is not found', async () => {
    expect((await get('/v1/content/cnt_nope/progress')).status).toBe(404);
    const response = await get(`/v1/content/${gateway.demo.other.containerId}/progress`);
    expect([response.status, ((await response.json()) as Json).error]).toMatchObject([
      404,
      { code: 'NOT_FOUND', message: 'containerId is not in this organisation.' },
    ]);
  });
});

test('a container is polled cheaply with its ETag until it or its links change', async () => {
  const containerId = await slideshow();
  for (const path of [`/v1/content/${containerId}`, `/v1/content/${containerId}/progress`]) {
    const etag = (await get(path)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^".+"$/);
    for (const header of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const unchanged = await get(path, { 'If-None-Match': header });
      expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
    }
    expect((await get(path, { 'If-None-Match': '"other"' })).status).toBe(200);
  }
  const etag = (await get(`/v1/content/${containerId}`)).headers.get('etag') ?? '';
  await using _worker = gateway.parts.startWorker(quickStages());
  await waitFor(async () => (await json(`/v1/content/${containerId}`)).status === 'completed');
  const done = await get(`/v1/content/${containerId}`, { 'If-None-Match': etag });
  expect(done.status).toBe(200);
  const tag = done.headers.get('etag') ?? '';
  // Another window of the links: other addresses in the body, so another tag.
  const later = {
    ...gateway.links,
    sign: (key: string) => gateway.links.sign(key, { now: new Date(Date.now() + 864e5) }),
  };
  await using another = await gateway.another({ links: later });
  const headers = { 'X-Api-Key': apiKey, 'If-None-Match': tag };
  expect((await fetch(`${another.url}/v1/content/${containerId}`, { headers })).status).toBe(200);
  expect((await get(`/v1/content/${containerId}`, { 'If-None-Match': tag })).status).toBe(304);
});

describe('hooks', () => {
  test('are the same on both faces for a seed', async () => {
    const { projectId } = gateway.demo;
    const { hooks } = await expectData(
      gateway.url,
      HooksDocument,
      { projectId, count: 5, seed: 3 },
      { apiKey },
    );
    expect(hooks?.hooks).toHaveLength(5);
    const body = await json(`/v1/projects/${projectId}/content/hooks?count=5&seed=3`);
    expect(body).toEqual({
      hooks: hooks?.hooks,
      seed: 3,
      language: hooks?.language,
      brandVoice: hooks?.brandVoice.toLowerCase(),
      influencerId: hooks?.influencer?.id,
    });
  });

  test('say which fields of the project are missing', async () => {
    const { projectId } = gateway.demo.bare;
    const response = await get(`/v1/projects/${projectId}/content/hooks`);
    expect([response.status, await response.json()]).toMatchObject([
      422,
      { error: { code: 'VALIDATION', details: { missingFields: ['appDescription'] } } },
    ]);
    const result = await ask(gateway.url, HooksDocument, { projectId }, { apiKey });
    expect(errorCode(result)).toBe('BAD_USER_INPUT');
    expect(result.errors?.[0]?.extensions?.missingFields).toEqual(['appDescription']);
  });

  test('are not for other projects, nor in numbers beyond the limit', async () => {
    const { projectId } = gateway.demo.other;
    expect((await get(`/v1/projects/${projectId}/content/hooks`)).status).toBe(404);
    expect(await expectData(gateway.url, HooksDocument, { projectId }, { apiKey })).toEqual({ hooks: null });
    expect((await get(`/v1/projects/${gateway.demo.projectId}/content/hooks?count=31`)).status).toBe(422);
    expect((await get(`/v1/projects/${gateway.demo.projectId}/content/hooks?n=3`)).status).toBe(422);
  });
});

describe('a list', () => {
  test('can be filtered by where posts come from and by their review, on both faces', async () => {
    await slideshow();
    const path = `/v1/projects/${gateway.demo.projectId}/content`;
    const items = async (query: string) => ((await json(`${path}?${query}`)).items as Json[]).length;
    expect(await items('creativeType=generated')).toBeGreaterThan(0);
    expect(await items('creativeType=uploaded')).toBe(0);
    expect(await items('creativeType=uploaded&creativeType=generated')).toBeGreaterThan(0);
    expect(await items('approvalStatus=rejected')).toBe(0);
    expect((await get(`${path}?creativeType=found`)).status).toBe(422);
    const document = `query ($projectId: ID!, $type: [CreativeType!]) {
      containers(projectId: $projectId, filter: { creativeType: $type }) { edges { node { creativeType } } }
    }`;
    const count = async (type: string) => {
      const variables = { projectId: gateway.demo.projectId, type: [type] };
      const data = await expectData(gateway.url, document, variables, { apiKey });
      return (data as { containers: { edges: unknown[] } }).containers.edges.length;
    };
    expect(await count('GENERATED')).toBeGreaterThan(0);
    expect(await count('UPLOADED')).toBe(0);
  });

  test('of a hundred containers takes as many statements as one of ten', async () => {
    const { store } = gateway.parts;
    const projectId = decodeId('project', gateway.demo.projectId) ?? '';
    const { organisationId } = await store.db
      .selectFrom('project')
      .select('organisationId')
      .where('id', '=', projectId)
      .executeTakeFirstOrThrow();
    const caller = {
      keyId: uuidv7(),
      organisationId,
      test: true,
      scopes: new Set([]),
      token: null,
      tier: 'partner',
    } as const;
    for (let job = 0; job < 34; job += 1) {
      await newJob(store, { organisationId, projectId, caller }, { variants: 3, held: 0 });
    }
    const influencerId = decodeId('influencer', gateway.demo.influencerId);
    await store.db
      .updateTable('container')
      .set({ influencerId })
      .where('projectId', '=', projectId)
      .execute();
    const { store: watched, counter } = countStatements(store);
    await using counted = await gateway.another({ store: watched });
    const document = `query ($projectId: ID!, $first: Int!) {
      containers(projectId: $projectId, first: $first) {
        edges { node {
          id approval { status } job { id status } influencer { id name } assets { id url }
          schedule { id socialAccount { id } } project { id } layer { id }
        } }
      }
    }`;
    const count = async (first: number) => {
      counter.sent = 0;
      const variables = { projectId: gateway.demo.projectId, first };
      const { containers } = (await expectData(counted.url, document, variables, { apiKey })) as {
        containers: { edges: { node: { influencer: Json | null } }[] };
      };
      expect(containers.edges).toHaveLength(first);
      expect(containers.edges.at(-1)?.node.influencer).toMatchObject({ id: gateway.demo.influencerId });
      return counter.sent;
    };
    // The key is known from then on.
    await count(10);
    const ten = await count(10);
    expect(await count(100)).toBe(ten);
    // The project, the page, and one each for jobs, influencers, files, schedules and projects.
    expect(ten).toBeLessThanOrEqual(7);
  });
});

describe('containerUpdated', () => {
  type Update = {
    containerUpdated: {
      projectId: string;
      container: { id: string; status: string; approvalStatus: string } | null;
    };
  };
  const QUERY = `subscription ($projectId: ID!) {
    containerUpdated(projectId: $projectId) { projectId container { id status approvalStatus } }
  }`;
  const clientOf = (key = apiKey) =>
    createClient({
      url: `${gateway.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { apiKey: key },
    });

  test('says at once to read the list, and then what changed, as it is by then', async () => {
    const { projectId } = gateway.demo;
    await gateway.parts.store.db
      .updateTable('project')
      .set({ reviewPolicy: 'review_all' })
      .where('id', '=', decodeId('project', projectId))
      .execute();
    const client = clientOf();
    const updates: Update['containerUpdated'][] = [];
    const watching = (async () => {
      for await (const { data } of client.iterate<Update>({ query: QUERY, variables: { projectId } })) {
        if (data) updates.push(data.containerUpdated);
      }
    })();
    await waitFor(() => updates.length === 1);
    expect(updates).toEqual([{ projectId, container: null }]);
    const containerId = await slideshow();
    const told = (status: string, approvalStatus: string) => () =>
      updates.some(({ container }) => {
        const { id, ...state } = container ?? { id: '' };
        return id === containerId && JSON.stringify(state) === JSON.stringify({ status, approvalStatus });
      });
    await waitFor(told('QUEUED', 'NOT_REQUIRED'));
    const worker = gateway.parts.startWorker(quickStages());
    await waitFor(told('COMPLETED', 'PENDING'));
    await worker[Symbol.asyncDispose]();
    await expectData(gateway.url, ApproveContainerDocument, { input: { containerId } }, { apiKey });
    await waitFor(told('COMPLETED', 'APPROVED'));
    await client.dispose();
    await watching;
  });

  test('ends with one NOT_FOUND for a project that is not here', async () => {
    const client = clientOf();
    for (const projectId of [gateway.demo.other.projectId, encodeId('project', uuidv7()), 'prj_nope']) {
      const results = [];
      for await (const result of client.iterate({ query: QUERY, variables: { projectId } }))
        results.push(result);
      expect(results).toMatchObject([{ errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
    }
    await client.dispose();
  });

  test('leaves nothing behind when its client goes', async () => {
    const gauge = async () => (await gateway.metrics.openSubscriptions.get()).values[0]?.value ?? 0;
    const before = await gauge();
    const client = clientOf();
    const updates = client.iterate({ query: QUERY, variables: { projectId: gateway.demo.projectId } });
    await updates.next();
    expect(await gauge()).toBe(before + 1);
    await client.dispose();
    await waitFor(async () => (await gauge()) === before);
  });
});
