import type { PacketList } from './packet-list.ts';
import type { Preview } from './preview.ts';

/** A picture that can be decoded by itself: its place among all of them, when it is due and what it may cost. */
export type KeyPicture = { index: number; seconds: number; bytes: number };

/** The key pictures of a film in order of time. */
export function keyPicturesOf({ seconds, bytes, isKey }: PacketList): KeyPicture[] {
  const keys = isKey.flatMap((is, index) =>
    is ? [{ index, seconds: seconds[index] ?? 0, bytes: bytes[index] ?? 0 }] : [],
  );
  return keys.sort((a, b) => a.seconds - b.seconds);
}

/**
 * The cut between two key pictures that follow each other and look different, in seconds: at the picture between them
 * that takes many times the bytes of its neighbours, because nothing before the cut helped to tell it; else, where an
 * encoder that saw the cut has put the second of them there, at that.
 */
export function cutBetween({ seconds, bytes }: PacketList, before: KeyPicture, after: KeyPicture): number {
  const [from, to] = [before.index + 1, after.index];
  const usual = median(bytes.slice(from, to));
  let [first, most] = [to, Math.max(SPIKE * usual, LEAST_OF_KEY * after.bytes)];
  for (let index = from; index < to; index += 1) {
    const size = bytes[index] ?? 0;
    if (size > most) [first, most] = [index, size];
  }
  // Those that stand behind it and are shown before it are made of it.
  return seconds.slice(first, to).reduce((earliest, due) => Math.min(earliest, due), after.seconds);
}
/** So many times as large as the usual one a picture is that nothing before it helped to tell, */
const SPIKE = 3;
/** and so large beside one that is told by itself. */
const LEAST_OF_KEY = 0.25;

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** How a picture looks from afar: shares of its colours in each of a few cells. */
export type Glance = Float64Array;

const [CELLS, LEVELS] = [3, 4];

export function glanceAt({ pixels, width, height }: Preview): Glance {
  const bins = LEVELS ** 3;
  const glance = new Float64Array(CELLS * CELLS * bins);
  const share = (CELLS * CELLS) / (width * height);
  const level = (value = 0) => (value * LEVELS) >> 8;
  const columnOf = Uint16Array.from({ length: width }, (_, x) => Math.floor((x * CELLS) / width));
  let at = 0;
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor((y * CELLS) / height) * CELLS;
    for (let x = 0; x < width; x += 1, at += 3) {
      const color = (level(pixels[at]) * LEVELS + level(pixels[at + 1])) * LEVELS + level(pixels[at + 2]);
      const bin = (row + (columnOf[x] ?? 0)) * bins + color;
      glance[bin] = (glance[bin] ?? 0) + share;
    }
  }
  return glance;
}

/** How much two pictures differ: 0 for the same colours in the same places, 1 for none in common. */
export function differenceOf(a: Glance, b: Glance): number {
  let sum = 0;
  for (const [bin, share] of a.entries()) sum += Math.abs(share - (b[bin] ?? 0));
  return sum / (2 * CELLS * CELLS);
}
