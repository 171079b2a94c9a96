import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { Frame } from 'node-av/lib';
import type { FilmPrints } from '../film-prints.ts';
import { openDecoder } from './decoder.ts';
import { openContainer } from './media-file.ts';
import { UnreadableFileError } from './unreadable-file.ts';

/** Takes the prints of a film in this process, as `TakePrints` says. @throws the signal's reason */
export async function printsOf(path: string, signal: AbortSignal): Promise<FilmPrints> {
  return {
    pictures: await printsOfTrack(path, 'video', signal),
    sound: await printsOfTrack(path, 'audio', signal),
  };
}

async function printsOfTrack(path: string, track: 'video' | 'audio', signal: AbortSignal): Promise<number[]> {
  const prints: number[] = [];
  try {
    using container = openContainer(path);
    const stream = container[track];
    if (!stream) return prints;
    using decoder = openDecoder(container, stream);
    using frame = new Frame();
    frame.alloc();
    while (decoder.next(frame)) {
      signal.throwIfAborted();
      prints.push(printOf(frame));
      frame.unref();
      // Lets an abort message in.
      await setImmediate();
    }
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
  }
  return prints;
}

/** The same samples in another shape or format are another frame. */
function printOf(frame: Frame): number {
  const { width, height, format, nbSamples, sampleRate } = frame;
  return crc32(frame.toBuffer(), crc32([width, height, format, nbSamples, sampleRate].join()));
}
