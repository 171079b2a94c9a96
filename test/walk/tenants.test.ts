import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TOKEN_SCOPES } from '#src/domain/client-token.ts';
import { decodeId, encodeId } from '#src/domain/ids.ts';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { keyOfOwner } from '#test/kit/http/key-of.ts';
import { makeProject } from '#test/kit/world/tenant.ts';
import { GenerateContentDocument } from '../../schema/generated/graphql.ts';
import { type Holding, makeHoldings } from './fixtures/holdings.ts';
import { newJob, newTenant } from './fixtures/job.ts';
import {
  askRootField,
  idPaths,
  neededArgs,
  ROOT_FIELDS,
  ROUTES,
  type RootField,
  type Route,
} from './fixtures/surface.ts';

/** What an id names, by the name of the argument, field or part of a path that holds it. */
const KINDS: Record<string, Holding> = {
  projectId: 'project',
  influencerId: 'influencer',
  socialAccountId: 'socialAccount',
  layerId: 'layer',
  projectLayerId: 'layer',
  contentLayerId: 'layer',
  mediaId: 'media',
  mediaIds: 'media',
  musicId: 'media',
  addMediaIds: 'media',
  removeMediaIds: 'media',
  collectionId: 'collection',
  referenceMediaIds: 'media',
  assetIds: 'media',
  containerId: 'container',
  jobId: 'job',
  projectIds: 'project',
  jobIds: 'job',
  keyId: 'key',
  uploadId: 'upload',
  planId: 'plan',
  sourcePostId: 'sourcePost',
  sourcePostIds: 'sourcePost',
  endpointId: 'webhookEndpoint',
  deliveryId: 'event',
  scheduledPostId: 'scheduledPost',
};
/** Root fields whose argument is just `id`. */
const ID_KINDS: Record<string, Holding[]> = {
  job: ['job'],
  container: ['container'],
  project: ['project'],
  node: [
    'project',
    'layer',
    'influencer',
    'socialAccount',
    'media',
    'container',
    'asset',
    'job',
    'sourcePost',
    'key',
    'collection',
    'scheduledPost',
    'webhookEndpoint',
    'event',
  ],
};
/** Ids that belong to no tenant: the public pool, and the caller's own UUID, whose conflicts tell no details. */
const OF_NOBODY = [
  'templateId',
  'trackId',
  'generateContent.input.id',
  'planContent.input.generateContent.id',
];
/** What a use case needs to come as far as the id in question. */
function inputOf(useCase: string, path: string[]): object {
  if (path.at(-1) === 'planId') return {};
  const slides = [{ text: 'a slide' }];
  const inputs: Record<string, object> = {
    generateContent: { brief: {}, projectLayerId: mine.layer },
    slideshowBuild: { hook: 'a hook' },
    reviseContainer: path.includes('slides') ? { slides: [{ index: 0 }] } : { caption: 'Other words' },
    addSourcePost: path.includes('slides')
      ? { kind: 'SLIDESHOW', slides }
      : { kind: 'CLIP', mediaId: mine.media },
    recordPostMetrics: { views: 1 },
    rejectContainer: { reason: 'no' },
    createCollection: { name: 'A set' },
    createWebhookEndpoint: { url: 'https://hooks.invalid/', events: ['TEST_PING'] },
    replayWebhookEvents: { after: 0 },
    updateCollection: { collectionId: mine.collection },
    createClientToken: { scopes: ['JOBS_READ'] },
    ingestWebsite: { url: 'https://site.invalid/' },
    ingestGithub: { url: 'https://github.com/owner/name' },
    reschedulePost: { scheduledFor: '2099-02-01T00:00:00Z' },
    scheduleContainer: {
      scheduledFor: '2099-01-01T00:00:00Z',
      targets: [{ socialAccountId: mine.socialAccount }],
    },
  };
  return inputs[useCase] ?? {};
}
/**
 * Where the owner's id gives the same answer too: filters of a list that is short anyway, and references, which are
 * never a reason to fail (contract §5) and are looked up within the project when the post is planned.
 */
const QUIET = [
  'containers.filter.layerId',
  'node.id (key)',
  // A key that has done nothing.
  'auditLog.keyId',
  // What is not in is not taken out.
  'updateCollection.input.removeMediaIds',
  'planContent.input.generateContent.planId',
  ...['generateContent.input', 'planContent.input.generateContent'].flatMap((input) => [
    `${input}.brief.referenceMediaIds`,
    `${input}.references.sourcePostIds`,
    `${input}.references.assetIds`,
  ]),
];

let gateway: TestGateway;
let mine: Record<Holding, string>;

type Asker = { credential: string; theirs: Record<Holding, string> };
/** Who asks, and whose things do not exist for them. */
const ASKERS = ["a key, of another tenant's", 'a client token, of a project it does not name'] as const;
const askers = {} as Record<(typeof ASKERS)[number], Asker>;
beforeAll(async () => {
  gateway = await startTestGateway();
  const { demo, parts } = gateway;
  const input = { projectId: demo.projectId, brief: {} };
  await expectData(gateway.url, GenerateContentDocument, { input }, { apiKey: demo.apiKey });
  const [foreign, beside] = ASKERS;
  const { db } = parts.store;
  askers[foreign] = { credential: demo.apiKey, theirs: await makeHoldings(db, demo.other.projectId) };
  const { keyId, organisationId } = await ownerOf(demo.projectId);
  const claims = { keyId, scopes: TOKEN_SCOPES, jobIds: new Set<string>() };
  const projectIds = new Set([decodeId('project', demo.projectId) ?? '']);
  const credential = await gateway.tokens.sign({ ...claims, projectIds, expiresAt: inAnHour() });
  const sister = await makeProject(db, organisationId);
  const { caller } = await newTenant(parts.store);
  await newJob(parts.store, { organisationId, projectId: sister, caller }, { held: 0 });
  // Only what is completed can be scheduled.
  await db.updateTable('container').set({ status: 'completed' }).execute();
  askers[beside] = { credential, theirs: await makeHoldings(db, encodeId('project', sister)) };
});
// Some of what is asked deletes what it names.
beforeEach(async () => {
  mine = await makeHoldings(gateway.parts.store.db, gateway.demo.projectId);
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const inAnHour = () => new Date(Date.now() + 3_600_000);

async function ownerOf(projectId: string) {
  const { db } = gateway.parts.store;
  const { id: keyId } = await keyOfOwner(db, projectId);
  const key = db.selectFrom('api_key').select('organisationId').where('id', '=', keyId);
  return { keyId, ...(await key.executeTakeFirstOrThrow()) };
}

/** An answer without what differs between any two: the id that was sent, the request's own, the time. */
const alike = (answer: string, id: string) =>
  answer
    .replaceAll(id, '<id>')
    .replaceAll(/req_\w+/g, '<request>')
    .replaceAll(/"at":"[^"]+"/g, '');

type Case = { name: string; root: RootField; path: string[]; kind: Holding };

const CASES: Case[] = ROOT_FIELDS.flatMap((root) =>
  idPaths(root).flatMap((path): Case[] => {
    const name = [root.field.name, ...path].join('.');
    const last = path.at(-1) ?? '';
    if (OF_NOBODY.includes(last) || OF_NOBODY.includes(name)) return [];
    const kinds = last === 'id' ? ID_KINDS[root.field.name] : [KINDS[last]];
    if (!kinds?.[0]) throw new Error(`${name} holds an id of a kind that this test does not know.`);
    return kinds.map((kind) => ({
      name: kinds.length > 1 ? `${name} (${kind})` : name,
      root,
      path,
      kind: kind as Holding,
    }));
  }),
);

/** The needed arguments with one id put in its place. */
function argsWith({ root, path }: Case, id: string): Record<string, unknown> {
  const args = neededArgs(root, (name) => mine[KINDS[name] ?? 'project']);
  const branch = root.field.name === 'planContent' ? path[1] : undefined;
  if (branch) args.input = { [branch]: { projectId: mine.project, ...inputOf(branch, path) } };
  else if (args.input) Object.assign(args.input, inputOf(root.field.name, path));
  let place = args;
  for (const step of path.slice(0, -1)) {
    const inner = (Array.isArray(place[step]) ? place[step][0] : place[step]) ?? {};
    place[step] = Array.isArray(place[step]) || step === 'slides' || step === 'targets' ? [inner] : inner;
    place = inner as Record<string, unknown>;
  }
  const last = path.at(-1) ?? '';
  place[last] = last.endsWith('Ids') ? [id] : id;
  return args;
}

/** Fields of the whole organisation, which no token has a scope for, or that want the key itself. */
const CLOSED_TO_TOKENS =
  /^(revokeApiKey|createClientToken|auditLog|\w*Webhook\w*|webhook\w*)\.|^node\.id \((key|webhookEndpoint|event)\)/;
const ROUTES_CLOSED_TO_TOKENS = /^\/v1\/webhook-/;

describe.each(ASKERS)('asked for with %s, an id answers exactly like one that does not exist', (who) => {
  const cases = CASES.filter(({ name }) => who === ASKERS[0] || !CLOSED_TO_TOKENS.test(name));
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (name, one) => {
    const { credential, theirs } = askers[who];
    const ask = async (id: string) =>
      alike(await askRootField(gateway.url, one.root, argsWith(one, id), credential), id);
    const never = await ask(encodeId(one.kind, uuidv7()));
    expect(await ask(theirs[one.kind])).toBe(never);
    expect(never).not.toContain('BAD_USER_INPUT');
    expect(never).not.toContain('FORBIDDEN_SCOPE');
    // The answer depends on the id at all: an own one is found.
    if (!QUIET.includes(name)) expect(await ask(mine[one.kind])).not.toBe(never);
  });
});

describe.each(ASKERS)('on REST too with %s', (who) => {
  const BODIES: Record<string, object> = {
    'PATCH /v1/media/:mediaId': { words: 'a sea' },
    'POST /v1/projects/:projectId/collections': { name: 'A set' },
    'POST /v1/projects/:projectId/content': { brief: {} },
    'POST /v1/projects/:projectId/content/slideshow-builder': { hook: 'a hook' },
    'POST /v1/projects/:projectId/content/ugc-remix': {},
    'POST /v1/projects/:projectId/content/plan': { slideshowBuild: { hook: 'a hook' } },
    'POST /v1/projects/:projectId/app-media': { kind: 'logo', url: 'https://media.invalid/file.png' },
    'POST /v1/projects/:projectId/uploads': {
      ...{ role: 'logo', filename: 'logo.png', mimeType: 'image/png', sizeBytes: 10 },
    },
    'POST /v1/projects/:projectId/ingest/website': { url: 'https://site.invalid/' },
    'POST /v1/projects/:projectId/ingest/github': { url: 'https://github.com/owner/name' },
    'PATCH /v1/projects/:projectId': { name: 'Renamed' },
    'PATCH /v1/projects/:projectId/content-review-policy': { policy: 'auto_approve' },
    'POST /v1/projects/:projectId/influencers': { name: 'Ines' },
    'PATCH /v1/influencers/:influencerId': { name: 'Ines' },
    'POST /v1/content/:containerId/revise': { caption: 'Other words' },
    'POST /v1/content/:containerId/reject': { reason: 'no' },
    'POST /v1/webhook-endpoints/:endpointId/replay': { after: 0 },
    'POST /v1/scheduled-posts/:scheduledPostId/reschedule': { scheduledFor: '2099-02-01T00:00:00Z' },
  };
  const cases = ROUTES.filter(({ path }) => who === ASKERS[0] || !ROUTES_CLOSED_TO_TOKENS.test(path)).flatMap(
    (route) => [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({ route, name })),
  );

  async function call({ method, path }: Route, ids: Record<string, string>): Promise<string> {
    const body = { ...BODIES[`${method} ${path}`] } as Record<string, unknown>;
    if (path.endsWith('/ugc-remix')) body.influencerId = mine.influencer;
    if (path.endsWith('/schedule')) {
      Object.assign(body, {
        scheduledFor: '2099-01-01T00:00:00Z',
        targets: [{ socialAccountId: mine.socialAccount }],
      });
    }
    const filled = path.replaceAll(/:(\w+)/g, (_all, name) => ids[name] ?? mine[KINDS[name] as Holding]);
    const leaving = new AbortController();
    const query = path.endsWith('/publish-kit') ? '?platform=tiktok' : '';
    const response = await fetch(gateway.url + filled + query, {
      method,
      headers: { Authorization: `Bearer ${askers[who].credential}`, 'Content-Type': 'application/json' },
      ...(method !== 'GET' && { body: JSON.stringify(body) }),
      signal: leaving.signal,
    });
    // Streams do not end, and the files in a zip are not there: the test's rows have none.
    const unread = /event-stream|zip/.test(response.headers.get('content-type') ?? '');
    const text = unread ? 'a stream' : await response.text();
    leaving.abort();
    return `${response.status} ${text}`;
  }

  test.each(cases.map((one) => [`${one.route.method} ${one.route.path} (${one.name})`, one] as const))(
    '%s',
    async (_name, { route, name }) => {
      const kind = KINDS[name];
      if (!kind) throw new Error(`This test does not know what :${name} is.`);
      const ask = async (id: string) => alike(await call(route, { [name]: id }), id);
      const never = await ask(encodeId(kind, uuidv7()));
      expect(await ask(askers[who].theirs[kind])).toBe(never);
      // Uploads are let in by a signed link and by nothing else.
      if (kind === 'upload') return expect(never).toMatch(/^(401|403|404) /);
      expect(never).toMatch(/^404 .*NOT_FOUND/);
      expect(await ask(mine[kind])).not.toMatch(/^404 /);
    },
  );
});
