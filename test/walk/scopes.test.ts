import { buildSchema } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANY_KEY, guardRootFields, scopeOf } from '#src/api/graphql/guard-root-fields.ts';
import { decodeId, encodeId } from '#src/domain/ids.ts';
import { SCOPES, type Scope } from '#src/domain/scopes.ts';
import { ask } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { firstContainer, newJob, newTenant } from './fixtures/job.ts';
import {
  askRootField,
  neededArgs,
  ROOT_FIELDS,
  ROUTES,
  type RootField,
  type Route,
} from './fixtures/surface.ts';
import { finishedPost, finishedStages } from './publish/finished.ts';

/** Routes that need no scope: any key will do, or a signed link instead of one. */
const NO_SCOPE = ['/v1/whoami', '/v1/client-tokens', '/v1/uploads/:uploadId'];
/** Routes that need no key at all. */
const NO_KEY = ['/v1/uploads/:uploadId', '/v1/openapi.json', '/v1/docs'];

let gateway: TestGateway;
const keys = new Map<Scope | 'none', string>();
beforeAll(async () => {
  gateway = await startTestGateway();
  const make = async (scopes: readonly Scope[]) =>
    (await keyOfOwner(gateway.parts.store.db, gateway.demo.projectId, { scopes })).key;
  keys.set('none', await make([]));
  for (const scope of SCOPES) keys.set(scope, await make(SCOPES.filter((one) => one !== scope)));
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const nobody = () => encodeId('project', '01890000-0000-7000-8000-000000000000');
const fieldName = ({ operation, field }: RootField) => `${operation} ${field.name}`;
const guarded = ROOT_FIELDS.filter(({ field }) => !ANY_KEY.includes(field.name));
const askField = (root: RootField, key?: string) =>
  askRootField(gateway.url, root, neededArgs(root, nobody), key);

describe('every root field is closed', () => {
  test.each(guarded.map((root) => [fieldName(root), root] as const))('%s', async (_name, root) => {
    const scope = scopeOf(root.field) as Scope;
    expect(SCOPES).toContain(scope);
    const forbidden = `"code":"FORBIDDEN_SCOPE","scope":"${scope}"`;
    expect(await askField(root, keys.get('none'))).toContain(forbidden);
    expect(await askField(root, keys.get(scope))).toContain(forbidden);
    expect(await askField(root)).toContain('"code":"UNAUTHENTICATED"');
    expect(await askField(root, gateway.demo.apiKey)).not.toContain('FORBIDDEN_SCOPE');
  });

  test('but for those that any key may ask, which need one', async () => {
    const open = ROOT_FIELDS.filter(({ field }) => ANY_KEY.includes(field.name));
    expect(open.map(({ field }) => field.name).sort()).toEqual(['createClientToken', 'node', 'viewer']);
    for (const root of open) {
      expect(await askField(root)).toContain('"code":"UNAUTHENTICATED"');
      expect(await askField(root, keys.get('none'))).not.toContain('UNAUTHENTICATED');
    }
  });

  test('and one without a scope does not even let the gateway start', () => {
    expect(() => guardRootFields(buildSchema('type Query { secrets: String }'))).toThrow(
      'The root field secrets names no scope.',
    );
  });
});

test.each([
  ['project', 'project', 'projects:read'],
  ['job', 'job', 'jobs:read'],
  ['container', 'container', 'content:read'],
] as const)('node needs the scope of the %s it finds', async (_name, kind, scope) => {
  const id = encodeId(kind, '01890000-0000-7000-8000-000000000000');
  const node = ROOT_FIELDS.find(({ field }) => field.name === 'node') as RootField;
  const answer = await askRootField(gateway.url, node, { id }, keys.get('none'));
  expect(answer).toContain(`"code":"FORBIDDEN_SCOPE","scope":"${scope}"`);
});

describe('a key that may not read projects reads all but', () => {
  const keyOf = () => ({ apiKey: keys.get('projects:read') ?? '' });
  const refused = { code: 'FORBIDDEN_SCOPE', scope: 'projects:read' };
  type Planned = { planContent: { posts: { shots: unknown[] }[] } };

  test('the files of a plan', async () => {
    const { projectId, influencerId } = gateway.demo;
    const document = `mutation ($input: PlanContentInput!) { planContent(input: $input) { ... on ContentPlan {
      id posts { shots { startMs media { id } insets { id } } }
    } } }`;
    const variables = { input: { ugcRemix: { projectId, influencerId } } };
    const answer = await ask(gateway.url, document, variables, keyOf());
    const { planContent } = answer.data as Planned;
    expect(planContent.posts[0]?.shots.length).toBeGreaterThan(1);
    for (const shot of planContent.posts[0]?.shots ?? []) {
      expect(shot).toEqual({ startMs: expect.any(Number), media: null, insets: null });
    }
    const paths = answer.errors?.map(({ path }) => path?.at(-1));
    expect(new Set(paths)).toEqual(new Set(['media', 'insets']));
    for (const error of answer.errors ?? []) expect(error.extensions).toMatchObject(refused);
  });

  test('the account of a scheduled post', async () => {
    const { store } = gateway.parts;
    const { db } = store;
    const projectId = decodeId('project', gateway.demo.projectId) ?? '';
    const { organisationId } = await db
      .selectFrom('project')
      .select('organisationId')
      .where('id', '=', projectId)
      .executeTakeFirstOrThrow();
    const { caller } = await newTenant(store);
    const jobId = await newJob(store, { organisationId, projectId, caller }, { held: 0 });
    const { id: containerId } = await firstContainer(store, jobId);
    const entry = {
      id: uuidv7(),
      projectId,
      containerId,
      socialAccountId: decodeId('socialAccount', gateway.demo.socialAccountId) ?? '',
      scheduledFor: new Date(),
      scheduledBy: uuidv7(),
    };
    await db.insertInto('scheduled_post').values(entry).execute();
    const document = 'query ($id: ID!) { container(id: $id) { schedule { id socialAccount { handle } } } }';
    const variables = { id: encodeId('container', containerId) };
    const answer = await ask(gateway.url, document, variables, keyOf());
    expect(answer).toMatchObject({
      data: { container: { schedule: [{ id: encodeId('scheduledPost', entry.id), socialAccount: null }] } },
      errors: [{ path: ['container', 'schedule', 0, 'socialAccount'], extensions: refused }],
    });
  });
});

test('a key that may not read posts learns how a job went, and gets no file of it, on either face', async () => {
  await using _worker = gateway.parts.startWorker(finishedStages(gateway.blobs));
  const post = await finishedPost(gateway);
  const restOf = async (path: string, key: string) =>
    (await fetch(`${gateway.url}/v1/${path}`, { headers: { 'X-Api-Key': key } })).json();
  const { jobId } = (await restOf(`content/${post}`, gateway.demo.apiKey)) as { jobId: string };
  const watcher = keys.get('content:read') ?? '';
  const result = { containerId: post, containerIds: [post] };
  expect(await restOf(`jobs/${jobId}`, watcher)).toMatchObject({
    status: 'completed',
    result: { ...result, assets: [] },
  });
  expect(await restOf(`jobs/${jobId}`, gateway.demo.apiKey)).toMatchObject({
    result: { ...result, assets: expect.arrayContaining([expect.objectContaining({ kind: 'video' })]) },
  });
  const document = 'query ($id: ID!) { job(id: $id) { status result { assets { url } } } }';
  expect(await ask(gateway.url, document, { id: jobId }, { apiKey: watcher })).toMatchObject({
    errors: [{ extensions: { code: 'FORBIDDEN_SCOPE', scope: 'content:read' } }],
  });
});

describe('every REST route is closed', () => {
  const call = ({ method, path }: Route, key?: string) =>
    fetch(`${gateway.url}${path.replaceAll(/:\w+/g, 'x')}`, {
      method,
      headers: { ...(key && { Authorization: `Bearer ${key}` }) },
    });
  const closed = ROUTES.filter(({ path }) => !NO_SCOPE.includes(path) && !NO_KEY.includes(path));

  test.each(closed.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s',
    async (_name, route) => {
      const refused = await call(route, keys.get('none'));
      const { error } = (await refused.json()) as { error: { code: string; details: { scope: Scope } } };
      expect([refused.status, error.code]).toEqual([403, 'FORBIDDEN_SCOPE']);
      expect(SCOPES).toContain(error.details.scope);
      const almost = await call(route, keys.get(error.details.scope));
      expect([almost.status, await almost.json()]).toMatchObject([
        403,
        { error: { details: error.details } },
      ]);
      expect((await call(route)).status).toBe(401);
      const allowed = await call(route, gateway.demo.apiKey);
      await allowed.body?.cancel();
      expect([401, 403]).not.toContain(allowed.status);
    },
  );

  test('whoami needs a key', async () => {
    const whoami = { method: 'GET', path: '/v1/whoami' };
    expect((await call(whoami)).status).toBe(401);
    expect((await call(whoami, keys.get('none'))).status).toBe(200);
  });
});
