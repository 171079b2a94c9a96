import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeId, encodeId } from '#src/domain/ids.ts';
import { assetsOf } from '#src/infra/store/queries/read/assets.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { runReelgate } from '#test/kit/programs/reelgate.ts';
import { alteredFilm } from '../media/kit/altered-film.ts';
import { firstContainer } from '../walk/fixtures/job.ts';
import { endedJob } from '../walk/fixtures/job-log.ts';
import { smallPosts } from '../walk/fixtures/small-posts.ts';
import { startSlideshow } from '../walk/fixtures/start-slideshow.ts';

let gateway: TestGateway;
let worker: AsyncDisposable;
beforeAll(async () => {
  gateway = await startTestGateway({ patient: true });
  worker = (await smallPosts(gateway)).startWorker();
});
afterAll(async () => {
  await worker?.[Symbol.asyncDispose]();
  await gateway?.[Symbol.asyncDispose]();
});

/** A finished post, by its bare id. */
async function made(): Promise<string> {
  const jobId = decodeId('job', await startSlideshow(gateway)) ?? '';
  await endedJob(gateway.parts.store, jobId, 120_000);
  return (await firstContainer(gateway.parts.store, jobId)).id;
}

test('all finished posts are verified: 0 while they are what their plans give, 1 once one is not', async () => {
  const { store } = gateway.parts;
  const [first, old] = [await made(), await made()];
  await store.db.updateTable('container').set({ plan: null }).where('id', '=', old).execute();
  const [one, unproven] = [first, old].map((id) => encodeId('container', id));
  const sound = await runReelgate(gateway, ['verify', '--all']);
  expect(sound.code).toBe(0);
  const lines = sound.out.trimEnd().split('\n');
  expect(lines[0]).toMatch(/^POST +VERIFIED$/);
  expect(lines.slice(1).sort()).toEqual(
    [
      `${one}  same`,
      `${unproven}  not-provable  The plan of the post was not kept, so whether the post follows its plan cannot be proven.`,
    ].sort(),
  );
  const assets = await assetsOf(store.db, [first]);
  const film = await gateway.blobs.localFile(
    assets.find(({ kind }) => kind === 'video')?.blobKey ?? '',
    gateway.folder,
  );
  const kept = join(gateway.folder, 'kept.mp4');
  await rename(film, kept);
  alteredFilm(kept, film, { frame: 37 });
  const { code, out } = await runReelgate(gateway, ['verify', `${one}`]);
  expect([code, out]).toEqual([
    1,
    expect.stringContaining(`${one}  differs   pictures from frame 37 (1.23 s)`),
  ]);
  const facts = await runReelgate(gateway, [
    'verify',
    '--all',
    '--json',
    '--project',
    gateway.demo.projectId,
  ]);
  expect(facts.code).toBe(1);
  expect(JSON.parse(facts.out)).toContainEqual(
    expect.objectContaining({
      post: one,
      verified: 'differs',
      verification: expect.objectContaining({
        same: false,
        firstDifference: expect.objectContaining({ part: 'PICTURES', frame: 37 }),
      }),
    }),
  );
  const alone = await runReelgate(gateway, ['verify', `${unproven}`]);
  expect(alone).toEqual({
    code: 1,
    out: '',
    told: expect.stringMatching(/^The plan of the post was not kept, .*\n$/),
  });
}, 300_000);
