import type { Preview } from './preview.ts';

const MOST = 3;
/** A colour of less of the picture is a detail. */
const LEAST_SHARE = 0.05;

type Heap = { count: number; red: number; green: number; blue: number };

/** The commonest colours of a picture, those of one kind (eight steps of each channel) counted together. */
export function mainColors({ pixels }: Preview): string[] {
  const heaps = new Map<number, Heap>();
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    const [red, green, blue] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    const kind = ((red >> 5) << 6) | ((green >> 5) << 3) | (blue >> 5);
    const heap = heaps.get(kind) ?? { count: 0, red: 0, green: 0, blue: 0 };
    heap.count += 1;
    heap.red += red;
    heap.green += green;
    heap.blue += blue;
    heaps.set(kind, heap);
  }
  return [...heaps.values()]
    .filter(({ count }) => count >= (LEAST_SHARE * pixels.length) / 3)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map(({ count, red, green, blue }) => hex([red / count, green / count, blue / count]));
}

const hex = (channels: number[]) =>
  `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
