import { limit } from './limiter.ts';
import { integratedLoudness } from './loudness.ts';
import { gainOf, type Stereo } from './stereo.ts';

/** The loudest a mix may be turned up, dB: more would only bring up the noise of a near-silent source. */
const MAX_GAIN_DB = 30;
/** Limiting takes loudness away; further rounds put it back. */
const ROUNDS = 6;
const CLOSE_ENOUGH_LU = 0.1;

/** Brings a mix to `targetLufs` and below `ceilingDb`. Returns a new signal. */
export function master(mixed: Stereo, targetLufs: number, ceilingDb: number): Stereo {
  let gainDb = Math.min(targetLufs - integratedLoudness(mixed), MAX_GAIN_DB);
  if (!Number.isFinite(gainDb)) return mixed;
  for (let round = 1; ; round += 1) {
    const result = amplified(mixed, gainOf(gainDb));
    limit(result, ceilingDb);
    const short = targetLufs - integratedLoudness(result);
    if (round === ROUNDS || Math.abs(short) < CLOSE_ENOUGH_LU) return result;
    gainDb = Math.min(gainDb + short, MAX_GAIN_DB);
  }
}

function amplified({ left, right }: Stereo, gain: number): Stereo {
  return { left: scaled(left, gain), right: scaled(right, gain) };
}

/** A loop: `map` calls a function for each of a million samples, and mastering takes half as long again with it. */
function scaled(channel: Float32Array, gain: number): Float32Array {
  const result = new Float32Array(channel.length);
  for (let i = 0; i < result.length; i += 1) result[i] = (channel[i] ?? 0) * gain;
  return result;
}
