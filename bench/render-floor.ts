/**
 * Child of the render benchmark: does one part of a render by itself and prints what it cost as JSON.
 * `compose` writes the composed frames to a raw file; `encode` encodes that file whole with the engine's settings, or with
 * those of the preset alone where `preset` follows; `decode` decodes the source clip and nothing else.
 */
import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { AV_LOG_FATAL } from 'node-av/constants';
import { Frame, Log, type Packet } from 'node-av/lib';
import { decodeAudio } from '../src/media/audio/decode-audio.ts';
import { openDecoder } from '../src/media/decode/decoder.ts';
import { openContainer } from '../src/media/decode/media-file.ts';
import { encodeAudio } from '../src/media/encode/audio-encoder.ts';
import { encodedTrack, openMp4 } from '../src/media/encode/mp4-writer.ts';
import { openVideoEncoder } from '../src/media/encode/video-encoder.ts';
import { type X264Parameters, x264Options } from '../src/media/encode/x264-options.ts';
import { openFrameSource } from '../src/media/engine/frame-source.ts';
import { frameCount } from '../src/media/frame-plan.ts';
import type { RenderRequest } from '../src/media/render-request.ts';
import { PRESET } from './preset.ts';

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

async function encode(
  { timeline, files }: RenderRequest,
  raw: string,
  out: string,
  parameters: X264Parameters,
): Promise<void> {
  const pixels = new Uint8Array((timeline.width * timeline.height * 3) / 2);
  const file = openSync(raw, 'r');
  const { signal } = new AbortController();
  using sound = await encodeAudio(decodeAudio(files.music ?? '', 0, timeline.durationMs), signal);
  using encoder = openVideoEncoder(timeline, x264Options(parameters));
  using mp4 = openMp4(out, [encodedTrack(encoder.context), encodedTrack(sound.context)]);
  const emit = (packet: Packet): void => mp4.write(packet, 0);
  for (let n = 0; n < frameCount(timeline); n += 1) {
    readSync(file, pixels);
    encoder.encode(pixels, emit);
  }
  encoder.finish(emit);
  for (const packet of sound.packets) mp4.write(packet, 1);
  mp4.finish();
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
const [part, jobPath = '', raw = '', out = '', settings] = process.argv.slice(2);
const job = JSON.parse(readFileSync(jobPath, 'utf8')) as RenderRequest;
let extra = {};
if (part === 'compose') extra = await compose(job, raw);
else if (part === 'encode') await encode(job, raw, out, settings === 'preset' ? PRESET : {});
else decode(job.files.clip ?? '');
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ cpuSeconds: (user + system) / 1e6, ...extra }));
