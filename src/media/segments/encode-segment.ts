import { setImmediate } from 'node:timers/promises';
import type { Packet } from 'node-av/lib';
import { encoderOptions, type RenderEncoder } from '../encode/encoder-options.ts';
import { encodedTrack, openMp4 } from '../encode/mp4-writer.ts';
import { openVideoEncoder, type VideoFormat } from '../encode/video-encoder.ts';
import { keyInterval } from './key-interval.ts';
import type { Span } from './spans.ts';

/** Gives frame `n` of the film as dense Y, U, V planes; called once for each frame of a piece, in order. */
export type ComposeFrame = (n: number) => Promise<Uint8Array>;

export type SegmentOptions = { signal: AbortSignal; onFrame: () => void; encoder?: RenderEncoder };

/**
 * Encodes a piece by itself into an MP4 without sound. `onFrame` is told after each of its frames. Throws
 * {@link OutputError} and the signal's reason.
 */
export async function encodeSegment(
  path: string,
  format: VideoFormat,
  { from, to }: Span,
  compose: ComposeFrame,
  { signal, onFrame, encoder: name = 'libx264' }: SegmentOptions,
): Promise<void> {
  const options = encoderOptions(name, to - from, keyInterval(to - from, format.fps));
  using encoder = openVideoEncoder(format, options, name);
  using mp4 = openMp4(path, [encodedTrack(encoder.context)]);
  const emit = (packet: Packet): void => mp4.write(packet, 0);
  for (let n = from; n < to; n += 1) {
    signal.throwIfAborted();
    encoder.encode(await compose(n), emit);
    onFrame();
    // Lets an abort message in.
    await setImmediate();
  }
  encoder.finish(emit);
  mp4.finish();
}
