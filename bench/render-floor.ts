/**
 * Child of the render benchmark: does one part of a render by itself and prints what it cost as JSON.
 * `compose` writes the composed frames to a raw file; `encode` encodes that file with the engine's settings;
 * `decode` decodes the source clip and nothing else.
 */
import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { AV_LOG_FATAL } from 'node-av/constants';
import { Frame, Log } from 'node-av/lib';
import { decodeAudio } from '../src/media/audio/decode-audio.ts';
import { openDecoder } from '../src/media/decode/decoder.ts';
import { openContainer } from '../src/media/decode/media-file.ts';
import { encodeAudio } from '../src/media/encode/audio-encoder.ts';
import { openFrameSource } from '../src/media/engine/frame-source.ts';
import { writeFilm } from '../src/media/engine/write-film.ts';
import { frameCount } from '../src/media/frame-plan.ts';
import type { RenderRequest } from '../src/media/render-request.ts';

async function compose(job: RenderRequest, raw: string): Promise<{ msPerFrame: number }> {
  using source = openFrameSource(job);
  const file = openSync(raw, 'w');
  const frames = frameCount(job.timeline);
  let micros = 0;
  for (let n = 0; n < frames; n += 1) {
    const before = process.cpuUsage();
    const pixels = await source.compose(n);
    const { user, system } = process.cpuUsage(before);
    micros += user + system;
    writeSync(file, pixels);
  }
  closeSync(file);
  return { msPerFrame: micros / 1000 / frames };
}

async function encode({ timeline, files }: RenderRequest, raw: string, out: string): Promise<void> {
  const pixels = new Uint8Array((timeline.width * timeline.height * 3) / 2);
  const file = openSync(raw, 'r');
  const { signal } = new AbortController();
  using sound = await encodeAudio(decodeAudio(files.music ?? '', 0, timeline.durationMs), signal);
  const next = async (): Promise<Uint8Array> => {
    readSync(file, pixels);
    return pixels;
  };
  const options = { signal, onFrame: () => {} };
  await writeFilm(out, timeline, frameCount(timeline), sound, next, options);
  closeSync(file);
}

function decode(path: string): void {
  using container = openContainer(path);
  if (!container.video) throw new Error('The clip has no picture.');
  using decoder = openDecoder(container, container.video);
  using frame = new Frame();
  frame.alloc();
  while (decoder.next(frame)) frame.unref();
}

Log.setLevel(AV_LOG_FATAL);
const [part, jobPath = '', raw = '', out = ''] = process.argv.slice(2);
const job = JSON.parse(readFileSync(jobPath, 'utf8')) as RenderRequest;
let extra = {};
if (part === 'compose') extra = await compose(job, raw);
else if (part === 'encode') await encode(job, raw, out);
else decode(job.files.clip ?? '');
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ cpuSeconds: (user + system) / 1e6, ...extra }));
