import { decodeAudio } from '../audio/decode-audio.ts';
import { integratedLoudness, SILENCE_LUFS } from '../audio/loudness.ts';
import { master } from '../audio/master.ts';
import { mix } from '../audio/mix.ts';
import type { Stereo } from '../audio/stereo.ts';
import { truePeak } from '../audio/true-peak.ts';
import { type EncodedAudio, encodeAudio } from '../encode/audio-encoder.ts';
import { decodePackets } from '../encode/decode-packets.ts';
import type { Loudness, RenderRequest } from '../render-request.ts';
import { withSource } from '../source-files.ts';

/** Where the limiter holds the samples, so that neither interpolation nor AAC passes {@link PEAK_LIMIT_DBTP}. */
const CEILING_DB = -2;
const PEAK_LIMIT_DBTP = -1;
const ATTEMPTS = 4;
/** What silence is reported as: minus infinity does not survive JSON. */
const SILENCE_DBTP = -120;

export type Soundtrack = Disposable & { encoded: EncodedAudio; loudness: Loudness };

/**
 * Mixes, masters and encodes the sound of a timeline, then decodes the result and measures that. AAC may add
 * peaks of its own: should they pass the limit, the ceiling goes down by as much and the sound is made again.
 */
export async function makeSoundtrack(request: RenderRequest, signal: AbortSignal): Promise<Soundtrack> {
  const mixed = mix(request.timeline, (track) =>
    withSource(request.files, track.id, (path) => decodeAudio(path, track.inMs, track.durationMs)),
  );
  let ceiling = CEILING_DB;
  for (let attempt = 1; ; attempt += 1) {
    const encoded = await encodeAudio(master(mixed, request.timeline.loudnessLufs, ceiling), signal);
    const loudness = measure(decodePackets(encoded, mixed.left.length));
    const excess = loudness.truePeakDbtp - PEAK_LIMIT_DBTP;
    if (excess <= 0 || attempt === ATTEMPTS) {
      return { encoded, loudness, [Symbol.dispose]: () => encoded[Symbol.dispose]() };
    }
    encoded[Symbol.dispose]();
    ceiling -= excess + 0.3;
  }
}

function measure(sound: Stereo): Loudness {
  return {
    integratedLufs: Math.max(integratedLoudness(sound), SILENCE_LUFS),
    truePeakDbtp: Math.max(truePeak(sound), SILENCE_DBTP),
  };
}
