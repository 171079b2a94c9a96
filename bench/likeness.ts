import { closeSync, openSync, readSync } from 'node:fs';
import { Frame } from 'node-av/lib';
import { openDecoder } from '../src/media/decode/decoder.ts';
import { openContainer } from '../src/media/decode/media-file.ts';
import { ssim } from './ssim.ts';

/** How like the frames of a film are, in brightness, to those that it was made from; of the frames asked for, by number. */
export function likenesses(
  path: string,
  raw: string,
  { width, height }: { width: number; height: number },
  isWanted: (n: number) => boolean,
): Map<number, number> {
  using container = openContainer(path);
  if (!container.video) throw new Error('The film has no picture.');
  using decoder = openDecoder(container, container.video);
  using frame = new Frame();
  frame.alloc();
  const file = openSync(raw, 'r');
  const [given, made] = [new Uint8Array(width * height), new Uint8Array(width * height)];
  const found = new Map<number, number>();
  for (let n = 0; decoder.next(frame); n += 1) {
    if (isWanted(n)) {
      readSync(file, given, 0, given.length, (n * width * height * 3) / 2);
      const [line = width] = frame.linesize;
      for (let y = 0; y < height; y += 1) {
        made.set(frame.data?.[0]?.subarray(y * line, y * line + width) ?? [], y * width);
      }
      found.set(n, ssim(given, made, width, height));
    }
    frame.unref();
  }
  closeSync(file);
  return found;
}
