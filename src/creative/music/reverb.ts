import type { Stereo } from '../../media/audio/stereo.ts';

/** Lengths without common divisors, in samples at 48 kHz: 31 to 62 ms. */
const LINES = [1499, 1889, 2381, 2999] as const;
const FEEDBACK = 0.8;
const DAMPING = 0.38;

/**
 * A small room: a network of four delay lines that feed each other through a Hadamard matrix (Jot, 1991), each
 * pass duller than the last.
 */
export function addReverb(input: Stereo, output: Stereo, amount: number): void {
  const [first, second, third, fourth] = [
    new Float32Array(LINES[0]),
    new Float32Array(LINES[1]),
    new Float32Array(LINES[2]),
    new Float32Array(LINES[3]),
  ];
  const lines = [first, second, third, fourth];
  const dull = new Float32Array(4);
  for (let index = 0; index < input.left.length; index++) {
    for (let line = 0; line < 4; line++) {
      const delayed = lines[line]?.[index % (LINES[line] ?? 1)] ?? 0;
      dull[line] = (dull[line] ?? 0) + (1 - DAMPING) * (delayed - (dull[line] ?? 0));
    }
    const [a = 0, b = 0, c = 0, d = 0] = dull;
    const left = input.left[index] ?? 0;
    const right = input.right[index] ?? 0;
    const gain = FEEDBACK / 2;
    first[index % first.length] = left + gain * (a + b + c + d);
    second[index % second.length] = right + gain * (a - b + c - d);
    third[index % third.length] = left + gain * (a + b - c - d);
    fourth[index % fourth.length] = right + gain * (a - b - c + d);
    output.left[index] = (output.left[index] ?? 0) + amount * (a + c) * 0.6;
    output.right[index] = (output.right[index] ?? 0) + amount * (b + d) * 0.6;
  }
}
