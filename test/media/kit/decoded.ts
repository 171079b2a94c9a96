import { Frame } from 'node-av/lib';
import { openDecoder } from '#src/media/decode/decoder.ts';
import { openContainer } from '#src/media/decode/media-file.ts';

/** A decoded frame of a finished file: dense planes as they are stored, BT.709 limited range. */
export type DecodedFrame = { width: number; height: number; y: Uint8Array; u: Uint8Array; v: Uint8Array };

/** Every frame of a video file, decoded. For small files. */
export function decodeFrames(path: string): DecodedFrame[] {
  using container = openContainer(path);
  if (!container.video) throw new Error('No video stream.');
  using decoder = openDecoder(container, container.video);
  using frame = new Frame();
  frame.alloc();
  const frames: DecodedFrame[] = [];
  while (decoder.next(frame)) {
    const plane = (index: number, half: number): Uint8Array => {
      const [width, height] = [frame.width / half, frame.height / half];
      const line = frame.linesize[index] ?? width;
      const dense = new Uint8Array(width * height);
      for (let y = 0; y < height; y += 1) {
        dense.set(frame.data?.[index]?.subarray(y * line, y * line + width) ?? [], y * width);
      }
      return dense;
    };
    const { width, height } = frame;
    frames.push({ width, height, y: plane(0, 1), u: plane(1, 2), v: plane(2, 2) });
    frame.unref();
  }
  return frames;
}

/** Colour of one pixel as sRGB bytes. */
export function rgbAt(frame: DecodedFrame, x: number, y: number): [number, number, number] {
  const chroma = (y >> 1) * (frame.width / 2) + (x >> 1);
  const luma = ((frame.y[y * frame.width + x] ?? 0) - 16) * (255 / 219);
  const u = ((frame.u[chroma] ?? 0) - 128) * (255 / 224);
  const v = ((frame.v[chroma] ?? 0) - 128) * (255 / 224);
  const byte = (value: number): number => Math.round(Math.min(255, Math.max(0, value)));
  return [byte(luma + 1.5748 * v), byte(luma - 0.1873 * u - 0.4681 * v), byte(luma + 1.8556 * u)];
}
