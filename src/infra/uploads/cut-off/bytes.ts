import type { FileHandle } from 'node:fs/promises';

const WINDOW = 65_536;

/** A file read here and there, a window of 64 KB at a time. */
export type Bytes = {
  size: number;
  /** Up to `length` (at most 64 KB) bytes from `position`; fewer at the end of the file, none beyond it. */
  at(position: number, length: number): Promise<Buffer>;
  /** What is at hand from `position`: at least two bytes, unless the file has fewer. */
  from(position: number): Promise<Buffer>;
};

/** Gives where a file ends by its structure; null when that does not tell. */
export type FindEnd = (bytes: Bytes) => Promise<number | null>;

export function openBytes(file: FileHandle, size: number): Bytes {
  const window = Buffer.alloc(WINDOW);
  let [start, end] = [0, 0];
  const hold = async (position: number, until: number) => {
    if (position >= start && Math.min(until, size) <= end) return;
    const { bytesRead } = await file.read(window, 0, WINDOW, position);
    [start, end] = [position, position + bytesRead];
  };
  return {
    size,
    async at(position, length) {
      await hold(position, position + length);
      return window.subarray(position - start, Math.min(position + length, end) - start);
    },
    async from(position) {
      await hold(position, position + 2);
      return window.subarray(position - start, end - start);
    },
  };
}
