import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFirstPost } from '#src/cli/first-post.ts';
import type { StageTable } from '#src/worker/stage.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { quickStages } from '../walk/fixtures/quick-stages.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const post = () => {
  const { url, demo, folder } = gateway;
  return { url, demo, path: join(folder, 'first-post.mp4'), stop: new AbortController().signal };
};

/** How the jobs ended, in the order of their start. */
const jobs = async () => {
  const { store } = gateway.parts;
  const rows = await store.db.selectFrom('job').select('status').orderBy('createdAt').execute();
  return rows.map(({ status }) => status);
};

/** Stages whose post is the stored video of these bytes. */
async function storing(bytes: string): Promise<{ stages: StageTable; blobKey: string }> {
  const path = join(gateway.folder, 'video');
  await writeFile(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const blob = { kind: 'asset', path, sha256, extension: 'mp4', contentType: 'video/mp4' } as const;
  const blobKey = await gateway.blobs.putFile(blob);
  const quick = quickStages();
  const stages = quickStages({
    assembling: async (input) => {
      const { checkpoint } = await quick.assembling(input);
      const files = checkpoint.files.map((file) => ({ ...file, blobKey, sha256, sizeBytes: bytes.length }));
      return { checkpoint: { ...checkpoint, files } };
    },
  });
  return { stages, blobKey };
}

test('the first post is made anew when an earlier start left one that failed, or whose file is gone', async () => {
  const seeded = await jobs();
  const failing = quickStages({ planning: () => Promise.reject(new Error('no')) });
  {
    await using _worker = gateway.parts.startWorker(failing);
    await expect(makeFirstPost(post())).rejects.toThrow('Something went wrong');
  }
  expect(await jobs()).toEqual([...seeded, 'failed']);
  {
    const { stages, blobKey } = await storing('soon gone');
    await gateway.blobs.delete(blobKey);
    await using _worker = gateway.parts.startWorker(stages);
    await expect(makeFirstPost(post())).rejects.toThrow('HTTP 404');
  }
  await using _worker = gateway.parts.startWorker((await storing('a video')).stages);
  await makeFirstPost(post());
  expect(await readFile(post().path, 'utf8')).toBe('a video');
  expect(await jobs()).toEqual([...seeded, 'failed', 'completed', 'completed']);
});
