import { decibels, type Stereo } from './stereo.ts';

/** Interpolation of BS.1770-4 annex 2: four times the rate, twelve taps per phase. */
const PHASES = 4;
const TAPS = 12;

/** Highest level between and at the samples, dBTP; -Infinity for silence. */
export function truePeak({ left, right }: Stereo): number {
  return decibels(Math.max(channelPeak(left), channelPeak(right)));
}

/** Windowed sinc; phase 0 is the sample itself and needs no filter. */
const FILTERS = Array.from({ length: PHASES - 1 }, (_, index) => sincPhase((index + 1) / PHASES));

function sincPhase(shift: number): Float64Array {
  const taps = Float64Array.from({ length: TAPS }, (_, tap) => {
    const x = tap - (TAPS / 2 - 1) - shift;
    const window = Math.cos((Math.PI * x) / (TAPS + 1)) ** 2;
    return (Math.sin(Math.PI * x) / (Math.PI * x)) * window;
  });
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
}

function channelPeak(channel: Float32Array): number {
  let peak = 0;
  for (const sample of channel) peak = Math.max(peak, Math.abs(sample));
  // Between samples a signal can only overshoot its neighbourhood by so much: skip what cannot win.
  const worthwhile = peak * 0.5;
  for (let at = 0; at + TAPS <= channel.length; at += 1) {
    const middle = at + TAPS / 2 - 1;
    const near = Math.max(Math.abs(channel[middle] ?? 0), Math.abs(channel[middle + 1] ?? 0));
    if (near < worthwhile) continue;
    for (const taps of FILTERS) {
      let sum = 0;
      for (let tap = 0; tap < TAPS; tap += 1) sum += (taps[tap] ?? 0) * (channel[at + tap] ?? 0);
      peak = Math.max(peak, Math.abs(sum));
    }
  }
  return peak;
}
