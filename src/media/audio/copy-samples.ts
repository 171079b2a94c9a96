import type { Frame } from 'node-av/lib';
import type { Stereo } from './stereo.ts';

/** Copies a planar float frame to position `at` of a sound; what lies outside it is dropped. */
export function copySamples(frame: Frame, into: Stereo, at: number): void {
  const from = Math.max(0, -at);
  const count = Math.min(frame.nbSamples, into.left.length - at) - from;
  if (count <= 0) return;
  for (const [index, channel] of [into.left, into.right].entries()) {
    const plane = frame.data?.[index];
    if (!plane) throw new Error('The sound frame holds no data.');
    channel.set(new Float32Array(plane.buffer, plane.byteOffset + from * 4, count), at + from);
  }
}
