import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { picture } from '#test/kit/media/media-files.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

async function post(path: string, body: object, apiKey = gateway.demo.apiKey) {
  const response = await fetch(`${gateway.url}${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

const announce = (body: object, apiKey?: string) =>
  post(`/v1/projects/${gateway.demo.projectId}/uploads`, body, apiKey);

test('a file is announced, sent and made part of the library over REST alone', async () => {
  const bytes = await picture('png', '#204060');
  const file = {
    role: 'app-screenshot',
    filename: 'one.png',
    mimeType: 'image/png',
    sizeBytes: bytes.length,
  };
  const announced = await announce(file);
  expect(announced).toMatchObject({
    status: 201,
    body: {
      uploadId: expect.stringMatching(/^upl_/),
      sizeBytes: bytes.length,
      expiresAt: expect.any(String),
    },
  });
  const { uploadId, url } = announced.body;
  const finalize = () => post(`/v1/uploads/${uploadId}/finalize`, { words: 'a blue evening' });
  expect(await finalize()).toMatchObject({ status: 422 });
  const sent = await fetch(String(url).replace('http://media.test', gateway.url), {
    method: 'PUT',
    body: new Uint8Array(bytes),
  });
  expect(sent.status).toBe(200);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const media = { checksumSha256: sha256, words: 'a blue evening', role: 'app-screenshot', duplicate: false };
  expect(await finalize()).toMatchObject({ status: 200, body: media });
  expect(await finalize()).toMatchObject({ status: 200, body: { checksumSha256: sha256 } });
});

test('what the role cannot take, and whose project it is not, is refused before a byte is sent', async () => {
  const file = { role: 'logo', filename: 'one.mp4', mimeType: 'video/mp4', sizeBytes: 10 };
  expect(await announce(file)).toMatchObject({ status: 422, body: { error: { code: 'VALIDATION' } } });
  const fine = { ...file, mimeType: 'image/png' };
  expect(await announce(fine, gateway.demo.other.apiKey)).toMatchObject({ status: 404 });
  expect(await post('/v1/uploads/upl_nope/finalize', {})).toMatchObject({ status: 404 });
});
