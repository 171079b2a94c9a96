import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { decodeAudio } from '../audio/decode-audio.ts';
import { integratedLoudness, SILENCE_LUFS } from '../audio/loudness.ts';
import { master } from '../audio/master.ts';
import { mix } from '../audio/mix.ts';
import { type Stereo, samplesOf } from '../audio/stereo.ts';
import { truePeak } from '../audio/true-peak.ts';
import { encodeAudio } from '../encode/audio-encoder.ts';
import { decodePackets } from '../encode/decode-packets.ts';
import type { Loudness, RenderRequest } from '../render-request.ts';
import { readSound, type Sound, writeSound } from '../segments/sound.ts';
import { soundKeyOf } from '../segments/sound-key.ts';
import { withSource } from '../source-files.ts';
import type { FilmOptions } from './make-segments.ts';

/** Where the limiter holds the samples, so that neither interpolation nor AAC passes {@link PEAK_LIMIT_DBTP}. */
const CEILING_DB = -2;
const PEAK_LIMIT_DBTP = -1;
const ATTEMPTS = 4;
/** What silence is reported as: minus infinity does not survive JSON. */
const SILENCE_DBTP = -120;
const SOUND_NAME = 'sound.mp4';

export type Soundtrack = Disposable & { sound: Sound; loudness: Loudness };

/**
 * The sound of a timeline: the one that was kept where that can be read, else it is made, and told as a piece of no frames.
 * Either is read from its file and measured as a listener will hear it. Throws {@link RenderError} of a source,
 * {@link OutputError}, and the signal's reason.
 */
export async function soundtrackOf(
  request: RenderRequest,
  { signal, onSegment }: Pick<FilmOptions, 'signal' | 'onSegment'>,
): Promise<Soundtrack> {
  const { timeline, segments: named, outDir } = request;
  const key = named ? soundKeyOf(timeline, named.digests) : null;
  const kept = key === null ? undefined : named?.kept[key];
  const found = kept === undefined ? null : readKept(kept, samplesOf(timeline.durationMs));
  if (found) return found;
  const path = join(outDir, SOUND_NAME);
  const made = await makeSoundtrack(request, path, signal);
  onSegment({ key, frames: 0, found: false, path });
  return made;
}

/** Null where it cannot be used: then it is made anew. */
function readKept(path: string, samples: number): Soundtrack | null {
  try {
    return measured(path, samples);
  } catch {
    return null;
  }
}

/**
 * Mixes, masters and encodes into a file. AAC may add peaks of its own: should they pass the limit, the ceiling goes down by
 * as much and the sound is made again. Gives way to the pictures between its steps.
 */
async function makeSoundtrack(
  request: RenderRequest,
  path: string,
  signal: AbortSignal,
): Promise<Soundtrack> {
  const { timeline, files } = request;
  const mixed = mix(timeline, (track) =>
    withSource(files, track.id, (file) => decodeAudio(file, track.inMs, track.durationMs)),
  );
  let ceiling = CEILING_DB;
  for (let attempt = 1; ; attempt += 1) {
    await setImmediate();
    signal.throwIfAborted();
    {
      using encoded = await encodeAudio(master(mixed, timeline.loudnessLufs, ceiling), signal);
      writeSound(path, encoded);
    }
    const made = measured(path, mixed.left.length);
    const excess = made.loudness.truePeakDbtp - PEAK_LIMIT_DBTP;
    if (excess <= 0 || attempt === ATTEMPTS) return made;
    made[Symbol.dispose]();
    ceiling -= excess + 0.3;
  }
}

/** Reads a sound of so many samples and decodes it to see how loud it is. */
function measured(path: string, samples: number): Soundtrack {
  using stack = new DisposableStack();
  const sound = stack.use(readSound(path, samples));
  const loudness = measure(decodePackets(sound, samples));
  const owned = stack.move();
  return { sound, loudness, [Symbol.dispose]: () => owned.dispose() };
}

function measure(sound: Stereo): Loudness {
  return {
    integratedLufs: Math.max(integratedLoudness(sound), SILENCE_LUFS),
    truePeakDbtp: Math.max(truePeak(sound), SILENCE_DBTP),
  };
}
