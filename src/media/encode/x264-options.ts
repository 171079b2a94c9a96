import { x264Asm } from './x264-asm.ts';

/** Names and values as x264 takes them. */
export type X264Parameters = Record<string, string>;

const ASM = x264Asm();

/**
 * `threads` is fixed because it shapes the stream: equal timelines must give equal bytes on machines with other core
 * counts. `subme` and `partitions` are where x264 spends most of its time on moving pictures for the least gain (what
 * they save and cost is printed by `npm run bench:encoder`); `stitchable` makes the parameter sets of all films equal, so
 * that pieces can stand behind each other in one file.
 */
const PARAMETERS: X264Parameters = {
  keyint: '60',
  threads: '4',
  subme: '1',
  partitions: 'i4x4,i8x8',
  stitchable: '1',
};

/**
 * Bits for the last frame of a piece. No frame refers to it, so that x264 spends less on it than on those before; what moves
 * would stand still there and jump at the joint. A fifth more makes it like the rest, for 0.9 % of the bytes of films full
 * of grain.
 */
const LAST_FRAME_BITS = 1.2;

/** Zones that hold the last frame of a piece to the quality of those before; `last` counts from 0. */
export function asGoodAsTheRest(last: number): string {
  return `${last},${last},b=${LAST_FRAME_BITS}`;
}

/** All options of the encoder, with some parameters set otherwise. */
export function x264Options(parameters: X264Parameters = {}): Record<string, string> {
  const all = Object.entries({ ...PARAMETERS, ...parameters }).map(([name, value]) => `${name}=${value}`);
  return { preset: 'veryfast', profile: 'high', crf: '21', 'x264-params': `${ASM}${all.join(':')}` };
}
