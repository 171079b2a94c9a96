import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeId } from '#src/domain/ids.ts';
import { ask, errorCode, expectData } from '#test/kit/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/gateway.ts';
import { keyOfOwner } from '#test/kit/key-of.ts';

let gateway: TestGateway;
let apiKey: string;
/** A key that may read projects and nothing else. */
let readerKey: string;
beforeAll(async () => {
  gateway = await startTestGateway();
  apiKey = gateway.demo.apiKey;
  const { demo, parts } = gateway;
  readerKey = (await keyOfOwner(parts.store.db, demo.projectId, { scopes: ['projects:read'] })).key;
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

type Json = Record<string, unknown>;
const graphql = (document: string, variables: object = {}, key = apiKey) =>
  expectData(gateway.url, document, variables, { apiKey: key }) as Promise<Record<string, Json>>;

async function rest(method: string, path: string, body?: unknown, key = apiKey) {
  const response = await fetch(`${gateway.url}/v1${path}`, {
    method,
    headers: { 'X-Api-Key': key, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Json };
}

const ERRORS =
  '... on UserError { __typename code message requestId } ... on ValidationError { issues { path } }';
const LOST = '... on NotFoundError { field id }';
const mutation = (name: string, selection: string) => {
  const inputType = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${selection} ${ERRORS} } }`;
};
const CREATE_PROJECT = mutation(
  'createProject',
  `... on Project {
    id name customerExternalId appName brandVoice targetGender targetPlatforms timezone primaryLanguage
    reviewPolicy reviewFirstN requiresApproval metadata status
    influencers { edges { node { id name gender brandVoice language status } } }
  }`,
);
const UPDATE_PROJECT = mutation(
  'updateProject',
  '... on Project { id appName appDescription reviewPolicy reviewFirstN influencers { edges { node { id } } } }' +
    LOST,
);
const CREATE_INFLUENCER = mutation(
  'createInfluencer',
  '... on Influencer { id name gender ageRange brandVoice language prompt status }',
);
const UPDATE_INFLUENCER = mutation('updateInfluencer', '... on Influencer { id name language }');
const CONNECT = mutation(
  'connectSocialAccount',
  '... on SocialAccount { id handle status wiring { step complete problem remedy } }',
);
const WIRE = mutation(
  'wireSocialAccount',
  `... on Wiring {
    step complete problem socialAccount { id wiring { complete } }
    distributionLayer { id config } contentLayer { id config } influencer { id }
  }`,
);
const CREATE_LAYER = mutation('createLayer', '... on Layer { id kind name config }');
const UPDATE_LAYER = mutation('updateLayer', '... on Layer { id name config }');
const MUTATIONS = [
  [CREATE_PROJECT, { name: 'x' }],
  [UPDATE_PROJECT, { projectId: 'prj_x' }],
  [CREATE_INFLUENCER, { projectId: 'prj_x' }],
  [UPDATE_INFLUENCER, { influencerId: 'inf_x' }],
  [CONNECT, { projectId: 'prj_x', platform: 'TIKTOK', handle: 'x' }],
  [WIRE, { socialAccountId: 'sac_x' }],
  [CREATE_LAYER, { projectId: 'prj_x', kind: 'CONTENT', name: 'x' }],
  [UPDATE_LAYER, { layerId: 'lyr_x' }],
] as const;

async function newProject(input: object = {}): Promise<string> {
  const { createProject } = await graphql(CREATE_PROJECT, { input: { name: 'x', ...input } });
  return `${createProject?.id}`;
}

describe('over GraphQL', () => {
  test('a project grows from its name to an account that is wired', async () => {
    const { createProject } = await graphql(CREATE_PROJECT, {
      input: {
        name: 'Tideline',
        customerExternalId: 'c-1',
        brandVoice: 'CASUAL',
        targetGender: 'ALL',
        targetPlatforms: ['TIKTOK', 'YOUTUBE'],
        timezone: 'Europe/Berlin',
        reviewPolicy: { policy: 'REVIEW_FIRST_N', firstN: 3 },
        metadata: { a: [1] },
      },
    });
    expect(createProject).toEqual({
      id: expect.stringMatching(/^prj_/),
      name: 'Tideline',
      customerExternalId: 'c-1',
      appName: null,
      brandVoice: 'CASUAL',
      targetGender: 'ALL',
      targetPlatforms: ['TIKTOK', 'YOUTUBE'],
      timezone: 'Europe/Berlin',
      primaryLanguage: 'en',
      reviewPolicy: 'REVIEW_FIRST_N',
      reviewFirstN: 3,
      requiresApproval: true,
      metadata: { a: [1] },
      status: 'ACTIVE',
      influencers: { edges: [] },
    });
    const projectId = createProject?.id;
    const { updateProject } = await graphql(UPDATE_PROJECT, {
      input: {
        projectId,
        appName: 'Tideline',
        appDescription: 'Habits.',
        reviewPolicy: { policy: 'REVIEW_ALL' },
      },
    });
    expect(updateProject).toMatchObject({
      reviewPolicy: 'REVIEW_ALL',
      reviewFirstN: null,
      influencers: { edges: [{ node: { id: expect.stringMatching(/^inf_/) } }] },
    });
    const { connectSocialAccount } = await graphql(CONNECT, {
      input: { projectId, platform: 'TIKTOK', handle: 'tideline' },
    });
    expect(connectSocialAccount).toMatchObject({
      handle: '@tideline',
      status: 'CONNECTED',
      wiring: { step: 'ACCOUNT', complete: false, problem: 'ACCOUNT_NOT_WIRED', remedy: expect.any(String) },
    });
    const { wireSocialAccount } = await graphql(WIRE, {
      input: { socialAccountId: connectSocialAccount?.id },
    });
    expect(wireSocialAccount).toMatchObject({
      step: 'INFLUENCER',
      complete: true,
      problem: null,
      socialAccount: { id: connectSocialAccount?.id, wiring: { complete: true } },
      distributionLayer: { config: { social: { socialAccountId: connectSocialAccount?.id } } },
      contentLayer: { config: { customInfluencerId: expect.stringMatching(/^inf_/) } },
    });
  });

  test('what is read after a write in the same operation is as it is then', async () => {
    const projectId = await newProject();
    const data = await graphql(
      `mutation ($project: ID!) {
        before: updateProject(input: { projectId: $project }) { ...now }
        described: updateProject(input: { projectId: $project, appDescription: "Habits." }) { ...now }
        joined: createInfluencer(input: { projectId: $project, name: "Mara" }) { __typename }
        after: updateProject(input: { projectId: $project }) { ...now }
      }
      fragment now on Project { influencers { edges { node { name } } } }`,
      { project: projectId },
    );
    const names = (field: string) =>
      (data[field] as { influencers: { edges: unknown[] } }).influencers.edges.length;
    expect([names('before'), names('described'), names('after')]).toEqual([0, 1, 2]);
  });

  test('influencers and layers are made and changed', async () => {
    const projectId = await newProject();
    const { createInfluencer } = await graphql(CREATE_INFLUENCER, {
      input: { projectId, gender: 'NON_BINARY', ageRange: 'SENIOR', prompt: 'freckles' },
    });
    expect(createInfluencer).toMatchObject({
      gender: 'NON_BINARY',
      ageRange: 'SENIOR',
      brandVoice: 'AUTHENTIC',
      language: 'en',
      prompt: 'freckles',
      status: 'READY',
    });
    const influencerId = createInfluencer?.id;
    const { updateInfluencer } = await graphql(UPDATE_INFLUENCER, {
      input: { influencerId, name: 'Robin', language: 'de-at' },
    });
    expect(updateInfluencer).toEqual({ id: influencerId, name: 'Robin', language: 'de-AT' });
    const { createLayer } = await graphql(CREATE_LAYER, {
      input: { projectId, kind: 'CONTENT', name: 'Main', config: { customInfluencerId: influencerId, a: 1 } },
    });
    expect(createLayer).toMatchObject({
      kind: 'CONTENT',
      config: { customInfluencerId: influencerId, a: 1 },
    });
    const { updateLayer } = await graphql(UPDATE_LAYER, {
      input: { layerId: createLayer?.id, config: { a: null, b: 2 } },
    });
    expect(updateLayer).toMatchObject({ name: 'Main', config: { customInfluencerId: influencerId, b: 2 } });
  });

  test('what can go wrong is part of the result', async () => {
    const wrong = await graphql(CREATE_PROJECT, {
      input: { name: '', timezone: 'Mars', reviewPolicy: { policy: 'REVIEW_ALL', firstN: 1 } },
    });
    expect(wrong.createProject).toMatchObject({
      __typename: 'ValidationError',
      code: 'VALIDATION',
      requestId: expect.stringMatching(/^req_/),
      issues: [{ path: 'name' }, { path: 'timezone' }, { path: 'reviewPolicy.firstN' }],
    });
    const { other, socialAccountId, projectId } = gateway.demo;
    const foreign = await graphql(UPDATE_PROJECT, { input: { projectId: other.projectId, name: 'mine' } });
    expect(foreign.updateProject).toMatchObject({
      __typename: 'NotFoundError',
      field: 'projectId',
      id: other.projectId,
    });
    const config = { social: { socialAccountId } };
    const second = await graphql(CREATE_LAYER, {
      input: { projectId, kind: 'DISTRIBUTION', name: 'x', config },
    });
    expect(second.createLayer).toMatchObject({ __typename: 'ConflictError', code: 'CONFLICT' });
  });

  test('a missing scope is refused before the input is looked at', async () => {
    for (const [document, input] of MUTATIONS) {
      const result = await ask<Json, object>(gateway.url, document, { input }, { apiKey: readerKey });
      expect({ document, code: errorCode(result) }).toEqual({ document, code: 'FORBIDDEN_SCOPE' });
    }
    expect(MUTATIONS).toHaveLength(8);
  });

  test('the demo’s broken chains read the problem they stand for', async () => {
    const { accountNotWired, noContentLayer, influencerNotWired } = gateway.demo.unwired;
    const document = `query ($id: ID!) {
      node(id: $id) {
        ... on SocialAccount { wiring { step problem distributionLayer { id } contentLayer { id } influencer { id } } }
      }
    }`;
    const read = async (id: string) => (await graphql(document, { id })).node?.wiring;
    const layer = { id: expect.stringMatching(/^lyr_/) };
    const none = { distributionLayer: null, contentLayer: null, influencer: null };
    expect(await read(accountNotWired)).toEqual({ step: 'ACCOUNT', problem: 'ACCOUNT_NOT_WIRED', ...none });
    expect(await read(noContentLayer)).toEqual({
      step: 'DISTRIBUTION_LAYER',
      problem: 'NO_CONTENT_LAYER_WIRED',
      ...none,
      distributionLayer: layer,
    });
    expect(await read(influencerNotWired)).toEqual({
      step: 'CONTENT_LAYER',
      problem: 'INFLUENCER_NOT_WIRED',
      ...none,
      distributionLayer: layer,
      contentLayer: layer,
    });
  });
});

describe('the lists', () => {
  type Connection = { edges: { node: Json }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  const LISTS = ['influencers', 'socialAccounts', 'layers', 'media'] as const;

  test('come in pages, oldest first, each thing once, also while others are added', async () => {
    const projectId = await newProject();
    const add = (name: string) => graphql(CREATE_INFLUENCER, { input: { projectId, name } });
    for (const name of ['A', 'B', 'C', 'D', 'E']) await add(name);
    const document = `query ($id: ID!, $after: String) {
      influencers(projectId: $id, first: 2, after: $after) {
        edges { node { name } } pageInfo { hasNextPage endCursor }
      }
    }`;
    const names: unknown[] = [];
    let after: string | null = null;
    do {
      const { influencers } = (await graphql(document, { id: projectId, after })) as Record<string, unknown>;
      const { edges, pageInfo } = influencers as Connection;
      names.push(...edges.map(({ node }) => node.name));
      if (names.length === 2) await add('F');
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(names).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  });

  test('can be narrowed', async () => {
    const { projectId, socialAccountId } = gateway.demo;
    const data = await graphql(
      `query ($id: ID!) {
        media(projectId: $id, role: LOGO) { edges { node { role } } }
        layers(projectId: $id, kind: CONTENT) { edges { node { kind } } }
        project(id: $id) {
          tiktok: socialAccounts(platform: TIKTOK, status: CONNECTED) { edges { node { id } } }
          youtube: socialAccounts(platform: YOUTUBE) { edges { node { id } } }
        }
      }`,
      { id: projectId },
    );
    expect(data.media).toEqual({ edges: [{ node: { role: 'LOGO' } }] });
    const kinds = (data.layers as unknown as Connection).edges.map(({ node }) => node.kind);
    expect(new Set(kinds)).toEqual(new Set(['CONTENT']));
    expect(data.project?.youtube).toEqual({ edges: [] });
    expect(JSON.stringify(data.project?.tiktok)).toContain(socialAccountId);
  });

  test.each(LISTS)('%s of another organisation are null, and a bad page is BAD_USER_INPUT', async (list) => {
    const document = `query ($id: ID!, $first: Int, $after: String) {
      ${list}(projectId: $id, first: $first, after: $after) { edges { cursor } }
    }`;
    expect(await graphql(document, { id: gateway.demo.other.projectId })).toEqual({ [list]: null });
    expect(await graphql(document, { id: 'prj_never' })).toEqual({ [list]: null });
    for (const page of [{ first: 0 }, { first: 201 }, { after: 'nonsense' }]) {
      const variables = { id: gateway.demo.projectId, ...page };
      const result = await ask<Json, object>(gateway.url, document, variables, { apiKey });
      expect(errorCode(result)).toBe('BAD_USER_INPUT');
    }
  });

  test('of many projects, with the wiring of every account, take a constant number of statements', async () => {
    let statements = 0;
    const counter: KyselyPlugin = {
      transformQuery: ({ node }) => {
        statements += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const { store } = gateway.parts;
    const db = store.db.withPlugin(counter) as typeof store.db;
    await using counted = await gateway.another({ store: { ...store, db } });
    const document = `query ($first: Int) {
      projects(first: $first) {
        edges { node {
          influencers { edges { node { id } } }
          layers { edges { node { id } } }
          media { edges { node { id } } }
          socialAccounts { edges { node { wiring { complete influencer { id } contentLayer { id } } } } }
        } }
      }
    }`;
    for (const handle of ['a', 'b', 'c', 'd', 'e']) {
      const projectId = await newProject();
      const { connectSocialAccount } = await graphql(CONNECT, {
        input: { projectId, platform: 'TIKTOK', handle },
      });
      await graphql(WIRE, { input: { socialAccountId: connectSocialAccount?.id } });
    }
    const data = await expectData(counted.url, document, { first: 100 }, { apiKey });
    expect(JSON.stringify(data).match(/"complete":true/g)?.length).toBeGreaterThan(5);
    // The key, the page, the projects by id, four lists, and three for the wiring.
    expect(statements).toBe(10);
  });
});

describe('over REST', () => {
  test('a project is created, read, listed and changed in the shapes of the reference', async () => {
    const created = await rest('POST', '/projects', {
      name: 'Tideline',
      timezone: 'Europe/Berlin',
      customerExternalId: 'rest-1',
      appName: 'Tideline',
      appDescription: 'A calm habit tracker.',
      metadata: { plan: 'gold' },
    });
    expect(created.status).toBe(201);
    expect(created.body).toEqual({
      id: expect.stringMatching(/^prj_/),
      organizationId: expect.stringMatching(/^org_/),
      name: 'Tideline',
      status: 'active',
      customerExternalId: 'rest-1',
      ownerEmail: null,
      timezone: 'Europe/Berlin',
      primaryLanguage: 'en',
      appName: 'Tideline',
      appDescription: 'A calm habit tracker.',
      tagline: null,
      brandVoice: 'authentic',
      targetGender: null,
      targetPlatforms: [],
      requiresApproval: false,
      reviewPolicy: { policy: 'auto_approve' },
      metadata: { plan: 'gold' },
      createdAt: expect.stringMatching(/Z$/),
    });
    const path = `/projects/${created.body.id}`;
    expect(created.headers.get('location')).toBe(`/v1${path}`);
    expect((await rest('GET', '/projects?customerExternalId=rest-1')).body).toEqual({
      items: [created.body],
      nextCursor: null,
    });
    const patched = await rest('PATCH', path, { appName: null, brandVoice: 'warm', metadata: {} });
    expect(patched.body).toEqual({ ...created.body, appName: null, brandVoice: 'warm', metadata: {} });
    expect((await rest('GET', path)).body).toEqual({
      ...patched.body,
      brandContext: {
        appName: null,
        appDescription: 'A calm habit tracker.',
        tagline: null,
        brandVoice: 'warm',
        primaryLanguage: 'en',
        logoUrl: null,
      },
      layers: [],
    });
  });

  test('the demo project shows its logo and its layers', async () => {
    const { body } = await rest('GET', `/projects/${gateway.demo.projectId.toLowerCase()}`);
    expect(body.brandContext).toMatchObject({ logoUrl: expect.stringContaining('/media/') });
    expect(body.layers).toContainEqual(
      expect.objectContaining({ id: gateway.demo.contentLayerId, kind: 'content' }),
    );
  });

  test('projects are listed newest first, in pages', async () => {
    const ids = [
      await newProject({ customerExternalId: 'p' }),
      await newProject({ customerExternalId: 'p' }),
    ];
    const first = await rest('GET', '/projects?customerExternalId=p&limit=1');
    expect(first.body).toMatchObject({ items: [{ id: ids[1] }], nextCursor: expect.any(String) });
    const second = await rest(
      'GET',
      `/projects?customerExternalId=p&limit=1&cursor=${first.body.nextCursor}`,
    );
    expect(second.body).toMatchObject({ items: [{ id: ids[0] }], nextCursor: null });
    expect((await rest('GET', '/projects?limit=201')).status).toBe(422);
  });

  test('the review policy is read and set by itself', async () => {
    const projectId = await newProject();
    const path = `/projects/${projectId}/content-review-policy`;
    expect((await rest('GET', path)).body).toEqual({ projectId, policy: 'auto_approve', pendingCount: 0 });
    const set = await rest('PATCH', path, { policy: 'review_first_n', firstN: 5 });
    expect(set).toMatchObject({ status: 200, body: { projectId, policy: 'review_first_n', firstN: 5 } });
    expect((await rest('PATCH', path, { policy: 'review_first_n' })).body).toMatchObject({
      error: { code: 'VALIDATION', details: { issues: [{ path: 'firstN' }] } },
    });
    expect((await rest('GET', `/projects/${projectId}`)).body).toMatchObject({
      requiresApproval: true,
      reviewPolicy: { policy: 'review_first_n', firstN: 5 },
    });
  });

  test('influencers are created, listed, read and changed', async () => {
    const path = `/projects/${await newProject()}/influencers`;
    const created = await rest('POST', path, { gender: 'female', ageRange: 'adult', prompt: 'curly hair' });
    expect(created).toMatchObject({
      status: 201,
      body: { gender: 'female', ageRange: 'adult', prompt: 'curly hair', status: 'ready' },
    });
    const one = `/influencers/${created.body.id}`;
    expect((await rest('GET', one)).body).toEqual(created.body);
    const patched = await rest('PATCH', one, { name: 'Mara', brandVoice: 'witty' });
    expect(patched.body).toEqual({ ...created.body, name: 'Mara', brandVoice: 'witty' });
    expect((await rest('GET', path)).body).toEqual({ items: [patched.body], nextCursor: null });
  });

  test('social accounts are listed with their wiring, by platform and status', async () => {
    const { projectId, socialAccountId, influencerId, contentLayerId } = gateway.demo;
    const { body } = await rest(
      'GET',
      `/projects/${projectId}/social-accounts?platform=tiktok&status=connected`,
    );
    expect(body.items).toContainEqual({
      id: socialAccountId,
      projectId,
      platform: 'tiktok',
      handle: expect.stringMatching(/^@/),
      status: 'connected',
      connectedAt: expect.stringMatching(/Z$/),
      wiring: expect.objectContaining({ complete: true, step: 'influencer', influencerId, contentLayerId }),
    });
    expect((await rest('GET', `/projects/${projectId}/social-accounts?platform=youtube`)).body.items).toEqual(
      [],
    );
    const bad = await rest('GET', `/projects/${projectId}/social-accounts?platform=myspace`);
    expect(bad).toMatchObject({ status: 422, body: { error: { code: 'VALIDATION' } } });
  });

  test('unknown fields and every other fault come at once', async () => {
    const { status, body } = await rest('POST', '/projects', {
      name: 7,
      id: 'mine',
      tagline: 'x'.repeat(81),
    });
    expect(status).toBe(422);
    const { issues } = (body.error as { details: { issues: { path: string }[] } }).details;
    expect(issues.map(({ path }) => path).sort()).toEqual(['id', 'name', 'tagline']);
  });

  test('things of others and of nobody are 404, and a missing scope is 403', async () => {
    const { other, influencerId } = gateway.demo;
    const { db } = gateway.parts.store;
    const theirs = await db
      .selectFrom('influencer')
      .select('id')
      .where('project_id', '=', decodeId('project', other.projectId) ?? '')
      .executeTakeFirstOrThrow();
    for (const id of [other.projectId, 'prj_nope']) {
      for (const [method, path, body] of [
        ['GET', `/projects/${id}`],
        ['PATCH', `/projects/${id}`, {}],
        ['GET', `/projects/${id}/content-review-policy`],
        ['PATCH', `/projects/${id}/content-review-policy`, { policy: 'review_all' }],
        ['POST', `/projects/${id}/influencers`, {}],
        ['GET', `/projects/${id}/influencers`],
        ['GET', `/projects/${id}/social-accounts`],
        ['GET', `/influencers/${theirs.id}`],
        ['PATCH', `/influencers/${theirs.id}`, {}],
      ] as const) {
        expect({ method, path, ...(await rest(method, path, body)) }).toMatchObject({
          method,
          path,
          status: 404,
          body: { error: { code: 'NOT_FOUND' } },
        });
      }
    }
    for (const [method, path] of [
      ['POST', '/projects'],
      ['PATCH', '/projects/x'],
      ['PATCH', '/projects/x/content-review-policy'],
      ['POST', '/projects/x/influencers'],
      ['PATCH', `/influencers/${influencerId}`],
    ] as const) {
      expect({ path, ...(await rest(method, path, {}, readerKey)) }).toMatchObject({
        path,
        status: 403,
        body: { error: { code: 'FORBIDDEN_SCOPE' } },
      });
    }
  });
});
