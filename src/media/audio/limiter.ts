import { gainOf, SAMPLE_RATE, type Stereo } from './stereo.ts';

const LOOK_AHEAD = Math.round(0.005 * SAMPLE_RATE);
const RELEASE = Math.exp(-1 / (0.08 * SAMPLE_RATE));

/**
 * Brick-wall limiter, both channels alike, in place: no sample ends above `ceilingDb`. The gain falls in a
 * straight ramp over the 5 ms before a peak and recovers in about 80 ms. Sample values only: leave room for
 * what lies between samples.
 */
export function limit({ left, right }: Stereo, ceilingDb: number): void {
  const ceiling = gainOf(ceilingDb);
  const needed = new Float32Array(left.length);
  let quiet = true;
  for (let i = 0; i < needed.length; i += 1) {
    const level = Math.max(Math.abs(left[i] ?? 0), Math.abs(right[i] ?? 0));
    needed[i] = level > ceiling ? ceiling / level : 1;
    if (level > ceiling) quiet = false;
  }
  if (quiet) return;
  spreadBack(needed);
  let gain = 1;
  for (let i = 0; i < needed.length; i += 1) {
    const wanted = needed[i] ?? 0;
    gain = wanted < gain ? wanted : wanted + (gain - wanted) * RELEASE;
    left[i] = (left[i] ?? 0) * gain;
    right[i] = (right[i] ?? 0) * gain;
  }
}

/** Lowers the samples before each peak to the ramp that reaches it in time. */
function spreadBack(needed: Float32Array): void {
  const rise = 1 / LOOK_AHEAD;
  let [depth, distance] = [0, LOOK_AHEAD];
  for (let i = needed.length - 1; i >= 0; i -= 1) {
    const own = 1 - (needed[i] ?? 0);
    distance += 1;
    const ramp = depth * Math.max(0, 1 - distance * rise);
    if (own >= ramp) [depth, distance] = [own, 0];
    needed[i] = 1 - Math.max(own, ramp);
  }
}
