import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFetch } from '#src/infra/fetch/open-fetch.ts';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { openMediaDeps } from '#test/kit/media/media-deps.ts';
import { film, picture } from '#test/kit/media/media-files.ts';
import { type HttpsServer, openHttpsServer } from '../contract/fixtures/https-server.ts';
import { ROUTES } from './fixtures/surface.ts';

let gateway: TestGateway;
let apiKey: string;
let projectId: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  ({ apiKey, projectId } = gateway.demo);
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const ADD_FROM_URL = /* GraphQL */ `
  mutation ($input: AddMediaFromUrlInput!) {
    addMediaFromUrl(input: $input) {
      __typename
      ... on MediaAdded { duplicate media { id role mimeType } }
      ... on ValidationError { issues { path message } }
    }
  }
`;
const DELETE = /* GraphQL */ `
  mutation ($input: DeleteMediaInput!) {
    deleteMedia(input: $input) {
      __typename
      ... on MediaDeleted { id }
      ... on NotFoundError { field message }
    }
  }
`;

type Answer = Record<string, Record<string, unknown>>;

async function mutate(document: string, input: object, key = apiKey): Promise<Record<string, unknown>> {
  const data = await expectData<Answer, object>(gateway.url, document, { input }, { apiKey: key });
  return Object.values(data)[0] ?? {};
}

describe('app media over REST', () => {
  let server: HttpsServer;
  let files: Record<string, Buffer>;
  let url: string;
  let stop: () => PromiseLike<void>;

  beforeAll(async () => {
    files = {
      '/logo.png': await picture('png', '#aa0000'),
      '/clip.mp4': await film(gateway.folder, '#00aa00'),
    };
    server = await openHttpsServer((asked, response) => {
      const file = files[asked.url ?? ''];
      if (file) response.end(file);
      else response.writeHead(302, { Location: `https://127.0.0.2:${server.port}/logo.png` }).end();
    });
    const { store } = gateway.parts;
    const media = await openMediaDeps(store, gateway.blobs, gateway.folder);
    const fetchFile = openFetch({
      ca: server.ca,
      port: server.port,
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      isAllowed: (address) => address === '127.0.0.1',
    });
    const running = await gateway.another({ media: { ...media, fetchFile } });
    url = running.url;
    stop = () => running[Symbol.asyncDispose]();
  });
  afterAll(async () => {
    await stop?.();
    await server?.[Symbol.asyncDispose]();
  });

  const path = (project = projectId) => `${url}/v1/projects/${project}/app-media`;
  const headers = (key = apiKey) => ({ Authorization: `Bearer ${key}` });
  const postJson = (body: object, key = apiKey, project = projectId) =>
    fetch(path(project), {
      method: 'POST',
      headers: { ...headers(key), 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const address = (file: string) => `https://files.test:${server.port}${file}`;
  const form = (kind: string | null, bytes: Buffer | null, fileFirst = false) => {
    const data = new FormData();
    const addKind = () => kind !== null && data.append('kind', kind);
    if (!fileFirst) addKind();
    if (bytes) data.append('file', new Blob([new Uint8Array(bytes)]), 'file.bin');
    if (fileFirst) addKind();
    return fetch(path(), { method: 'POST', headers: headers(), body: data });
  };

  test('is fetched from an address', async () => {
    const response = await postJson({ kind: 'demo-video', url: address('/clip.mp4') });
    const body = await response.json();
    expect([response.status, body]).toMatchObject([
      201,
      {
        kind: 'demo-video',
        role: 'app-demo',
        projectId,
        mimeType: 'video/mp4',
        width: 180,
        duplicate: false,
      },
    ]);
    expect(body.id).toMatch(/^med_/);
    const again = await postJson({ kind: 'demo-video', url: address('/clip.mp4') });
    expect([again.status, await again.json()]).toMatchObject([201, { id: body.id, duplicate: true }]);
  });

  test('is not fetched from where it must not be', async () => {
    for (const [bad, why] of [
      [address('/away'), 'does not lead to a public address'],
      ['http://files.test/logo.png', 'only https is fetched'],
      ['https://169.254.169.254/latest/meta-data', 'cannot be fetched'],
    ]) {
      const response = await postJson({ kind: 'logo', url: bad });
      expect([response.status, await response.json()]).toMatchObject([
        422,
        {
          error: {
            code: 'VALIDATION',
            details: { issues: [{ path: 'url', message: expect.stringContaining(why ?? '') }] },
          },
        },
      ]);
    }
  });

  test('comes as a form too, whatever the order of its fields', async () => {
    const sent = await form('logo', await picture('png', '#00bb00'));
    expect([sent.status, await sent.json()]).toMatchObject([201, { kind: 'logo', mimeType: 'image/png' }]);
    const large = Buffer.concat([await film(gateway.folder, '#0000cc'), Buffer.alloc(3_000_000)]);
    const reversed = await form('demo-video', large, true);
    expect([reversed.status, await reversed.json()]).toMatchObject([201, { sizeBytes: large.length }]);
  });

  test('as a form is refused with every fault, and leaves nothing staged', async () => {
    const nothing = await form(null, null);
    expect([nothing.status, (await nothing.json()).error.details.issues]).toMatchObject([
      422,
      [{ path: 'kind' }, { path: 'file', message: 'is required' }],
    ]);
    const oversized = await form('logo', randomBytes(5_000_001));
    expect((await oversized.json()).error.details.issues).toMatchObject([
      { path: 'file', message: 'is larger than 5 MB, the limit of the role logo' },
    ]);
    const cut = await fetch(path(), {
      method: 'POST',
      headers: { ...headers(), 'Content-Type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
    });
    expect([cut.status, (await cut.json()).error.details.issues[0].message]).toEqual([
      422,
      'The form is damaged or breaks off.',
    ]);
    const { staging } = await openMediaDeps(gateway.parts.store, gateway.blobs, gateway.folder);
    await staging.removeOlderThan(new Date(0));
    const { readdir } = await import('node:fs/promises');
    const left = await readdir(`${gateway.folder}/uploads`);
    expect(left.filter((name) => name.endsWith('.scratch'))).toEqual([]);
  });

  test('is strict about its body, and other bodies keep their limit', async () => {
    const response = await postJson({ kind: 'poster', url: address('/logo.png'), role: 'logo' });
    const { error } = await response.json();
    expect([response.status, error.details.issues.map(({ path: at }: { path: string }) => at)]).toEqual([
      422,
      ['kind', 'role'],
    ]);
    expect((await postJson({ kind: 'logo', url: 'x'.repeat(1_100_000) })).status).toBe(413);
  });

  test('is listed a page at a time, newest first, by kind, and deleted softly', async () => {
    const first = await (await fetch(`${path()}?limit=2`, { headers: headers() })).json();
    expect(first.items).toHaveLength(2);
    const second = await (
      await fetch(`${path()}?limit=200&cursor=${first.nextCursor}`, { headers: headers() })
    ).json();
    expect(second.nextCursor).toBeNull();
    const all = [...first.items, ...second.items];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const logos = await (await fetch(`${path()}?kind=logo`, { headers: headers() })).json();
    expect(logos.items).toHaveLength(1);

    const { id } = logos.items[0];
    const remove = (key = apiKey) => fetch(`${path()}/${id}`, { method: 'DELETE', headers: headers(key) });
    expect((await remove(gateway.demo.other.apiKey)).status).toBe(404);
    const removed = await remove();
    expect([removed.status, await removed.json()]).toEqual([200, { id, deleted: true }]);
    expect((await remove()).status).toBe(404);
    expect((await (await fetch(`${path()}?kind=logo`, { headers: headers() })).json()).items).toEqual([]);
    expect((await fetch(`${path()}?kind=tune`, { headers: headers() })).status).toBe(422);
  });

  test('belongs to its project and needs a key', async () => {
    expect((await fetch(path())).status).toBe(401);
    expect((await fetch(path(), { headers: headers(gateway.demo.other.apiKey) })).status).toBe(404);
    const body = { kind: 'logo', url: address('/logo.png') };
    expect((await postJson(body, gateway.demo.other.apiKey)).status).toBe(404);
    expect((await postJson(body, apiKey, 'prj_nonsense')).status).toBe(404);
  });

  test('is the same library over GraphQL', async () => {
    const fetching = async (input: object) =>
      Object.values(await expectData<Answer, object>(url, ADD_FROM_URL, { input }, { apiKey }))[0] as Record<
        string,
        Record<string, unknown>
      >;
    const added = await fetching({ projectId, role: 'END_CARD', url: address('/logo.png') });
    expect(added).toMatchObject({ __typename: 'MediaAdded', media: { role: 'END_CARD' } });
    const listed = await (await fetch(`${path()}?kind=end-card`, { headers: headers() })).json();
    expect(listed.items[0].id).toBe(added.media?.id);
    expect(await fetching({ projectId, role: 'MUSIC', url: address('/logo.png') })).toMatchObject({
      __typename: 'ValidationError',
      issues: [{ path: 'url', message: expect.stringContaining('is image/png; the role music takes') }],
    });
    const input = { mediaId: added.media?.id };
    expect(await mutate(DELETE, input, gateway.demo.other.apiKey)).toMatchObject({ field: 'mediaId' });
    expect(await mutate(DELETE, input)).toEqual({ __typename: 'MediaDeleted', id: added.media?.id });
    expect(await mutate(DELETE, input)).toMatchObject({ __typename: 'NotFoundError' });
  });
});

test.each(ROUTES.filter(({ method }) => ['POST', 'PUT', 'PATCH'].includes(method)).map((route) => [route]))(
  '$method $path takes no long form unless a file is sent there',
  async ({ method, path }) => {
    if (`${method} ${path}` === 'POST /v1/projects/:projectId/app-media') return;
    if (`${method} ${path}` === 'PUT /v1/uploads/:uploadId') return;
    const { status } = await fetch(gateway.url + path.replaceAll(/:\w+/g, 'app-media'), {
      method,
      headers: { 'X-Api-Key': apiKey, 'Content-Type': 'multipart/form-data;x' },
      body: Buffer.alloc(1_100_000),
    });
    expect(status).toBe(413);
  },
);
