import { Worker } from 'node:worker_threads';
import type { Musician, TrackSpec } from '../ports/musician.ts';

const THREAD = new URL('./music-thread.ts', import.meta.url);

/**
 * Music synthesised by this program. A second of it takes 30 to 60 ms of work, so a long tune would hold up the
 * whole process for longer than its claims on containers last: each is made in a thread of its own.
 */
export function createEmbeddedMusic(): Musician {
  return { track: inThread };
}

async function inThread(spec: TrackSpec, signal: AbortSignal): Promise<Buffer> {
  signal.throwIfAborted();
  const made = Promise.withResolvers<Buffer>();
  const thread = new Worker(THREAD, { workerData: spec, execArgv: [] });
  const stop = () => void thread.terminate();
  signal.addEventListener('abort', stop, { once: true });
  thread.once('message', ({ buffer }: Uint8Array<ArrayBuffer>) => made.resolve(Buffer.from(buffer)));
  thread.once('error', made.reject);
  thread.once('exit', (code) => {
    signal.removeEventListener('abort', stop);
    made.reject(
      signal.aborted ? signal.reason : new Error(`The thread that makes music ended with ${code}.`),
    );
  });
  return made.promise;
}
