import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countWatchers } from '#test/kit/http/count-watchers.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { openTestKeyWatch } from '#test/kit/http/key-watch.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { startSlideshow } from './fixtures/start-slideshow.ts';
import { finishedPost, finishedStages } from './publish/finished.ts';

/** Larger than what streams take ahead: files that are read to their end close by themselves. */
const SIZE = 3_000_000;

const opened = new AsyncDisposableStack();
let gateway: TestGateway;
let url: string;
let post: string;
let watchers: ReturnType<typeof countWatchers>;
const read: Readable[] = [];
beforeAll(async () => {
  gateway = opened.use(await startTestGateway());
  const { store, events } = gateway.parts;
  {
    await using _worker = gateway.parts.startWorker(finishedStages(gateway.blobs));
    post = await finishedPost(gateway);
  }
  const stored = await store.db.selectFrom('asset').select('blobKey').execute();
  for (const { blobKey } of stored)
    await writeFile(join(gateway.folder, 'blobs', blobKey), randomBytes(SIZE));
  await store.db.updateTable('asset').set({ sizeBytes: SIZE }).execute();
  watchers = countWatchers(events, opened.use(openTestKeyWatch(store, events)));
  const blobs = {
    ...gateway.blobs,
    read: async (...given: Parameters<TestGateway['blobs']['read']>) => {
      const file = await gateway.blobs.read(...given);
      read.push(file);
      return file;
    },
  };
  ({ url } = opened.use(await gateway.another({ blobs, keys: watchers.keys })));
});
afterAll(() => opened.disposeAsync());

const ask = (path: string, method: string, Accept = '*/*') =>
  fetch(path.startsWith('http') ? path.replace('http://media.test', url) : `${url}${path}`, {
    method,
    headers: { 'X-Api-Key': gateway.demo.apiKey, Accept },
  });
const facts = async (path: string) => Object(await (await ask(path, 'GET')).json());
const nothingOpen = () =>
  waitFor(() => watchers.held() === 0 && read.every(({ closed }) => closed), {
    what: 'the end of all of it',
  });

describe('HEAD tells what GET would, and leaves nothing open:', () => {
  test.each([
    ['the photos of a post', async () => `/v1/content/${post}/photos.zip`],
    ['the same by a link', async () => (await facts(`/v1/content/${post}`)).photosZipUrl],
    ['a publish kit', async () => (await facts(`/v1/content/${post}/publish-kit?platform=tiktok`)).zipUrl],
    ['a film', async () => (await facts(`/v1/content/${post}`)).video.url],
  ])('%s', async (_name, addressOf) => {
    const address = String(await addressOf());
    const head = await ask(address, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    const { headers, body } = await ask(address, 'GET');
    await body?.cancel();
    for (const name of ['content-type', 'content-length', 'content-disposition'])
      expect(head.headers.get(name)).toBe(headers.get(name));
    await nothingOpen();
  });

  test('the events of a job, over REST and GraphQL', async () => {
    const jobId = await startSlideshow(gateway);
    const query = encodeURIComponent(`subscription { jobProgress(jobId: "${jobId}") { seq } }`);
    const before = watchers.heldEver();
    for (const path of [`/v1/jobs/${jobId}/events`, `/graphql?query=${query}`]) {
      const head = await ask(path, 'HEAD', 'text/event-stream');
      expect(await head.text()).toBe('');
    }
    await waitFor(() => watchers.heldEver() > before, { what: 'a watch to begin' });
    await nothingOpen();
  });
});
