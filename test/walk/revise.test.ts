import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { revisionPrice } from '#src/domain/credits.ts';
import { decodeId, encodeId } from '#src/domain/ids.ts';
import { createLog } from '#src/infra/telemetry/log.ts';
import { createMetrics } from '#src/infra/telemetry/metrics.ts';
import { render } from '#src/media/render.ts';
import type { Timeline } from '#src/media/timeline.ts';
import { openSegmentStore } from '#src/worker/segment-store.ts';
import type { StagePorts } from '#src/worker/stage.ts';
import { planRevision } from '#src/worker/stages/plan-revision.ts';
import { STAGE_TABLE } from '#src/worker/stages.ts';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { probe } from '#test/kit/media/probe.ts';
import { openTestProviders } from '#test/kit/media/providers.ts';
import { startRows } from '#test/kit/world/start-deps.ts';
import { packetDigests } from '../media/kit/packets.ts';
import { endedJob } from './fixtures/job-log.ts';

let gateway: TestGateway;
const metrics = createMetrics();
beforeAll(async () => {
  gateway = await startTestGateway({ patient: true });
  const { db } = gateway.parts.store;
  // The files of the demo are none that could be drawn.
  await db.updateTable('media_asset').set({ deletedAt: new Date() }).execute();
  await db.updateTable('project').set({ reviewPolicy: 'review_all' }).execute();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

function worker() {
  const { store, startWorker } = gateway.parts;
  const log = createLog('fatal');
  const segments = openSegmentStore({ db: store.db, blobs: gateway.blobs, metrics, log });
  const ports = { db: store.db, blobs: gateway.blobs, render, probe, segments, ...openTestProviders() };
  return startWorker(STAGE_TABLE, { ports });
}

type Answer = { jobId: string; containerId: string; replayed: boolean } | { code: string; issues?: object[] };
type Face = (
  containerId: string,
  change: object,
  more?: { key?: string; apiKey?: string },
) => Promise<Answer>;

const overRest: Face = async (containerId, change, { key, apiKey = gateway.demo.apiKey } = {}) => {
  const answer = await fetch(`${gateway.url}/v1/content/${containerId}/revise`, {
    method: 'POST',
    headers: {
      ...{ 'X-Api-Key': apiKey, 'Content-Type': 'application/json' },
      ...(key && { 'Idempotency-Key': key }),
    },
    body: JSON.stringify(change),
  });
  const body = Object(await answer.json());
  if (answer.status !== 202) return { code: body.error.code, issues: body.error.details?.issues };
  const replayed = answer.headers.get('Idempotent-Replayed') === 'true';
  return { jobId: body.jobId, containerId: body.containerIds[0], replayed };
};
const overGraphql: Face = async (containerId, change, { key, apiKey = gateway.demo.apiKey } = {}) => {
  const document = `mutation ($input: ReviseContainerInput!) { reviseContainer(input: $input) {
    ... on ContentJobAccepted { replayed job { id } containers { id } }
    ... on UserError { code }
    ... on ValidationError { issues { path } } } }`;
  const input = { containerId, ...change, ...(key && { idempotencyKey: key }) };
  const { reviseContainer } = Object(await expectData(gateway.url, document, { input }, { apiKey }));
  const { job, containers, replayed, ...refused } = reviseContainer;
  return job ? { jobId: job.id, containerId: containers[0].id, replayed } : refused;
};
const FACES: [string, Face][] = [
  ['REST', overRest],
  ['GraphQL', overGraphql],
];

async function accepted(answer: Promise<Answer>) {
  const given = await answer;
  if ('code' in given) throw new Error(JSON.stringify(given));
  return given;
}

async function startPost(): Promise<{ jobId: string; containerId: string }> {
  const { projectId, apiKey } = gateway.demo;
  const document = `mutation ($input: SlideshowBuildInput!) { slideshowBuild(input: $input) {
    ... on ContentJobAccepted { job { id } containers { id } } } }`;
  const slides = ['Put the phone away', 'Open a window', 'Drink some water'].map((text) => ({ text }));
  const input = {
    projectId,
    hook: 'Mornings that begin well',
    slides,
    aspectRatio: 'R1X1',
    outputs: ['VIDEO', 'PHOTOS'],
    coverIndex: 2,
  };
  const { slideshowBuild } = Object(await expectData(gateway.url, document, { input }, { apiKey }));
  return { jobId: slideshowBuild.job.id, containerId: slideshowBuild.containers[0].id };
}

const ended = (jobId: string) => endedJob(gateway.parts.store, decodeId('job', jobId) ?? '', 400_000);
const rowOf = (containerId: string) =>
  gateway.parts.store.db
    .selectFrom('container')
    .selectAll()
    .where('id', '=', decodeId('container', containerId) ?? '')
    .executeTakeFirstOrThrow();
const walletOf = async () => {
  const { organisationId } = await rowOf(parent);
  const { wallet, held } = await gateway.parts.store.db
    .selectFrom('organisation')
    .select(['wallet', 'held'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return { wallet, held };
};
const read = async (containerId: string) => {
  const document = `query ($id: ID!) { container(id: $id) {
    status approvalStatus caption title hook credits video { sha256 } poster { sha256 } photos { sha256 } scenes { index text }
    parent { id } revisions { id parent { id } } } }`;
  const { apiKey } = gateway.demo;
  const { container } = Object(await expectData(gateway.url, document, { id: containerId }, { apiKey }));
  const answer = await fetch(`${gateway.url}/v1/content/${containerId}`, {
    headers: { 'X-Api-Key': apiKey },
  });
  return { graphql: container, rest: Object(await answer.json()) };
};
async function filmOf(containerId: string): Promise<string[]> {
  const asset = (await rowOf(containerId)).checkpoint?.assembling?.files.find(({ kind }) => kind === 'video');
  return packetDigests(await gateway.blobs.localFile(asset?.blobKey ?? '', gateway.folder));
}
/** A picture in the library of the post's project. */
async function addPicture(): Promise<string> {
  const canvas = createCanvas(900, 900);
  const context = canvas.getContext('2d');
  context.fillStyle = '#2f6f4f';
  context.fillRect(0, 0, 900, 900);
  const bytes = canvas.toBuffer('image/png');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = join(gateway.folder, 'picture.png');
  await writeFile(path, bytes);
  const kept = { kind: 'media', path, sha256, extension: 'png', contentType: 'image/png' } as const;
  const id = uuidv7();
  const { projectId } = await rowOf(parent);
  const blobKey = await gateway.blobs.putFile(kept);
  const file = { mimeType: 'image/png', sizeBytes: bytes.length, sha256, blobKey, width: 900, height: 900 };
  await gateway.parts.store.db
    .insertInto('media_asset')
    .values({ id, projectId, role: 'reference', kind: 'image', ...file })
    .execute();
  return id;
}
/** The words of the scene that the poster of a plan is taken from. */
function coverOf(plan: Awaited<ReturnType<typeof rowOf>>['plan']): string | null {
  const { posterMs = -1 } = (plan?.timeline ?? {}) as Partial<Timeline>;
  return plan?.scenes?.find(({ startMs, endMs }) => startMs <= posterMs && posterMs < endMs)?.text ?? null;
}
const pieces = async (result: 'hit' | 'miss') =>
  (await metrics.renderSegments.get()).values.find(({ labels }) => labels.result === result)?.value ?? 0;

let parent = '';

test('what is not finished cannot be revised', async () => {
  const started = await startPost();
  parent = started.containerId;
  for (const [, revise] of FACES) {
    expect(await revise(parent, { caption: 'Other' })).toMatchObject({ code: 'CONFLICT' });
  }
  await using _worker = worker();
  expect(await ended(started.jobId)).toMatchObject({ status: 'completed' });
  expect((await read(parent)).graphql).toMatchObject({ parent: null, revisions: [], credits: 50 });
}, 420_000);

test.each(FACES)('what cannot be done is refused over %s, and nothing is written', async (_name, revise) => {
  const before = [await startRows(gateway.parts.store), await walletOf()];
  const paths = async (change: object) => {
    const answer = await revise(parent, change);
    const issues = 'code' in answer && answer.code === 'VALIDATION' ? answer.issues : undefined;
    return issues?.map((issue) => Object(issue).path) ?? answer;
  };
  expect(await revise(encodeId('container', uuidv7()), { caption: 'x' })).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await revise(parent, { caption: 'x' }, { apiKey: gateway.demo.other.apiKey })).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await paths({})).toEqual(['']);
  expect(await paths({ slides: [{ index: 99, text: 'x' }] })).toEqual(['slides.0.index']);
  expect(await paths({ slides: [{ index: 1 }] })).toEqual(['slides.0']);
  expect(await paths({ order: [0, 1] })).toEqual(['order']);
  expect(await paths({ style: {} })).toEqual(['']);
  expect(await paths({ style: { accent: 'red' } })).toEqual(['style.accent']);
  expect(await paths({ slides: [{ index: 1, text: 'x'.repeat(301) }] })).toEqual(['slides.0.text']);
  expect(await paths({ hook: 'Signs 𒀀' })).toEqual(['hook']);
  expect(await paths({ instruction: 'Make it shorter' })).toEqual(['instruction']);
  expect(
    await revise(parent, { slides: [{ index: 1, mediaId: encodeId('media', uuidv7()) }] }),
  ).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await revise(parent, { trackId: encodeId('track', uuidv7()) })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await revise(parent, { slides: [{ index: 1, text: 'kill yourself' }] })).toMatchObject({
    code: 'MODERATION_BLOCKED',
  });
  const { db } = gateway.parts.store;
  const { organisationId } = await rowOf(parent);
  const { wallet } = await walletOf();
  const setWallet = (left: number) =>
    db.updateTable('organisation').set({ wallet: left }).where('id', '=', organisationId).execute();
  await setWallet(9);
  expect(await revise(parent, { caption: 'x' })).toMatchObject({ code: 'BILLING_EXHAUSTED' });
  await setWallet(wallet);
  expect([await startRows(gateway.parts.store), await walletOf()]).toEqual(before);
});

test('one slide anew renders that slide, costs its part, and waits for its own review', async () => {
  const { apiKey } = gateway.demo;
  const approve =
    'mutation ($input: ApproveContainerInput!) { approveContainer(input: $input) { __typename } }';
  await expectData(gateway.url, approve, { input: { containerId: parent } }, { apiKey });
  const before = await walletOf();
  const change = { slides: [{ index: 2, text: 'Open two windows' }] };
  const first = await accepted(overRest(parent, change, { key: 'one-slide' }));
  expect(await accepted(overRest(parent, change, { key: 'one-slide' }))).toEqual({
    ...first,
    replayed: true,
  });
  expect(await overRest(parent, { caption: 'x' }, { key: 'one-slide' })).toMatchObject({
    code: 'IDEMPOTENCY_CONFLICT',
  });
  expect(await walletOf()).toEqual({ wallet: before.wallet - 50, held: before.held + 50 });
  const [hits, misses] = [await pieces('hit'), await pieces('miss')];
  {
    await using _worker = worker();
    expect(await ended(first.jobId)).toMatchObject({ status: 'completed' });
  }
  const child = await read(first.containerId);
  const share = (await rowOf(first.containerId)).renderedShare ?? 1;
  expect(share).toBeGreaterThan(0);
  expect(share).toBeLessThan(0.35);
  const price = revisionPrice(50, share);
  expect(child.graphql).toMatchObject({
    ...{ status: 'COMPLETED', approvalStatus: 'PENDING', credits: price, parent: { id: parent } },
    ...{ hook: 'Mornings that begin well' },
  });
  expect(await walletOf()).toEqual({ wallet: before.wallet - price, held: before.held });
  const old = await read(parent);
  expect(child.graphql.scenes.map(({ text }: { text: string }) => text)).toEqual(
    old.graphql.scenes.map(({ text }: { text: string }, at: number) =>
      at === 2 ? 'Open two windows' : text,
    ),
  );
  expect(old.graphql).toMatchObject({ approvalStatus: 'APPROVED', revisions: [{ id: first.containerId }] });
  expect(old.rest).toMatchObject({ parentId: null, revisionIds: [first.containerId] });
  expect(child.rest).toMatchObject({ parentId: parent, revisionIds: [], credits: price });
  // The other photos are the parent's too.
  const photosOf = ({ graphql }: Awaited<ReturnType<typeof read>>): string[] =>
    graphql.photos.map(({ sha256 }: { sha256: string }) => sha256);
  expect(photosOf(child).map((sha256, at) => sha256 === photosOf(old)[at])).toEqual(
    photosOf(old).map((_, at) => at !== 2),
  );
  // Of the film, what was not rendered is the parent's to the bit.
  expect((await pieces('miss')) - misses).toBeGreaterThan(0);
  expect((await pieces('hit')) - hits).toBeGreaterThan((await pieces('miss')) - misses);
  const known = new Set(await filmOf(parent));
  const film = await filmOf(first.containerId);
  expect(film.filter((packet) => !known.has(packet)).length).toBeLessThanOrEqual(
    Math.round(share * film.length),
  );
}, 420_000);

test('slides in another order, one with another picture, cost what of the film is rendered, over both faces', async () => {
  const picture = encodeId('media', await addPicture());
  const change = { slides: [{ index: 1, mediaId: picture }], order: [0, 2, 1, 3, 4] };
  const before = await walletOf();
  const overLive = await accepted(overRest(parent, change));
  await using _worker = worker();
  expect(await ended(overLive.jobId)).toMatchObject({ status: 'completed' });
  const misses = await pieces('miss');
  const overTest = await accepted(overGraphql(parent, change, { apiKey: gateway.demo.testApiKey }));
  expect(await ended(overTest.jobId)).toMatchObject({ status: 'completed' });
  expect(await pieces('miss')).toBe(misses);
  const [old, live, tested] = [
    await read(parent),
    await read(overLive.containerId),
    await read(overTest.containerId),
  ];
  const row = await rowOf(overLive.containerId);
  const share = row.renderedShare ?? 1;
  expect(share).toBeGreaterThan(0.1);
  expect(share).toBeLessThan(0.9);
  const price = revisionPrice(50, share);
  expect(live.graphql.credits).toBe(price);
  expect(live.rest).toMatchObject({ parentId: parent, credits: price });
  expect(await walletOf()).toEqual({ wallet: before.wallet - price, held: before.held });
  // Both faces mean the same, and what was rendered for one is there for the other.
  const { video, photos } = live.graphql;
  expect(tested.graphql).toMatchObject({ credits: 0, video, photos });
  // Places are those before the order: the picture goes with its slide, and the cover stays what it was.
  const textsOf = ({ graphql }: typeof old): string[] =>
    graphql.scenes.map(({ text }: { text: string }) => text);
  expect(textsOf(live)).toEqual(change.order.map((at) => textsOf(old)[at]));
  expect(row.plan?.scenes?.map(({ mediaId }) => mediaId !== null)).toEqual([
    false,
    false,
    true,
    false,
    false,
  ]);
  // To the slide, not to the byte: where scenes meet a beat, one may be a frame shorter, and its camera as far on.
  const parentRow = await rowOf(parent);
  expect(coverOf(row.plan)).toBe('Open a window');
  expect(coverOf(row.plan)).toBe(coverOf(parentRow.plan));
}, 420_000);

test('a caption alone gives the same film for the least price, by a test key for none', async () => {
  const misses = await pieces('miss');
  const before = await walletOf();
  const change = { caption: 'Said anew', title: 'Anew' };
  const live = await accepted(overGraphql(parent, change));
  expect(await walletOf()).toEqual({ wallet: before.wallet - 10, held: before.held + 10 });
  const tested = await accepted(overGraphql(parent, change, { apiKey: gateway.demo.testApiKey }));
  {
    await using _worker = worker();
    expect(await ended(live.jobId)).toMatchObject({ status: 'completed' });
    expect(await ended(tested.jobId)).toMatchObject({ status: 'completed' });
  }
  const old = await read(parent);
  const child = await read(live.containerId);
  const { video, photos } = old.graphql;
  expect(child.graphql).toMatchObject({ ...change, credits: 10, video, photos });
  expect((await read(tested.containerId)).graphql).toMatchObject({ credits: 0, video: old.graphql.video });
  expect(await pieces('miss')).toBe(misses);
  expect(await walletOf()).toEqual({ wallet: before.wallet - 10, held: before.held });
  // What cost nothing is not made into a post for a part of its price.
  expect(await overRest(tested.containerId, { caption: 'x' })).toMatchObject({
    code: 'VALIDATION',
    issues: [{ path: 'containerId' }],
  });
}, 420_000);

test('nothing that another release drew is taken into a revision', async () => {
  const { db } = gateway.parts.store;
  const row = await rowOf(parent);
  const container = { ...row, parentId: row.id, order: { ...row.order, revision: { caption: 'Anew' } } };
  const ports = { ...openTestProviders(), db } as unknown as StagePorts;
  const { signal } = new AbortController();
  const plan = async () => (await planRevision({ container, ports, signal, report: () => {} })).plan;
  const same = await plan();
  expect([same.had, same.parent?.photos].map((parts) => Object.keys(parts ?? {}).length)).not.toContain(0);
  const other = sql`jsonb_set(checkpoint, '{assembling,engine}', '"another"')`;
  await sql`update container set checkpoint = ${other} where id = ${row.id}`.execute(db);
  const anew = await plan();
  expect([anew.had, anew.parent?.photos]).toEqual([{}, {}]);
  expect(anew.parent?.pieces).toEqual(same.parent?.pieces);
});

test.each(FACES)('a style asked for over %s is kept as it was meant', async (_name, revise) => {
  const name = (word: string) => (revise === overRest ? word : word.toUpperCase());
  const style = { position: name('bottom'), accent: '#0A7D5C' };
  const { containerId } = await accepted(revise(parent, { style }));
  expect((await rowOf(containerId)).order.revision).toEqual({
    style: { position: 'bottom', accent: '#0a7d5c' },
  });
});
