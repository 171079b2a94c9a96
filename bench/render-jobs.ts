import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { render } from '../src/media/render.ts';
import type { RenderRequest } from '../src/media/render-request.ts';
import {
  type AudioTrack,
  type Camera,
  type Clip,
  type TextOverlay,
  TIMELINE_VERSION,
  type Timeline,
} from '../src/media/timeline.ts';

const SIZE = { width: 1080, height: 1920 };

/** Seeded, so that every run measures the same pictures. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A still that is hard to encode, as photographs are: soft shapes, sharp shapes, and grain over everything. */
export function photograph(seed: number, width: number, height: number): Buffer {
  const next = random(seed);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const sky = context.createLinearGradient(0, 0, width * next(), height);
  sky.addColorStop(0, `hsl(${next() * 360} 60% 60%)`);
  sky.addColorStop(1, `hsl(${next() * 360} 50% 20%)`);
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  for (let i = 0; i < 120; i += 1) {
    context.fillStyle = `hsl(${next() * 360} 60% ${20 + next() * 60}% / ${0.2 + next() * 0.6})`;
    context.beginPath();
    context.ellipse(next() * width, next() * height, 10 + next() * 160, 10 + next() * 90, next() * 3, 0, 7);
    context.fill();
  }
  const picture = context.getImageData(0, 0, width, height);
  for (let i = 0; i < picture.data.length; i += 4) {
    const grain = (next() - 0.5) * 24;
    for (let channel = 0; channel < 3; channel += 1) {
      picture.data[i + channel] = (picture.data[i + channel] ?? 0) + grain;
    }
  }
  context.putImageData(picture, 0, 0);
  return canvas.toBuffer('image/jpeg', 92);
}

/** Twenty seconds of chords and beats as 16-bit stereo WAV. */
function music(): Buffer {
  const rate = 44_100;
  const count = rate * 20;
  const next = random(9);
  const wav = Buffer.alloc(44 + count * 4);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + count * 4, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(2, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * 4, 28);
  wav.writeUInt16LE(4, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(count * 4, 40);
  for (let i = 0; i < count; i += 1) {
    const t = i / rate;
    const beat = Math.exp(-((t * 2) % 1) * 18) * Math.sin(2 * Math.PI * 55 * t) * 0.6;
    const chord = [220, 277.2, 329.6].reduce(
      (sum, pitch) => sum + Math.sin(2 * Math.PI * pitch * t) * 0.08,
      0,
    );
    const hat = (t * 4) % 1 < 0.03 ? (next() - 0.5) * 0.3 : 0;
    const value = Math.round((beat + chord + hat) * 24_000);
    wav.writeInt16LE(value, 44 + i * 4);
    wav.writeInt16LE(value, 46 + i * 4);
  }
  return wav;
}

const still: Camera = { from: { zoom: 1, x: 0, y: 0 }, to: { zoom: 1, x: 0, y: 0 }, ease: 'linear' };

function zoom(from: number, to: number): Camera {
  return { from: { zoom: from, x: 0, y: 0 }, to: { zoom: to, x: 0, y: 0 }, ease: 'linear' };
}

export function image(id: string, startMs: number, durationMs: number, index: number): Clip {
  const camera = index % 2 ? zoom(1.1, 1) : zoom(1, 1.1);
  const transition = index ? ({ kind: 'crossfade', durationMs: 300 } as const) : ({ kind: 'cut' } as const);
  return {
    startMs,
    durationMs,
    source: { kind: 'image', id, focus: { x: 0.5, y: 0.5 } },
    camera,
    transition,
  };
}

function text(words: string, startMs: number, durationMs: number): TextOverlay {
  return {
    ...{ kind: 'text', text: words, startMs, durationMs, fadeInMs: 250, fadeOutMs: 150, riseBy: 30 },
    ...{ box: { x: 90, y: 500, width: 900, height: 500 }, align: 'center', valign: 'middle' },
    style: {
      ...{ font: 'inter', size: 84, minSize: 48, weight: 800, color: '#ffffff' },
      backing: { kind: 'outline', color: '#000000' },
    },
  };
}

function track(durationMs: number): AudioTrack {
  return {
    ...{ role: 'music', id: 'music', startMs: 0, durationMs, inMs: 0, gainDb: 0, fadeInMs: 20 },
    fadeOutMs: 1500,
  };
}

export function timeline(
  durationMs: number,
  parts: Pick<Timeline, 'clips' | 'overlays' | 'slideMs'>,
): Timeline {
  const rest = { version: TIMELINE_VERSION, fps: 30, seed: 1, loudnessLufs: -14, posterMs: 1000 } as const;
  return { ...rest, ...SIZE, durationMs, audio: [track(durationMs)], ...parts };
}

/** Fifteen seconds: six stills that zoom, crossfades, a text on each, music. */
function slideshow(): Timeline {
  const starts = [0, 1, 2, 3, 4, 5].map((index) => index * 2450);
  return timeline(15_000, {
    clips: starts.map((start, index) => image(`still${index}`, start, 2750, index)),
    overlays: starts.map((start, index) => text(`${index + 1}. A thing worth knowing ✨`, start + 100, 2300)),
    slideMs: starts.map((start) => start + 1500),
  });
}

/** Twelve seconds: three of a still under a hook, then nine of a screen recording in another shape. */
function remix(): Timeline {
  const recording: Clip = {
    ...{ startMs: 3000, durationMs: 9000, camera: still, transition: { kind: 'cut' } },
    source: { kind: 'video', id: 'clip', inMs: 0, focus: { x: 0.5, y: 0.5 }, fit: 'cover' },
  };
  return timeline(12_000, {
    clips: [image('still0', 0, 3000, 0), recording],
    overlays: [text('POV: you found the app that does it all 🤯', 0, 3000)],
    slideMs: [],
  });
}

/** A source clip of the shape phones record their screens in, made by the engine itself. */
async function recordClip(dir: string, files: Record<string, string>): Promise<string> {
  const outDir = join(dir, 'clip');
  await mkdir(outDir);
  const clips = [0, 1, 2].map((index) => image(`still${index + 1}`, index * 3000, 3300, index));
  const plan = { ...timeline(9000, { clips, overlays: [], slideMs: [] }), width: 1170, height: 2532 };
  const { files: made } = await render({ timeline: plan, files, outDir });
  return made[0]?.path ?? '';
}

/** Writes the sources into `dir` and returns the two jobs to be measured, without their output folders. */
export async function prepareJobs(
  dir: string,
): Promise<Record<'slideshow' | 'ugc remix', Omit<RenderRequest, 'outDir'>>> {
  const files: Record<string, string> = { music: join(dir, 'music.wav') };
  await writeFile(join(dir, 'music.wav'), music());
  for (let index = 0; index < 6; index += 1) {
    const path = join(dir, `still${index}.jpg`);
    await writeFile(path, photograph(index + 1, 1440, 2160));
    files[`still${index}`] = path;
  }
  files.clip = await recordClip(dir, files);
  return { slideshow: { timeline: slideshow(), files }, 'ugc remix': { timeline: remix(), files } };
}
