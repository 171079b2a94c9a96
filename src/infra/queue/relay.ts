import { pauseBeforeMs } from '../../domain/attempts.ts';
import type { Db } from '../store/database.ts';
import { markQueued, unqueuedContainers } from '../store/queries/run/outbox.ts';
import type { RenderQueue } from './render-queue.ts';

/** Brings what was committed to the queue. The container's row is the outbox: `queued_at` is null until it is there. */
export type Relay = AsyncDisposable & {
  /** To be called after a commit that made containers wait; returns at once. */
  kick(): void;
};

export type RelayOptions = {
  db: Db;
  queue: RenderQueue;
  onError: (error: unknown) => void;
  /** How often to look for containers that nobody kicked for, because their process died after its commit. */
  sweepMs?: number;
  /** Wait before the attempt after the first failure; what the others wait is in domain/attempts. */
  backoffMs?: number;
};

const BATCH = 500;

/** Starts sweeping; disposing stops it after the sweep under way. */
export function openRelay(options: RelayOptions): Relay {
  const { onError, sweepMs = 3_000 } = options;
  let running: Promise<void> | null = null;
  let again = false;

  async function run(): Promise<void> {
    do {
      again = false;
      await sweep(options).catch(onError);
    } while (again);
    running = null;
  }
  function kick(): void {
    again = true;
    running ??= run();
  }

  const timer = setInterval(kick, sweepMs);
  kick();
  return {
    kick,
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** The entry first, then its mark: a crash between the two adds it again, which the queue ignores. */
async function sweep({ db, queue, backoffMs = 1_000 }: RelayOptions): Promise<void> {
  for (;;) {
    const waiting = await unqueuedContainers(db, BATCH);
    if (waiting.length > 0) {
      await queue.add(
        waiting.map((one) => ({
          containerId: one.id,
          attempt: one.attempt,
          delayMs: pauseBeforeMs(one, backoffMs),
        })),
      );
      await markQueued(db, waiting);
    }
    if (waiting.length < BATCH) return;
  }
}
