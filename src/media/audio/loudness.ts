import { SAMPLE_RATE, type Stereo } from './stereo.ts';

/** What silence is told as: minus infinity does not survive JSON. */
export const SILENCE_LUFS = -70;

/** Integrated loudness after ITU-R BS.1770-4 (two gates) of stretches of one sound, in LUFS; -Infinity for silence. */
export function integratedLoudness(...stretches: Stereo[]): number {
  const powers = stretches.flatMap(blockPowers);
  const aboveAbsolute = powers.filter((power) => lufs(power) > ABSOLUTE_GATE_LUFS);
  if (aboveAbsolute.length === 0) return Number.NEGATIVE_INFINITY;
  const relativeGate = lufs(mean(aboveAbsolute)) - RELATIVE_GATE_LU;
  return lufs(mean(aboveAbsolute.filter((power) => lufs(power) > relativeGate)));
}

const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = 10;
/** Gating blocks last 400 ms and overlap by three quarters. */
const STEP = SAMPLE_RATE / 10;
const STEPS_PER_BLOCK = 4;

const lufs = (power: number): number => -0.691 + 10 * Math.log10(power);
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** K-weighted mean square of each gating block, both channels summed (their weights are 1). */
function blockPowers({ left, right }: Stereo): number[] {
  const [a, b] = [stepEnergies(left), stepEnergies(right)];
  const blocks: number[] = [];
  for (let i = 0; i + STEPS_PER_BLOCK <= a.length; i += 1) {
    let energy = 0;
    for (let j = i; j < i + STEPS_PER_BLOCK; j += 1) energy += (a[j] ?? 0) + (b[j] ?? 0);
    blocks.push(energy / (STEP * STEPS_PER_BLOCK));
  }
  return blocks;
}

/** Biquads of the K-weighting at 48 kHz, as the recommendation prints them: b0 b1 b2 a1 a2. */
const SHELF = [
  1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585,
] as const;
const HIGH_PASS = [1, -2, 1, -1.99004745483398, 0.99007225036621] as const;

function stepEnergies(channel: Float32Array): Float64Array {
  const energies = new Float64Array(Math.floor(channel.length / STEP));
  const [p0, p1, p2, p3, p4] = SHELF;
  const [q0, q1, q2, q3, q4] = HIGH_PASS;
  // Transposed direct form II, two states per biquad.
  let [s1, s2, t1, t2] = [0, 0, 0, 0];
  let at = 0;
  for (let step = 0; step < energies.length; step += 1) {
    let energy = 0;
    for (let i = 0; i < STEP; i += 1, at += 1) {
      const x = channel[at] ?? 0;
      const y = p0 * x + s1;
      s1 = p1 * x - p3 * y + s2;
      s2 = p2 * x - p4 * y;
      const z = q0 * y + t1;
      t1 = q1 * y - q3 * z + t2;
      t2 = q2 * y - q4 * z;
      energy += z * z;
    }
    energies[step] = energy;
  }
  return energies;
}
