/** Sample rate of everything inside the mixer, Hz. */
export const SAMPLE_RATE = 48_000;

/** Two channels of equal length; 1.0 is full scale. */
export type Stereo = { left: Float32Array; right: Float32Array };

export function silence(samples: number): Stereo {
  return { left: new Float32Array(samples), right: new Float32Array(samples) };
}

export function samplesOf(ms: number): number {
  return Math.round((ms * SAMPLE_RATE) / 1000);
}

export function gainOf(db: number): number {
  return 10 ** (db / 20);
}

export function decibels(gain: number): number {
  return 20 * Math.log10(gain);
}
