import { Worker } from 'node:worker_threads';

/** What a probe may take: enough for one frame of anything that could be rendered afterwards, with the decoder's own. */
export const PROBE_BYTES = 700_000_000;

/** What is said of a file that takes more than `maxBytes`. */
export const overLimit = (maxBytes: number): string =>
  `it takes more than ${Math.round(maxBytes / 1e6)} MB of memory`;

/**
 * Ends this process at once when it takes more memory than `maxBytes`. Node's own limits do not see what native
 * decoders allocate: a picture of a few kilobytes can claim gigabytes. Its last words are {@link overLimit}.
 */
export function limitMemory(maxBytes: number): void {
  // A thread of its own, since a decoder holds up the main one until it is done.
  const watch = new Worker(new URL('./memory-watch.ts', import.meta.url), { workerData: maxBytes });
  watch.unref();
}
