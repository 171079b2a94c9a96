import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { decodeId } from '#src/domain/ids.ts';
import type { Scope } from '#src/domain/scopes.ts';
import { ask } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { createToken, jobSeenBy, tokenOf, type Wish } from './fixtures/client-token.ts';
import { newJob } from './fixtures/job.ts';
import { startSlideshow } from './fixtures/start-slideshow.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const createOverGraphql = (input: Wish, apiKey?: string) => createToken(gateway, input, apiKey);
const tokenFor = (wish?: Partial<Wish>, apiKey?: string) => tokenOf(gateway, wish, apiKey);
const readJob = (id: string, apiKey: string) => jobSeenBy(gateway, id, apiKey);

async function createOverRest(input: Wish, apiKey = gateway.demo.apiKey) {
  const scopes = input.scopes.map((scope) => scope.toLowerCase().replace('_', ':'));
  const response = await fetch(`${gateway.url}/v1/client-tokens`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...input, scopes }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, never> };
}

/** A token that has been over for a while, signed as the gateway would have. */
const expired = async (jobId: string) =>
  gateway.tokens.sign({
    keyId: (await keyOfOwner(gateway.parts.store.db, gateway.demo.projectId)).id,
    scopes: ['jobs:read'],
    projectIds: new Set(),
    jobIds: new Set([decodeId('job', jobId) ?? '']),
    expiresAt: new Date(Date.now() - 60_000),
  });

const restJob = async (id: string, token: string, path = '') => {
  const response = await fetch(`${gateway.url}/v1/jobs/${id}${path}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return { status: response.status, body: await response.json() };
};

describe('a client token', () => {
  test('is made on both faces, lives 15 minutes unless told otherwise, and reads what it names', async () => {
    const jobId = await startSlideshow(gateway);
    const { data } = await createOverGraphql({ scopes: ['JOBS_READ', 'CONTENT_READ'], jobIds: [jobId] });
    const made = data?.createClientToken as { token: string; scopes: string[]; expiresAt: string };
    expect(made.scopes).toEqual(['JOBS_READ', 'CONTENT_READ']);
    const seconds = (Date.parse(made.expiresAt) - Date.now()) / 1000;
    expect(seconds).toBeGreaterThan(890);
    expect(seconds).toBeLessThanOrEqual(900);
    expect((await readJob(jobId, made.token)).data?.job).toMatchObject({ id: jobId, containers: [{}] });

    const rest = await createOverRest({ scopes: ['JOBS_READ'], jobIds: [jobId] });
    expect(rest).toMatchObject({
      status: 201,
      body: { token: expect.any(String), scopes: ['jobs:read'], expiresAt: expect.any(String) },
    });
    expect((await restJob(jobId, rest.body.token ?? '')).status).toBe(200);
  });

  test('answers for another job of the same project as for none', async () => {
    const [named, other] = [await startSlideshow(gateway), await startSlideshow(gateway)];
    const token = await tokenFor({ jobIds: [named] });
    expect((await readJob(other, token)).data).toEqual({ job: null });
    expect((await restJob(other, token)).status).toBe(404);
    expect((await restJob(other, token, '/events')).status).toBe(404);
    const { projectId } = gateway.demo;
    const document =
      'query ($id: ID!) { jobs(projectId: $id) { edges { cursor } } containers(projectId: $id) { edges { cursor } } }';
    const { data } = await ask(gateway.url, document, { id: projectId }, { apiKey: token });
    expect(data).toEqual({ jobs: null, containers: null });
  });

  test('lists the projects it names and no others', async () => {
    const { projectId, twoLayers } = gateway.demo;
    const token = await tokenFor({ scopes: ['PROJECTS_READ'], projectIds: [projectId] });
    const document = '{ projects { nodes: edges { node { id } } } }';
    const { data } = await ask<{ projects: { nodes: { node: { id: string } }[] } }, object>(
      gateway.url,
      document,
      {},
      { apiKey: token },
    );
    expect(data?.projects.nodes).toEqual([{ node: { id: projectId } }]);
    const listed = await fetch(`${gateway.url}/v1/projects`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    const { items } = (await listed.json()) as { items: { id: string }[] };
    expect(items.map(({ id }) => id)).toEqual([projectId]);
    expect(twoLayers.projectId).not.toBe(projectId);
  });

  test('does not reach the project of a job that it names, though it may read projects', async () => {
    const jobId = await startSlideshow(gateway);
    const projectIds = [gateway.demo.twoLayers.projectId];
    const token = await tokenFor({ scopes: ['JOBS_READ', 'PROJECTS_READ'], projectIds, jobIds: [jobId] });
    const document = 'query ($id: ID!) { job(id: $id) { project { id } } }';
    const { errors } = await ask(gateway.url, document, { id: jobId }, { apiKey: token });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['NOT_FOUND']);
  });

  test('makes no project, no token and no key', async () => {
    const token = await tokenFor({ scopes: ['PROJECTS_WRITE'], projectIds: [gateway.demo.projectId] });
    const create = 'mutation { createProject(input: { name: "Mine" }) { __typename } }';
    const made = await ask(gateway.url, create, {}, { apiKey: token });
    expect(made.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN_SCOPE', scope: 'projects:write' });
    const again = await createOverGraphql(
      { scopes: ['JOBS_READ'], projectIds: [gateway.demo.projectId] },
      token,
    );
    expect(again.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    const rest = await createOverRest({ scopes: ['JOBS_READ'], projectIds: [gateway.demo.projectId] }, token);
    expect(rest.status).toBe(401);
  });

  test('counts against the limits of its key', async () => {
    const { db } = gateway.parts.store;
    const { key, id } = await keyOfOwner(db, gateway.demo.projectId, { tier: 'standard' });
    const token = await tokenFor({ projectIds: [gateway.demo.projectId] }, key);
    const whoami = (bearer: string) =>
      fetch(`${gateway.url}/v1/whoami`, { headers: { Authorization: `Bearer ${bearer}` } });
    const left = (response: Response) => Number(response.headers.get('ratelimit-remaining'));
    const first = await whoami(key);
    expect(left(await whoami(token))).toBe(left(first) - 1);
    expect(await (await whoami(token)).json()).toMatchObject({
      apiKeyId: expect.stringMatching(/^key_/),
      scopes: ['content:read', 'jobs:read'],
    });
    expect(id).toBeTruthy();
  });
});

describe('is refused', () => {
  test('what its key lacks, all of it by name', async () => {
    const { db } = gateway.parts.store;
    const scopes: Scope[] = ['jobs:read'];
    const { key } = await keyOfOwner(db, gateway.demo.projectId, { scopes });
    const wish = {
      scopes: ['JOBS_READ', 'JOBS_CANCEL', 'CONTENT_READ'],
      projectIds: [gateway.demo.projectId],
    };
    const { errors } = await createOverGraphql(wish, key);
    const beyond = { scope: 'jobs:cancel', scopes: ['jobs:cancel', 'content:read'] };
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN_SCOPE', ...beyond });
    const { status, body } = await createOverRest(wish, key);
    expect([status, body]).toMatchObject([403, { error: { code: 'FORBIDDEN_SCOPE', details: beyond } }]);
  });

  test('what is of the whole organisation, nothing to reach, and a life of more than a day', async () => {
    const issuesOf = async (wish: Wish) => {
      const { data } = await createOverGraphql(wish);
      const rest = await createOverRest(wish);
      const issues = data?.createClientToken?.issues as { path: string; message: string }[];
      expect(rest).toMatchObject({ status: 422, body: { error: { details: { issues } } } });
      return issues.map(({ path }) => path);
    };
    const { projectId } = gateway.demo;
    expect(await issuesOf({ scopes: ['KEYS_ADMIN', 'CREDITS_READ'], projectIds: [projectId] })).toEqual([
      'scopes.0',
      'scopes.1',
    ]);
    expect(await issuesOf({ scopes: ['JOBS_READ'] })).toEqual(['projectIds']);
    const jobIds = [await startSlideshow(gateway)];
    expect(await issuesOf({ scopes: ['CONTENT_WRITE'], jobIds })).toEqual(['scopes.0']);
    expect(await issuesOf({ scopes: ['JOBS_READ'], jobIds, expiresInSeconds: 86_401 })).toEqual([
      'expiresInSeconds',
    ]);
  });

  test("another tenant's project and a job of nobody", async () => {
    const wish = { scopes: ['JOBS_READ'] };
    const { projectId } = gateway.demo;
    const foreign = { ...wish, projectIds: [projectId, gateway.demo.other.projectId] };
    expect((await createOverGraphql(foreign)).data?.createClientToken).toMatchObject({
      field: 'projectIds.1',
    });
    expect((await createOverRest({ ...wish, jobIds: ['job_nope'] })).status).toBe(404);
  });

  test('for ever once its key is revoked, on every face', async () => {
    const { db } = gateway.parts.store;
    const { key, id } = await keyOfOwner(db, gateway.demo.projectId);
    const jobId = await startSlideshow(gateway);
    const token = await tokenFor({ jobIds: [jobId] }, key);
    const socket = openSocket({ token });
    await socket.asked('{ viewer { keyId } }');
    await db.updateTable('api_key').set({ revokedAt: new Date() }).where('id', '=', id).execute();
    await gateway.parts.events.publishRevoked(id);
    expect(await socket.closed).toMatchObject({ code: 4403, reason: 'The API key was revoked' });
    expect((await readJob(jobId, token)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    expect((await restJob(jobId, token)).status).toBe(401);
  });

  test('when it is over, with the reason, and when it was changed, without', async () => {
    const jobId = await startSlideshow(gateway);
    const old = await expired(jobId);
    expect((await readJob(jobId, old)).errors?.[0]?.extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
      reason: 'TOKEN_EXPIRED',
    });
    expect(await restJob(jobId, old)).toMatchObject({
      status: 401,
      body: { error: { code: 'UNAUTHENTICATED', details: { reason: 'TOKEN_EXPIRED' } } },
    });
    const good = await tokenFor({ jobIds: [jobId] });
    const [head, , signature] = good.split('.');
    const said = JSON.parse(Buffer.from(good.split('.')[1] ?? '', 'base64url').toString());
    const forged = [head, Buffer.from(JSON.stringify({ ...said, job: [] })).toString('base64url'), signature];
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const wrong of [forged.join('.'), `${none}.${good.split('.')[1]}.x`]) {
      const { errors } = await readJob(jobId, wrong);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
      expect(errors?.[0]?.extensions).not.toHaveProperty('reason');
    }
  });
});

function openSocket(connectionParams: Record<string, unknown>) {
  const closed = Promise.withResolvers<{ code: number; reason: string }>();
  const client = createClient({
    url: `${gateway.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams,
    lazy: false,
    onNonLazyError: () => {},
    retryAttempts: 0,
    on: { closed: (event) => closed.resolve(event as CloseEvent) },
  });
  return {
    client,
    closed: closed.promise,
    asked: (query: string) => Array.fromAsync(client.iterate({ query })),
  };
}

describe('when the time of a token is over', () => {
  test('its socket is closed with 4403', async () => {
    const jobId = await startSlideshow(gateway);
    const socket = openSocket({ token: await tokenFor({ jobIds: [jobId], expiresInSeconds: 2 }) });
    const watching = Array.fromAsync(
      socket.client.iterate({ query: `subscription { jobProgress(jobId: "${jobId}") { seq } }` }),
    ).catch((error: unknown) => error);
    expect(await socket.closed).toMatchObject({ code: 4403, reason: 'The client token has expired' });
    expect(await watching).toMatchObject({ code: 4403 });
  });

  test.each([
    ['of REST', (jobId: string) => `/v1/jobs/${jobId}/events?`],
    [
      'of GraphQL',
      (jobId: string) =>
        `/graphql?query=${encodeURIComponent(`subscription { jobProgress(jobId: "${jobId}") { seq } }`)}&`,
    ],
  ])('its event stream %s ends, and says why', async (_name, path) => {
    const jobId = await startSlideshow(gateway);
    const token = await tokenFor({ jobIds: [jobId], expiresInSeconds: 2 });
    const response = await fetch(`${gateway.url}${path(jobId)}token=${token}`, {
      headers: { Accept: 'text/event-stream' },
    });
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toContain('"seq":1');
    expect(text).toContain('TOKEN_EXPIRED');
  });
});

describe('in the address', () => {
  test('a token opens event streams and nothing else, and a key opens nothing', async () => {
    const jobId = await startSlideshow(gateway);
    const token = await tokenFor({ jobIds: [jobId] });
    const status = async (path: string, accept = 'text/event-stream') => {
      const leaving = new AbortController();
      const { signal } = leaving;
      const response = await fetch(gateway.url + path, { headers: { Accept: accept }, signal });
      leaving.abort();
      return response.status;
    };
    expect(await status(`/v1/jobs/${jobId}/events?token=${token}`)).toBe(200);
    expect(await status(`/v1/jobs/${jobId}/events?token=${gateway.demo.apiKey}`)).toBe(401);
    expect(await status(`/v1/jobs/${jobId}?token=${token}`)).toBe(401);
    const query = encodeURIComponent(`{ job(id: "${jobId}") { id } }`);
    const asked = await fetch(`${gateway.url}/graphql?query=${query}&token=${token}`);
    expect(JSON.stringify(await asked.json())).toContain('UNAUTHENTICATED');
  });

  test('it is never logged, whatever fails', async () => {
    const jobId = await startSlideshow(gateway);
    const token = await tokenFor({ jobIds: [jobId] });
    gateway.logged.splice(0);
    const broken = () => {
      throw new Error('as if the bus were away');
    };
    const { store, hub } = gateway.parts;
    await using troubled = await gateway.another({ watch: { store, hub: { ...hub, watch: broken } } });
    const query = encodeURIComponent(`subscription { jobProgress(jobId: "${jobId}") { seq } }`);
    for (const path of [
      `/v1/jobs/${jobId}/events?`,
      `/graphql?query=${query}&`,
      `/v1/nothing?`,
      '/media/x?',
    ]) {
      const response = await fetch(`${troubled.url}${path}token=${token}`, {
        headers: { Accept: 'text/event-stream' },
      });
      expect(await response.text()).not.toContain(token);
    }
    await waitFor(() => gateway.logged.filter((line) => line.includes('as if the bus')).length === 2);
    expect(gateway.logged.splice(0).join()).not.toContain(token.split('.')[2]);
  });
});

test('a container of a job that is not named is as good as none, whatever is asked of it', async () => {
  const { store } = gateway.parts;
  const { id: keyId } = await keyOfOwner(store.db, gateway.demo.projectId);
  const { organisationId } = await store.db
    .selectFrom('api_key')
    .select('organisationId')
    .where('id', '=', keyId)
    .executeTakeFirstOrThrow();
  const projectId = decodeId('project', gateway.demo.projectId) ?? '';
  const tenant = { organisationId, projectId, caller: undefined as never };
  const [named, other] = [await newJob(store, tenant, { held: 0 }), await newJob(store, tenant, { held: 0 })];
  const rows = store.db.selectFrom('container').select(['id', 'jobId']).where('jobId', 'in', [named, other]);
  await store.db.updateTable('container').set({ approvalStatus: 'pending' }).execute();
  const idOf = async (jobId: string) => (await rows.execute()).find((row) => row.jobId === jobId)?.id ?? '';
  const token = await tokenFor({ scopes: ['CONTENT_READ', 'CONTENT_APPROVE'], jobIds: [named] });
  const call = async (jobId: string, path: string, method = 'GET') => {
    const address = `${gateway.url}/v1/content/${await idOf(jobId)}${path}`;
    return (await fetch(address, { method, headers: { Authorization: `Bearer ${token}` } })).status;
  };
  const all = async (jobId: string) => [
    await call(jobId, ''),
    await call(jobId, '/progress'),
    await call(jobId, '/approve', 'POST'),
  ];
  expect(await all(named)).toEqual([200, 200, 200]);
  expect(await all(other)).toEqual([404, 404, 404]);
});
