import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { mediaChildren } from '#test/kit/media/media-children.ts';
import { film, picture } from '#test/kit/media/media-files.ts';

let gateway: TestGateway;
let apiKey: string;
let projectId: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  ({ apiKey, projectId } = gateway.demo);
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const CREATE = /* GraphQL */ `
  mutation ($input: CreateMediaUploadInput!) {
    createMediaUpload(input: $input) {
      __typename
      ... on MediaUploadCreated { upload { id url expiresAt sizeBytes } }
      ... on UserError { code message }
      ... on ValidationError { issues { path message } }
    }
  }
`;
const FINALIZE = /* GraphQL */ `
  mutation ($input: FinalizeMediaUploadInput!) {
    finalizeMediaUpload(input: $input) {
      __typename
      ... on MediaAdded { duplicate media { id role kind mimeType width height durationMs sizeBytes sha256 url } }
      ... on UserError { code message }
      ... on ValidationError { issues { path message } }
    }
  }
`;

type Answer = Record<string, Record<string, unknown>>;
type Upload = { id: string; url: string; expiresAt: string; sizeBytes: number };

async function mutate(document: string, input: object, key = apiKey): Promise<Record<string, unknown>> {
  const data = await expectData<Answer, object>(gateway.url, document, { input }, { apiKey: key });
  return Object.values(data)[0] ?? {};
}

async function announce(bytes: Buffer, role = 'REFERENCE', mimeType = 'video/mp4'): Promise<Upload> {
  const input = { projectId, role, filename: 'clip.mp4', mimeType, sizeBytes: bytes.length };
  const { upload } = (await mutate(CREATE, input)) as { upload: Upload };
  return { ...upload, url: upload.url.replace('http://media.test', gateway.url) };
}

const put = (url: string, body: Buffer, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'PUT', body: new Uint8Array(body), headers });
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('a staged upload', () => {
  test('goes from announcement over pieces into the library', async () => {
    const bytes = await film(gateway.folder);
    const { id, url, expiresAt } = await announce(bytes);
    expect(id).toMatch(/^upl_/);
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(23 * 60 * 60 * 1000);
    const half = Math.floor(bytes.length / 2);
    const total = bytes.length;

    const first = await put(url, bytes.subarray(0, half), {
      'Content-Range': `bytes 0-${half - 1}/${total}`,
    });
    expect([first.status, first.headers.get('upload-offset'), first.headers.get('range')]).toEqual([
      308,
      `${half}`,
      `bytes=0-${half - 1}`,
    ]);
    expect(await first.json()).toEqual({
      uploadId: id,
      receivedBytes: half,
      sizeBytes: total,
      complete: false,
    });
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, head.headers.get('upload-offset'), head.headers.get('upload-length')]).toEqual([
      200,
      `${half}`,
      `${total}`,
    ]);
    const asked = await put(url, Buffer.alloc(0), { 'Content-Range': `bytes */${total}` });
    expect([asked.status, asked.headers.get('upload-offset')]).toEqual([308, `${half}`]);
    expect(await mutate(FINALIZE, { uploadId: id })).toMatchObject({
      __typename: 'ValidationError',
      issues: [{ path: 'uploadId', message: expect.stringContaining(`holds ${half} of the ${total} bytes`) }],
    });

    const gap = await put(url, bytes.subarray(half + 1), {
      'Content-Range': `bytes ${half + 1}-${total - 1}/${total}`,
    });
    expect([gap.status, gap.headers.get('upload-offset')]).toEqual([409, `${half}`]);
    expect(await gap.json()).toMatchObject({ error: { code: 'CONFLICT' } });

    const rest = await put(url, bytes.subarray(half), {
      'Content-Range': `bytes ${half}-${total - 1}/${total}`,
    });
    expect([rest.status, await rest.json()]).toMatchObject([200, { complete: true }]);
    const added = await mutate(FINALIZE, { uploadId: id });
    expect(added).toMatchObject({
      __typename: 'MediaAdded',
      duplicate: false,
      media: { role: 'REFERENCE', kind: 'VIDEO', mimeType: 'video/mp4', sha256: sha256(bytes), width: 180 },
    });
    expect(await mutate(FINALIZE, { uploadId: id })).toEqual(added);
    const { url: link } = added.media as { url: string };
    const stored = await fetch(link.replace('http://media.test', gateway.url));
    expect(Buffer.from(await stored.arrayBuffer()).equals(bytes)).toBe(true);

    const late = await put(url, bytes);
    expect([late.status, await late.json()]).toMatchObject([409, { error: { code: 'CONFLICT' } }]);
  });

  test('keeps what came over a connection that broke', async () => {
    const bytes = randomBytes(3_000_000);
    const { url } = await announce(bytes);
    const broken = request(url, { method: 'PUT', headers: { 'Content-Length': bytes.length } });
    broken.on('error', () => {});
    broken.write(bytes.subarray(0, 2_000_000));
    const offset = async () => Number((await fetch(url, { method: 'HEAD' })).headers.get('upload-offset'));
    await expect.poll(offset).toBe(2_000_000);
    broken.destroy();
    const rest = await put(url, bytes.subarray(2_000_000), {
      'Content-Range': 'bytes 2000000-2999999/3000000',
    });
    expect(rest.status).toBe(200);
  });

  test('is refused with the fact when it is not what the role takes', async () => {
    const bytes = await picture('png', '#010203');
    const { id, url } = await announce(bytes, 'APP_DEMO');
    await put(url, bytes);
    expect(await mutate(FINALIZE, { uploadId: id })).toMatchObject({
      __typename: 'ValidationError',
      code: 'VALIDATION',
      issues: [
        { path: 'uploadId', message: expect.stringContaining('is image/png; the role app-demo takes') },
      ],
    });
  });

  test('survives that the process which decodes it dies, and nobody is told of the signal', async () => {
    const bytes = await picture('png', '#5a3c28');
    const { id, url } = await announce(bytes, 'LOGO', 'image/png');
    await put(url, bytes);
    const request = ask(gateway.url, FINALIZE, { input: { uploadId: id } }, { apiKey });
    // A kept child may die of another file: the one started in its place counts.
    const answered = request.finally(() => clearInterval(killing));
    const killing = setInterval(() => {
      for (const child of mediaChildren()) process.kill(child, 'SIGSEGV');
    }, 1);
    expect((await answered).errors).toMatchObject([
      { message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL' } },
    ]);
    const told = gateway.logged.filter((line) => line.includes(sha256(bytes)));
    expect(told.map((line) => JSON.parse(line).err)).toEqual([
      expect.objectContaining({ type: 'ChildFault', reason: 'SIGSEGV', sha256: sha256(bytes) }),
    ]);
    const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
    expect(metrics).toContain('reelgate_child_faults_total{task="probe",reason="SIGSEGV"} 1');
    expect(await mutate(FINALIZE, { uploadId: id })).toMatchObject({
      __typename: 'MediaAdded',
      media: { sha256: sha256(bytes) },
    });
  });

  test('needs the signature, and a body no longer than announced', async () => {
    const bytes = randomBytes(1000);
    const { url } = await announce(bytes);
    expect((await put(url.replace(/sig=.{4}/, 'sig=AAAA'), bytes)).status).toBe(401);
    expect((await put(url.replace(/\?.*/, ''), bytes)).status).toBe(401);
    const tooLong = await put(url, randomBytes(2_000_000));
    expect([tooLong.status, await tooLong.json()]).toMatchObject([
      413,
      { error: { code: 'PAYLOAD_TOO_LARGE' } },
    ]);
    expect((await put(url, bytes, { 'Content-Range': 'bytes 0-9/10' })).status).toBe(422);
  });

  test('is nothing to another organisation, and needs the scope', async () => {
    const { id } = await announce(randomBytes(10));
    const { apiKey: stranger } = gateway.demo.other;
    expect(await mutate(FINALIZE, { uploadId: id }, stranger)).toMatchObject({ __typename: 'NotFoundError' });
    const input = { projectId, role: 'LOGO', filename: 'x', mimeType: 'image/png', sizeBytes: 1 };
    expect(await mutate(CREATE, input, stranger)).toMatchObject({ __typename: 'NotFoundError' });
    const { errors } = await ask(gateway.url, CREATE, { input }, {});
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});

test('a browser of any origin may send pieces', async () => {
  const preflight = await fetch(`${gateway.url}/v1/uploads/x`, { method: 'OPTIONS' });
  expect(preflight.headers.get('access-control-allow-methods')).toContain('PUT');
  expect(preflight.headers.get('access-control-allow-headers')).toContain('Content-Range');
  expect(preflight.headers.get('access-control-expose-headers')).toContain('Upload-Offset');
});
