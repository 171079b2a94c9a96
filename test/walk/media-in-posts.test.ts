import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import { ask, expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';

let gateway: TestGateway;
/** The stranger of the demo has a finished container; here it is the one who asks. */
let own: { apiKey: string; projectId: string; containerId: string };
let imageId: string;
let videoId: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  own = gateway.demo.other;
  imageId = await addFile('image');
  videoId = await addFile('video');
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

async function addFile(kind: 'image' | 'video'): Promise<string> {
  const id = uuidv7();
  const { db } = gateway.parts.store;
  const project = await db
    .selectFrom('project')
    .innerJoin('container', 'container.projectId', 'project.id')
    .select('project.id')
    .where('container.status', '=', 'completed')
    .executeTakeFirstOrThrow();
  const sha256 = createHash('sha256').update(id).digest('hex');
  const facts = {
    mimeType: `${kind}/x`,
    sizeBytes: 1,
    sha256,
    blobKey: `media/${sha256.slice(0, 2)}/${sha256}.bin`,
  };
  await db
    .insertInto('media_asset')
    .values({ id, projectId: project.id, role: 'reference', kind, ...facts })
    .execute();
  return encodeId('media', id);
}

const ADD = /* GraphQL */ `
  mutation ($input: AddSourcePostInput!) {
    addSourcePost(input: $input) {
      __typename
      ... on SourcePostAdded { sourcePost { id kind caption slides { text media { id } } media { id } } }
      ... on ValidationError { issues { path message } }
      ... on NotFoundError { field id message }
    }
  }
`;
const RECORD = /* GraphQL */ `
  mutation ($input: RecordPostMetricsInput!) {
    recordPostMetrics(input: $input) {
      __typename
      ... on PostMetricsRecorded {
        metrics { views likes comments shares saves watchSeconds recordedAt }
        container { id metrics { views } }
      }
      ... on ValidationError { issues { path message } }
      ... on NotFoundError { field }
    }
  }
`;
const METRICS = /* GraphQL */ `
  query ($id: ID!) { container(id: $id) { metrics { views recordedAt } } }
`;

type Listed = {
  sourcePosts: {
    nodes: { node: { slides: { text: string }[] } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
};

async function mutate(
  document: string,
  input: object,
  apiKey = own.apiKey,
): Promise<Record<string, unknown>> {
  const data = await expectData<Record<string, Record<string, unknown>>, object>(
    gateway.url,
    document,
    { input },
    { apiKey },
  );
  return Object.values(data)[0] ?? {};
}
const issuePaths = ({ issues }: Record<string, unknown>) =>
  (issues as { path: string }[]).map(({ path }) => path);

describe('a source post', () => {
  const add = (input: object, apiKey?: string) => mutate(ADD, { projectId: own.projectId, ...input }, apiKey);

  test('is a slideshow with texts and pictures, and can be read again', async () => {
    const slides = [{ text: '3 habits\nthat stick 🌱', mediaId: imageId }, { text: 'Start small' }];
    const added = await add({ kind: 'SLIDESHOW', caption: 'A caption', slides });
    const sourcePost = {
      kind: 'SLIDESHOW',
      caption: 'A caption',
      slides: [
        { text: '3 habits\nthat stick 🌱', media: { id: imageId } },
        { text: 'Start small', media: null },
      ],
      media: null,
    };
    expect(added).toMatchObject({ __typename: 'SourcePostAdded', sourcePost });
    const { id } = added.sourcePost as { id: string };
    const node = 'query ($id: ID!) { node(id: $id) { __typename id } }';
    const read = (apiKey: string) => expectData(gateway.url, node, { id }, { apiKey });
    expect(await read(own.apiKey)).toEqual({ node: { __typename: 'SourcePost', id } });
    expect(await read(gateway.demo.apiKey)).toEqual({ node: null });
  });

  test('is listed on its project, a page at a time', async () => {
    await add({ kind: 'SLIDESHOW', slides: [{ text: 'one more' }] });
    const page = (after: string | null) =>
      expectData<Listed, object>(
        gateway.url,
        `query ($id: ID!, $after: String) {
          sourcePosts(projectId: $id, first: 1, after: $after) {
            nodes: edges { node { slides { text } } } pageInfo { hasNextPage endCursor }
          }
        }`,
        { id: own.projectId, after },
        { apiKey: own.apiKey },
      );
    const first = (await page(null)).sourcePosts;
    expect([first.nodes[0]?.node.slides.length, first.pageInfo.hasNextPage]).toEqual([2, true]);
    const second = (await page(first.pageInfo.endCursor)).sourcePosts;
    expect(second).toMatchObject({
      nodes: [{ node: { slides: [{ text: 'one more' }] } }],
      pageInfo: { hasNextPage: false },
    });
  });

  test('is a clip with its video', async () => {
    expect(await add({ kind: 'CLIP', mediaId: videoId })).toMatchObject({
      sourcePost: { kind: 'CLIP', caption: null, slides: [], media: { id: videoId } },
    });
  });

  test('names every fault at once', async () => {
    const wrong = { kind: 'SLIDESHOW', mediaId: videoId, caption: 'x'.repeat(2201) };
    expect(issuePaths(await add(wrong))).toEqual(['caption', 'slides', 'mediaId']);
    expect(issuePaths(await add({ kind: 'CLIP', slides: [{ text: 'x' }] }))).toEqual(['mediaId', 'slides']);
    const long = Array.from({ length: 36 }, () => ({ text: 'x' }));
    expect(issuePaths(await add({ kind: 'SLIDESHOW', slides: long }))).toEqual(['slides']);
    const texts = [{ text: 'x'.repeat(501) }, { text: '🌱'.repeat(500) }, {}];
    expect(issuePaths(await add({ kind: 'SLIDESHOW', slides: texts }))).toEqual([
      'slides.0.text',
      'slides.2.text',
    ]);
  });

  test('shows pictures and videos of its own project only', async () => {
    const foreign = await add({ kind: 'CLIP', mediaId: gateway.demo.mediaId });
    expect(foreign).toMatchObject({
      __typename: 'NotFoundError',
      field: 'mediaId',
      id: gateway.demo.mediaId,
    });
    const slides = [{ text: 'a' }, { text: 'b', mediaId: 'med_nonsense' }];
    expect(await add({ kind: 'SLIDESHOW', slides })).toMatchObject({
      message: 'slides.1.mediaId is not on this project.',
    });
    const swapped = await add({ kind: 'SLIDESHOW', slides: [{ text: 'a', mediaId: videoId }] });
    expect(swapped).toMatchObject({
      issues: [{ path: 'slides.0.mediaId', message: 'holds video, not image' }],
    });
    expect(await add({ kind: 'CLIP', mediaId: imageId })).toMatchObject({
      issues: [{ path: 'mediaId', message: 'holds image, not video' }],
    });
    expect(await add({ kind: 'CLIP', mediaId: videoId }, gateway.demo.apiKey)).toMatchObject({
      field: 'projectId',
    });
  });
});

describe('metrics of a post', () => {
  const record = (input: object, apiKey?: string) =>
    mutate(RECORD, { containerId: own.containerId, ...input }, apiKey);
  const latest = () => expectData(gateway.url, METRICS, { id: own.containerId }, { apiKey: own.apiKey });

  test('are null until recorded, then those read last, and none is lost', async () => {
    expect(await latest()).toEqual({ container: { metrics: null } });
    const at = '2026-03-02T10:00:00.000Z';
    expect(await record({ views: 1200, likes: 80, watchSeconds: 5400.5, recordedAt: at })).toEqual({
      __typename: 'PostMetricsRecorded',
      metrics: {
        ...{ views: 1200, likes: 80, comments: 0, shares: 0, saves: 0 },
        ...{ watchSeconds: 5400.5, recordedAt: at },
      },
      container: { id: own.containerId, metrics: { views: 1200 } },
    });
    const earlier = await record({ views: 900, recordedAt: '2026-03-01T10:00:00Z' });
    expect(earlier).toMatchObject({ metrics: { views: 900 }, container: { metrics: { views: 1200 } } });
    expect(await latest()).toEqual({ container: { metrics: { views: 1200, recordedAt: at } } });
    await record({ views: 5000 });
    expect(await latest()).toMatchObject({ container: { metrics: { views: 5000 } } });
    const rows = await gateway.parts.store.db
      .selectFrom('post_metric')
      .select('views')
      .orderBy('id')
      .execute();
    expect(rows.map(({ views }) => views)).toEqual([1200, 900, 5000]);
  });

  test('are refused with every fault', async () => {
    expect(issuePaths(await record({}))).toEqual(['views']);
    const future = new Date(Date.now() + 3_600_000).toISOString();
    expect(issuePaths(await record({ views: -1, saves: -5, watchSeconds: -1, recordedAt: future }))).toEqual([
      ...['views', 'saves', 'watchSeconds', 'recordedAt'],
    ]);
    expect(await record({ views: 1 }, gateway.demo.apiKey)).toMatchObject({ field: 'containerId' });
    const { errors } = await ask(
      gateway.url,
      RECORD,
      { input: { containerId: own.containerId, views: 1 } },
      {},
    );
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  test('are not taken for a container that is not finished', async () => {
    const { db } = gateway.parts.store;
    await db.updateTable('container').set({ status: 'processing' }).execute();
    expect(await record({ views: 1 })).toMatchObject({
      issues: [{ path: 'containerId', message: expect.stringContaining('is processing') }],
    });
    await db.updateTable('container').set({ status: 'completed' }).execute();
  });
});
