import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';

let gateway: TestGateway;
let apiKey: string;
let projectId: string;
let mediaIds: string[];

beforeAll(async () => {
  gateway = await startTestGateway();
  ({ apiKey, projectId } = gateway.demo);
  const document = /* GraphQL */ `query ($projectId: ID!) { media(projectId: $projectId) { edges { node { id kind } } } }`;
  type Media = { media: { edges: { node: { id: string; kind: string } }[] } };
  const { media } = await expectData<Media, object>(gateway.url, document, { projectId }, { apiKey });
  mediaIds = media.edges.flatMap(({ node }) => (node.kind === 'IMAGE' ? [node.id] : []));
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const SAVED = `__typename ... on MediaCollectionSaved { collection { id name mediaIds } } ... on NotFoundError { field }`;
type Saved = {
  __typename: string;
  collection?: { id: string; name: string; mediaIds: string[] };
  field?: string;
};

async function save(
  name: 'createCollection' | 'updateCollection',
  input: object,
  key = apiKey,
): Promise<Saved> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${SAVED} } }`;
  const data = await expectData<Record<string, Saved>, object>(
    gateway.url,
    document,
    { input },
    { apiKey: key },
  );
  return data[name] ?? { __typename: 'nothing' };
}

async function rest(method: string, path: string, body?: object) {
  const headers = { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' };
  const response = await fetch(`${gateway.url}/v1/${path}`, {
    method,
    headers,
    body: body && JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

describe('a collection', () => {
  test('is made, renamed, filled, emptied, listed and deleted over GraphQL', async () => {
    const [first = '', second = ''] = mediaIds;
    const made = await save('createCollection', { projectId, name: 'Kitchen', mediaIds: [first] });
    expect(made.collection).toMatchObject({
      id: expect.stringMatching(/^col_/),
      name: 'Kitchen',
      mediaIds: [first],
    });
    const collectionId = made.collection?.id ?? '';
    const changes = { name: 'Kitchens', addMediaIds: [second, first], removeMediaIds: [first] };
    const changed = await save('updateCollection', { collectionId, ...changes });
    expect(changed.collection).toEqual({ id: collectionId, name: 'Kitchens', mediaIds: [second] });
    const list = `query ($projectId: ID!) { collections(projectId: $projectId) { edges { node { id mediaIds } } } }`;
    const listed = await expectData<object, object>(gateway.url, list, { projectId }, { apiKey });
    expect(listed).toEqual({ collections: { edges: [{ node: { id: collectionId, mediaIds: [second] } }] } });
    const remove = `mutation ($input: DeleteCollectionInput!) { deleteCollection(input: $input) { __typename } }`;
    const gone = await expectData<object, object>(
      gateway.url,
      remove,
      { input: { collectionId } },
      { apiKey },
    );
    expect(gone).toEqual({ deleteCollection: { __typename: 'MediaCollectionDeleted' } });
    expect(await save('updateCollection', { collectionId, name: 'Again' })).toEqual({
      __typename: 'NotFoundError',
      field: 'collectionId',
    });
  });

  test('is the same over REST', async () => {
    const [first = ''] = mediaIds;
    const made = await rest('POST', `projects/${projectId}/collections`, { name: 'Desk' });
    expect(made).toMatchObject({ status: 201, body: { name: 'Desk', mediaIds: [], projectId } });
    const path = `collections/${made.body.id}`;
    expect(await rest('PATCH', path, { addMediaIds: [first] })).toMatchObject({
      status: 200,
      body: { mediaIds: [first] },
    });
    const listed = await rest('GET', `projects/${projectId}/collections`);
    expect(listed.body).toMatchObject({ items: [{ id: made.body.id, mediaIds: [first] }] });
    expect(await rest('PATCH', path, { addMediaIds: ['med_nothing'] })).toMatchObject({ status: 404 });
    expect(await rest('DELETE', path)).toEqual({ status: 200, body: { id: made.body.id, deleted: true } });
    expect(await rest('DELETE', path)).toMatchObject({ status: 404 });
  });

  test('that is unknown or not of the project is not found, on every start and on both faces', async () => {
    const starts = {
      slideshowBuild: { hook: 'Hm' },
      ugcRemix: { influencerId: gateway.demo.influencerId },
      generateContent: { brief: { topic: 'habits' } },
    };
    for (const [name, rest] of Object.entries(starts)) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ... on NotFoundError { field } } }`;
      const input = { projectId, collectionId: 'col_01J0ZK4W5C8M9Q2R7T3V6X1Y0A', ...rest };
      const answer = await expectData<object, object>(gateway.url, document, { input }, { apiKey });
      expect(answer).toEqual({ [name]: { field: 'collectionId' } });
    }
    const body = { hook: 'Hm', collectionId: 'col_nothing' };
    expect(await rest('POST', `projects/${projectId}/content/slideshow-builder`, body)).toMatchObject({
      status: 404,
    });
  });
});

test('what a picture shows can be said on both faces', async () => {
  const [mediaId = ''] = mediaIds;
  const document = `mutation ($input: UpdateMediaInput!) { updateMedia(input: $input) { ... on MediaUpdated { media { id words } } } }`;
  const input = { mediaId, words: 'a red kettle' };
  expect(await expectData<object, object>(gateway.url, document, { input }, { apiKey })).toEqual({
    updateMedia: { media: { id: mediaId, words: 'a red kettle' } },
  });
  expect(await rest('PATCH', `media/${mediaId}`, { words: 'tea' })).toMatchObject({
    status: 200,
    body: { id: mediaId, words: 'tea' },
  });
  expect(await rest('PATCH', `media/${mediaId}`, { words: '' })).toMatchObject({ status: 422 });
});
