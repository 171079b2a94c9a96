/**
 * What the parameters of the encoder save against those of its preset alone, on photographs, screens, drawings and
 * films: CPU (compose excluded), bytes and the likeness to the frames that were given. `node bench/encoder.ts [rounds]
 * [file ...]`; files are further photographs and films. CPU figures are medians of the rounds, the two taking turns.
 */
import { execFile } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { X264Parameters } from '../src/media/encode/x264-options.ts';
import { openFrameSource } from '../src/media/engine/frame-source.ts';
import { frameCount } from '../src/media/frame-plan.ts';
import type { RenderRequest } from '../src/media/render-request.ts';
import { likenesses } from './likeness.ts';
import { median } from './median.ts';
import { PRESET } from './preset.ts';
import { prepareMaterials } from './render-materials.ts';

const SETTINGS = { preset: PRESET, engine: {} };
const CHILD = fileURLToPath(new URL('./encode-frames.ts', import.meta.url));

type Encoded = { cpuSeconds: number; bytes: number };

async function compose(job: RenderRequest, raw: string): Promise<void> {
  using source = openFrameSource(job);
  const file = openSync(raw, 'w');
  for (let n = 0; n < frameCount(job.timeline); n += 1) writeSync(file, await source.compose(n));
  closeSync(file);
}

async function encode({ timeline }: RenderRequest, raw: string, out: string, parameters: X264Parameters) {
  const { width, height, fps } = timeline;
  const frames = frameCount(timeline);
  const order = JSON.stringify({ format: { width, height, fps }, frames, raw, out, parameters });
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, order]);
  return JSON.parse(stdout) as Encoded;
}

/** Mean likeness over every fifth frame. */
function likeness(path: string, raw: string, size: { width: number; height: number }): number {
  const found = [...likenesses(path, raw, size, (n) => n % 5 === 0).values()];
  return found.reduce((sum, one) => sum + one, 0) / found.length;
}

const [rounds = '2', ...own] = process.argv.slice(2);
const dir = await mkdtemp(join(tmpdir(), 'bench-encoder-'));
try {
  const rows: Record<string, Record<string, string>> = {};
  for (const [name, job] of Object.entries(await prepareMaterials(dir, own))) {
    const raw = join(dir, 'frames.yuv');
    await compose({ ...job, outDir: dir }, raw);
    const cpu: Record<string, number[]> = {};
    const last: Record<string, { bytes: number; like: number }> = {};
    for (let round = 0; round < Number(rounds); round += 1) {
      for (const [setting, parameters] of Object.entries(SETTINGS)) {
        const out = join(dir, 'out.mp4');
        const { cpuSeconds, bytes } = await encode({ ...job, outDir: dir }, raw, out, parameters);
        cpu[setting] = [...(cpu[setting] ?? []), cpuSeconds];
        last[setting] ??= { bytes, like: likeness(out, raw, job.timeline) };
      }
    }
    const [was, is] = [last.preset, last.engine];
    if (!was || !is) throw new Error('Nothing was measured.');
    rows[name] = {
      'CPU s': median(cpu.engine ?? []).toFixed(2),
      'x preset': (median(cpu.engine ?? []) / median(cpu.preset ?? [])).toFixed(2),
      'bytes x preset': (is.bytes / was.bytes).toFixed(3),
      ssim: is.like.toFixed(4),
      'ssim - preset': (is.like - was.like).toFixed(4),
    };
    await rm(raw);
  }
  console.table(rows);
} finally {
  await rm(dir, { recursive: true, force: true });
}
