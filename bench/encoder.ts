/**
 * What the parameters of the encoder save against those of its preset alone, on photographs, screens, drawings and
 * films: CPU (compose excluded), bytes and the likeness to the frames that were given. `node bench/encoder.ts [rounds]
 * [file ...]`; files are further photographs and films. CPU figures are medians of the rounds, the two taking turns.
 */
import { execFile } from 'node:child_process';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Frame } from 'node-av/lib';
import { openDecoder } from '../src/media/decode/decoder.ts';
import { openContainer } from '../src/media/decode/media-file.ts';
import type { X264Parameters } from '../src/media/encode/x264-options.ts';
import { openFrameSource } from '../src/media/engine/frame-source.ts';
import { frameCount } from '../src/media/frame-plan.ts';
import type { RenderRequest } from '../src/media/render-request.ts';
import { median } from './median.ts';
import { PRESET } from './preset.ts';
import { prepareMaterials } from './render-materials.ts';
import { ssim } from './ssim.ts';

const OTHERS: Record<string, X264Parameters> = {
  'preset alone': PRESET,
  engine: {},
  ...(JSON.parse(process.env.OTHERS ?? '{}') as Record<string, X264Parameters>),
};
const CHILD = fileURLToPath(new URL('./encode-frames.ts', import.meta.url));

type Encoded = { cpuSeconds: number; bytes: number };

async function compose(job: RenderRequest, raw: string): Promise<void> {
  using source = openFrameSource(job);
  const file = openSync(raw, 'w');
  for (let n = 0; n < frameCount(job.timeline); n += 1) writeSync(file, await source.compose(n));
  closeSync(file);
}

async function encode(jobPath: RenderRequest, raw: string, out: string, parameters: X264Parameters) {
  const { width, height, fps } = jobPath.timeline;
  const frames = frameCount(jobPath.timeline);
  const order = JSON.stringify({ format: { width, height, fps }, frames, raw, out, parameters });
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, order]);
  return JSON.parse(stdout) as Encoded;
}

/** Mean likeness of brightness over every fifth frame. */
function likeness(path: string, raw: string, { width, height }: { width: number; height: number }): number {
  using container = openContainer(path);
  if (!container.video) throw new Error('The film has no picture.');
  using decoder = openDecoder(container, container.video);
  using frame = new Frame();
  frame.alloc();
  const file = openSync(raw, 'r');
  const [given, made] = [new Uint8Array(width * height), new Uint8Array(width * height)];
  const found: number[] = [];
  for (let n = 0; decoder.next(frame); n += 1) {
    if (n % 5 === 0) {
      readSync(file, given, 0, given.length, (n * width * height * 3) / 2);
      const [line = width] = frame.linesize;
      for (let y = 0; y < height; y += 1) {
        made.set(frame.data?.[0]?.subarray(y * line, y * line + width) ?? [], y * width);
      }
      found.push(ssim(given, made, width, height));
    }
    frame.unref();
  }
  closeSync(file);
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
      for (const [setting, parameters] of Object.entries(OTHERS)) {
        const out = join(dir, 'out.mp4');
        const { cpuSeconds, bytes } = await encode({ ...job, outDir: dir }, raw, out, parameters);
        cpu[setting] = [...(cpu[setting] ?? []), cpuSeconds];
        last[setting] ??= { bytes, like: likeness(out, raw, job.timeline) };
      }
    }
    const [base = '', ...others] = Object.keys(OTHERS);
    for (const setting of others) {
      const [was, is] = [last[base], last[setting]];
      if (!was || !is) continue;
      rows[`${name}, ${setting}`] = {
        'CPU s': median(cpu[setting] ?? []).toFixed(2),
        'x preset': (median(cpu[setting] ?? []) / median(cpu[base] ?? [])).toFixed(2),
        bytes: (is.bytes / was.bytes).toFixed(3),
        ssim: is.like.toFixed(4),
        'ssim - preset': (is.like - was.like).toFixed(4),
      };
    }
    await rm(raw);
  }
  console.table(rows);
} finally {
  await rm(dir, { recursive: true, force: true });
}
