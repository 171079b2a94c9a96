import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectData } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';

const MEGABYTE = 1_000_000;

let gateway: TestGateway;
let address: string;
beforeAll(async () => {
  gateway = await startTestGateway();
  const input = {
    projectId: gateway.demo.projectId,
    role: 'APP_DEMO',
    filename: 'demo.mp4',
    mimeType: 'video/mp4',
    sizeBytes: 20 * MEGABYTE,
  };
  const document = `mutation ($input: CreateMediaUploadInput!) {
    createMediaUpload(input: $input) { ... on MediaUploadCreated { upload { url } } }
  }`;
  const { createMediaUpload } = await expectData<{ createMediaUpload: { upload: { url: string } } }, object>(
    gateway.url,
    document,
    { input },
    { apiKey: gateway.demo.apiKey },
  );
  const { pathname, search } = new URL(createMediaUpload.upload.url);
  address = `${gateway.url}${pathname}${search}`;
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

/** Sends `size` bytes as the piece that starts at `first`. */
function put(first: number, size: number, total = 20 * MEGABYTE) {
  const headers = { 'Content-Range': `bytes ${first}-${first + size - 1}/${total}` };
  return fetch(address, { method: 'PUT', headers, body: Buffer.alloc(size) });
}

test('who sent the wrong piece is answered, and what follows is not cut off', async () => {
  // Each refusal comes before its piece was read, so what is left of it must not be taken for a request.
  const refused = [await put(5 * MEGABYTE, MEGABYTE), await put(0, MEGABYTE, MEGABYTE)];
  expect(refused.map(({ status }) => status)).toEqual([409, 422]);
  expect(refused.map(({ headers }) => headers.get('connection'))).toEqual(['close', 'close']);
  const accepted = await put(0, MEGABYTE);
  expect([accepted.status, accepted.headers.get('upload-offset')]).toEqual([308, `${MEGABYTE}`]);
});

test('the connection of other requests is kept, whatever of their body was read', async () => {
  for (const size of [2, 900_000]) {
    const response = await fetch(`${gateway.url}/v1/projects`, { method: 'POST', body: ' '.repeat(size) });
    expect([response.status, response.headers.get('connection')]).toEqual([401, 'keep-alive']);
  }
  expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200);
});
