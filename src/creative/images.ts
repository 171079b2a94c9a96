import { Worker } from 'node:worker_threads';
import type { BackgroundSpec, ImageMaker, ReactionSpec } from './ports/image-maker.ts';

export type DrawOrder =
  | { kind: 'background'; spec: BackgroundSpec }
  | { kind: 'reaction'; spec: ReactionSpec };
export type Drawn = { id: number; jpeg: Uint8Array } | { id: number; error: unknown };

const THREAD = new URL('./images-thread.ts', import.meta.url);

/**
 * Pictures made in the process: no network, the same bytes for the same request. A picture takes some tenths of a
 * second of work, so they are drawn in a thread beside the one that answers requests and keeps claims.
 */
export function createEmbeddedImages(): ImageMaker {
  return {
    background: (spec, signal) => draw({ kind: 'background', spec }, signal),
    reaction: (spec, signal) => draw({ kind: 'reaction', spec }, signal),
  };
}

type Waiting = { resolve: (jpeg: Buffer) => void; reject: (error: unknown) => void };
const waiting = new Map<number, Waiting>();
let thread: Worker | null = null;
let asked = 0;

async function draw(order: DrawOrder, signal: AbortSignal): Promise<Buffer> {
  signal.throwIfAborted();
  const made = Promise.withResolvers<Buffer>();
  const id = asked++;
  const stop = () => made.reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  waiting.set(id, made);
  thread ??= startThread();
  thread.ref();
  thread.postMessage({ id, order });
  try {
    return await made.promise;
  } finally {
    signal.removeEventListener('abort', stop);
    settle(id);
  }
}

/** Nothing keeps the process alive for a thread that has nothing to do. */
function settle(id: number): void {
  waiting.delete(id);
  if (waiting.size === 0) thread?.unref();
}

function startThread(): Worker {
  const worker = new Worker(THREAD, { execArgv: [] });
  worker.on('message', (drawn: Drawn) => {
    const one = waiting.get(drawn.id);
    if ('jpeg' in drawn) one?.resolve(Buffer.from(drawn.jpeg));
    else one?.reject(drawn.error);
  });
  const fail = (error: unknown) => {
    if (thread === worker) thread = null;
    for (const one of waiting.values()) one.reject(error);
  };
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`The thread that draws pictures ended with ${code}.`)));
  return worker;
}
