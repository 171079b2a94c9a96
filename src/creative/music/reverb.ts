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
  const first = new Float32Array(LINES[0]);
  const second = new Float32Array(LINES[1]);
  const third = new Float32Array(LINES[2]);
  const fourth = new Float32Array(LINES[3]);
  const gain = FEEDBACK / 2;
  let [a, b, c, d] = [0, 0, 0, 0];
  let [one, two, three, four] = [0, 0, 0, 0];
  for (let index = 0; index < input.left.length; index++) {
    a = dulled(a, first[one] ?? 0);
    b = dulled(b, second[two] ?? 0);
    c = dulled(c, third[three] ?? 0);
    d = dulled(d, fourth[four] ?? 0);
    const left = input.left[index] ?? 0;
    const right = input.right[index] ?? 0;
    first[one] = left + gain * (a + b + c + d);
    second[two] = right + gain * (a - b + c - d);
    third[three] = left + gain * (a + b - c - d);
    fourth[four] = right + gain * (a - b - c + d);
    if (++one === first.length) one = 0;
    if (++two === second.length) two = 0;
    if (++three === third.length) three = 0;
    if (++four === fourth.length) four = 0;
    output.left[index] = (output.left[index] ?? 0) + amount * (a + c) * 0.6;
    output.right[index] = (output.right[index] ?? 0) + amount * (b + d) * 0.6;
  }
}

const dulled = (before: number, delayed: number): number =>
  Math.fround(before + (1 - DAMPING) * (delayed - before));
