import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createClient } from '#src/client/client.ts';
import { isRefusal } from '#src/client/refusals.ts';
import { type Door, openDoor } from '#test/kit/http/door.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { startNginx } from '#test/kit/http/nginx.ts';
import { programSuite } from '#test/kit/programs/program-suite.ts';
import { noise } from '../fixtures/noise.ts';

let gateway: TestGateway;
let door: Door;
beforeAll(async () => {
  gateway = await startTestGateway();
  door = await openDoor(gateway.url);
});
afterAll(async () => {
  await door?.[Symbol.asyncDispose]();
  await gateway?.[Symbol.asyncDispose]();
});

/** A client whose pieces go through the door, and what it sent. */
function uploader() {
  const ranges: string[] = [];
  const here: typeof fetch = (input, init) => {
    const range = new Headers(init?.headers).get('Content-Range');
    if (range) ranges.push(range);
    return fetch(String(input).replace('http://media.test', door.url), init);
  };
  return { ranges, client: createClient({ url: door.url, key: gateway.demo.apiKey, fetch: here }) };
}

// What is sent is decoded in a process of its own, which a busy machine starts slowly.
describe('upload', { timeout: 120_000 }, () => {
  test('sends a file in pieces and tells how far it is', async () => {
    const { client, ranges } = uploader();
    const bytes = await noise(700);
    const told: number[] = [];
    const uploaded = await client.upload(new Blob([bytes], { type: 'image/png' }), {
      ...{ projectId: gateway.demo.projectId, role: 'APP_SCREENSHOT', filename: 'noise.png' },
      onProgress: (received, total) => told.push(received / total),
    });
    if (isRefusal(uploaded)) throw new Error(uploaded.message);
    expect(uploaded.media).toMatchObject({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      width: 700,
    });
    expect(ranges.length).toBeGreaterThan(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  test('goes on where it was when it is cut off and when nobody listens', async () => {
    const { client, ranges } = uploader();
    const bytes = await noise(800);
    let outages = 0;
    const uploaded = await client.upload(new Blob([bytes], { type: 'image/png' }), {
      ...{ projectId: gateway.demo.projectId, role: 'APP_SCREENSHOT', filename: 'noise.png' },
      onProgress: (received, total) => {
        if (received === 0 || received === total || outages++ > 2) return;
        void (outages % 2 ? door.cut() : door.shut().then(door.reopen));
      },
    });
    expect(uploaded).toMatchObject({ media: { sha256: createHash('sha256').update(bytes).digest('hex') } });
    expect(outages).toBeGreaterThan(1);
    // Only what had not arrived was sent again: nothing begins at 0 twice.
    expect(ranges.filter((range) => range.startsWith('bytes 0-')).length).toBe(1);
  });

  test('gives the refusal of a file that is not what it must be', async () => {
    const { client } = uploader();
    const uploaded = await client.upload(new Blob(['no picture'], { type: 'image/png' }), {
      ...{ projectId: gateway.demo.projectId, role: 'LOGO', filename: 'logo.png' },
    });
    expect(isRefusal(uploaded) && uploaded).toMatchObject({ __typename: 'ValidationError' });
    const nowhere = await client.upload(new Blob(['x']), { projectId: 'prj_nope', role: 'LOGO' });
    expect(isRefusal(nowhere) && nowhere.code).toBe('NOT_FOUND');
  });

  test('ends with the reason of its signal', async () => {
    const { client } = uploader();
    const leaving = new AbortController();
    const uploading = client.upload(new Blob([await noise(600)], { type: 'image/png' }), {
      ...{ projectId: gateway.demo.projectId, role: 'APP_SCREENSHOT', signal: leaving.signal },
      onProgress: () => leaving.abort(new Error('enough')),
    });
    await expect(uploading).rejects.toThrow('enough');
  });

  test('ends when what was announced is gone, after whatever else went wrong', async () => {
    const { client } = uploader();
    let told = 0;
    const uploading = client.upload(new Blob([await noise(700)], { type: 'image/png' }), {
      ...{ projectId: gateway.demo.projectId, role: 'APP_SCREENSHOT', filename: 'noise.png' },
      onProgress: async (received) => {
        if (received === 0 || told++ > 0) return;
        await door.shut();
        await gateway.parts.store.db.deleteFrom('media_upload').execute();
        await door.reopen();
      },
    });
    await expect(uploading).rejects.toMatchObject({ name: 'RefusedError', code: 404 });
  });
});

programSuite('nginx', 'upload by way of a proxy that takes small bodies only', () => {
  test('goes on in small pieces', { timeout: 120_000 }, async () => {
    await using nginx = await startNginx(gateway.url);
    // Pieces grow while they are quick, which on a busy machine they are not.
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const statuses: number[] = [];
    const here: typeof fetch = async (input, init) => {
      const answer = await fetch(String(input).replace('http://media.test', nginx.url), init);
      statuses.push(answer.status);
      return answer;
    };
    const client = createClient({ url: nginx.url, key: gateway.demo.apiKey, fetch: here });
    const bytes = await noise(1400);
    const uploaded = await client.upload(new Blob([bytes], { type: 'image/png' }), {
      ...{ projectId: gateway.demo.projectId, role: 'APP_SCREENSHOT', filename: 'noise.png' },
    });
    expect(uploaded).toMatchObject({ media: { sha256: createHash('sha256').update(bytes).digest('hex') } });
    expect(statuses).toContain(413);
  });
});
