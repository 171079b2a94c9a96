import { Frame } from 'node-av/lib';
import type { KernelMemory } from '../compositor/kernels.ts';
import { allocPicture, type Picture } from '../compositor/picture.ts';
import type { Point } from '../timeline.ts';
import { openConverter } from './converter.ts';
import { openDecoder } from './decoder.ts';
import type { Size } from './fit.ts';
import { openContainer } from './media-file.ts';
import { UnreadableFileError } from './unreadable-file.ts';

/** Decodes a still once, cropped around `focus` to `size` (even). Throws {@link UnreadableFileError}. */
export function loadStill(memory: KernelMemory, path: string, size: Size, focus: Point): Picture {
  using container = openContainer(path);
  if (!container.video) throw new UnreadableFileError(path, 'there is no picture in it');
  using decoder = openDecoder(container, container.video);
  using frame = new Frame();
  frame.alloc();
  if (!decoder.next(frame)) throw new UnreadableFileError(path, 'there is no picture in it');
  const picture = allocPicture(memory, size.width, size.height);
  using converter = openConverter(memory, picture, { ...size, focus, fit: 'cover', quality: 'still' });
  converter.convert(frame);
  return picture;
}
