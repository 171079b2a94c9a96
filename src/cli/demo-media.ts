import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawDemoApp } from '../creative/demo-app/draw-demo-app.ts';
import { drawAppScreenshots } from '../creative/demo-app/draw-screenshots.ts';
import { drawAppLogo } from '../creative/demo-app/logo.ts';
import { probeFile } from '../media/probe-file.ts';
import { render } from '../media/render.ts';
import type { DemoFile } from '../usecases/demo/deps.ts';
import { type MoveBar, showProgress } from './demo/show-progress.ts';

export type DemoMedia = AsyncDisposable & { make: () => Promise<DemoFile[]> };

/** Same app, same content, wherever it is seeded. */
const SEED = 7;

/** Draws the demo app and renders its clip into a folder that disposing removes. Aborting stops the encoder. */
export async function openDemoMedia(signal: AbortSignal): Promise<DemoMedia> {
  const folder = await mkdtemp(join(tmpdir(), 'reelgate-demo-'));
  return {
    async make() {
      console.log('Drawing the demo app and recording its clip, once:');
      using progress = showProgress();
      const move = progress.add('demo app');
      move('DRAWING', 0, null);
      const logo = await picture(folder, 'logo', 'logo.png', await drawAppLogo());
      const screenshots = await drawAppScreenshots({ seed: SEED });
      const files = [logo];
      for (const { id, bytes } of screenshots) {
        files.push(await picture(folder, 'app-screenshot', `${id}.jpg`, bytes));
      }
      return [...files, await clip(folder, move, signal)];
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

async function picture(
  folder: string,
  role: DemoFile['role'],
  name: string,
  bytes: Buffer,
): Promise<DemoFile> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const { width, height, mimeType, sizeBytes, sha256 } = await probeFile(path);
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return {
    role,
    kind: 'image',
    path,
    extension,
    mimeType,
    width,
    height,
    durationMs: null,
    sizeBytes,
    sha256,
  };
}

async function clip(folder: string, move: MoveBar, signal: AbortSignal): Promise<DemoFile> {
  const [screens, outDir] = [join(folder, 'screens'), join(folder, 'out')];
  await Promise.all([screens, outDir].map((path) => mkdir(path)));
  signal.throwIfAborted();
  const { timeline, files: pictures } = await drawDemoApp({ seed: SEED });
  signal.throwIfAborted();
  const files: Record<string, string> = {};
  for (const { id, bytes } of pictures) {
    files[id] = join(screens, id);
    await writeFile(join(screens, id), bytes);
  }
  const onProgress = (fraction: number) => move('RECORDING', fraction, null);
  const report = await render({ timeline, files, outDir }, { signal, onProgress });
  const video = report.files.find(({ kind }) => kind === 'video');
  if (!video) throw new Error('The demo clip was not rendered.');
  const { path, mimeType, width, height, durationMs, sizeBytes, sha256 } = video;
  const facts = { path, mimeType, width, height, durationMs, sizeBytes, sha256 };
  return { role: 'app-demo', kind: 'video', extension: 'mp4', ...facts };
}
