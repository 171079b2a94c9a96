import { Worker } from 'node:worker_threads';

/**
 * Ends this process at once when it takes more memory than `maxBytes`. Node's own limits do not see what native
 * decoders allocate: a picture of a few kilobytes can claim gigabytes.
 */
export function limitMemory(maxBytes: number): void {
  // A thread of its own, since a decoder holds up the main one until it is done.
  const watch = new Worker(new URL('./memory-watch.ts', import.meta.url), { workerData: maxBytes });
  watch.unref();
}
