import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, copyFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { render } from '#src/media/render.ts';
import type { RenderRequest } from '#src/media/render-request.ts';
import type { SpriteOverlay } from '#src/media/timeline.ts';
import { scratchFolder } from './kit/scratch.ts';
import { flat, writeStill } from './kit/stills.ts';
import { clipOf, timelineOf } from './kit/timelines.ts';

const { dir, folder } = scratchFolder();

async function plainJob(name: string, durationMs = 1000): Promise<RenderRequest> {
  const red = await writeStill(join(dir, 'red.png'), 64, 64, flat('#c83232'));
  return { timeline: timelineOf([clipOf('red', 0, durationMs)]), files: { red }, outDir: await folder(name) };
}

/** Ids of the child processes of this one. */
function children(of: number): number[] {
  return readFileSync(`/proc/${of}/task/${of}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number);
}

test('aborting stops the child, leaves nothing behind and rejects with the reason', async () => {
  const job = await plainJob('aborted', 60_000);
  const stop = new AbortController();
  const before = children(process.pid);
  let during: number[] = [];
  let stoppedAt = 0;
  const running = render(job, {
    signal: stop.signal,
    onProgress() {
      if (stoppedAt > 0) return;
      during = children(process.pid).filter((pid) => !before.includes(pid));
      stoppedAt = performance.now();
      stop.abort(new Error('the caller changed its mind'));
    },
  });
  await expect(running).rejects.toThrow('the caller changed its mind');
  expect(performance.now() - stoppedAt).toBeLessThan(2500);
  expect(readdirSync(job.outDir)).toEqual([]);
  expect(during.length).toBeGreaterThan(0);
  expect(during.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
});

test('a signal that is already aborted starts nothing', async () => {
  const job = await plainJob('never');
  await expect(render(job, { signal: AbortSignal.abort(new Error('too late')) })).rejects.toThrow('too late');
  expect(readdirSync(job.outDir)).toEqual([]);
});

test('a parent that dies takes its render and the partial files with it', async () => {
  const job = await plainJob('orphan', 60_000);
  const parent = fork(fileURLToPath(new URL('./kit/render-and-wait.ts', import.meta.url)), { execArgv: [] });
  parent.send(job);
  const [child] = (await once(parent, 'message')) as [number];
  expect(readdirSync(job.outDir)).toHaveLength(1);
  parent.kill('SIGKILL');
  await expect.poll(() => existsSync(`/proc/${child}`), { timeout: 5000 }).toBe(false);
  expect(readdirSync(job.outDir)).toEqual([]);
});

test.each([
  { what: 'missing', spoil: async () => join(dir, 'nowhere.png') },
  {
    what: 'text',
    spoil: async (path: string) => {
      await writeFile(path, 'not a picture '.repeat(50));
      return path;
    },
  },
  {
    what: 'cut off',
    spoil: async (path: string) => {
      await copyFile(join(dir, 'red.png'), path);
      await truncate(path, 60);
      return path;
    },
  },
])('a source file that is $what is named', async ({ what, spoil }) => {
  const job = await plainJob(`source ${what}`);
  const files = { ...job.files, bad: await spoil(join(dir, `${what}.png`)) };
  const timeline = timelineOf([clipOf('red', 0, 300), clipOf('bad', 300, 300)]);
  const failed = { name: 'RenderError', reason: 'source', sourceId: 'bad' };
  await expect(render({ ...job, timeline, files })).rejects.toMatchObject(failed);
  expect(readdirSync(job.outDir)).toEqual([]);
});

test('a sound that is no sound is named too', async () => {
  const job = await plainJob('no sound');
  const track = { role: 'music', id: 'red', startMs: 0, durationMs: 500, inMs: 0 } as const;
  const timeline = { ...job.timeline, audio: [{ ...track, gainDb: 0, fadeInMs: 0, fadeOutMs: 0 }] };
  await expect(render({ ...job, timeline })).rejects.toMatchObject({ reason: 'source', sourceId: 'red' });
});

test('a missing output folder is an output fault', async () => {
  const job = await plainJob('gone');
  const failed = { name: 'RenderError', reason: 'output' };
  await expect(render({ ...job, outDir: join(dir, 'no', 'such') })).rejects.toMatchObject(failed);
});

const flatSprite: SpriteOverlay = {
  kind: 'sprite',
  id: 'flat',
  from: { x: 0, y: 0, width: 10, height: 0 },
  to: { x: 0, y: 0, width: 10, height: 10 },
  ease: 'linear',
  startMs: 0,
  durationMs: 500,
  fadeInMs: 0,
  fadeOutMs: 0,
};

test('a plan with faults is refused with all of them', async () => {
  const job = await plainJob('faults');
  const timeline = {
    ...job.timeline,
    width: 181,
    durationMs: 5000,
    clips: [...job.timeline.clips, clipOf('x', 3000, 1)],
    overlays: [flatSprite],
  };
  const refusal = await render({ ...job, timeline }).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ reason: 'plan' });
  expect(String(refusal)).toMatch(
    /181 px.*nothing is shown before clip 1.*at the end.*overlay 0 has no size.*no file is given for x; no file is given for flat/,
  );
});

test.skipIf(process.getuid?.() === 0)('an output folder without permission is an output fault', async () => {
  const job = await plainJob('locked');
  await chmod(job.outDir, 0o500);
  await expect(render(job)).rejects.toMatchObject({ reason: 'output' });
});
