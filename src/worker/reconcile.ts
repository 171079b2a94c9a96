import type { Relay } from '../infra/queue/relay.ts';
import type { QueueEntry, RenderQueue } from '../infra/queue/render-queue.ts';
import type { Store } from '../infra/store/orm.ts';
import { giveBack } from '../infra/store/queries/run/give-back.ts';
import {
  type OpenContainer,
  type OpenStatus,
  openContainers,
} from '../infra/store/queries/run/open-containers.ts';
import type { Log } from '../infra/telemetry/log.ts';
import { houseEnd } from './failure.ts';
import { repeatUntil } from './repeat-until.ts';
import { type TellDeps, tell } from './tell.ts';

export type ReconcilerOptions = TellDeps & {
  store: Store;
  queue: RenderQueue;
  relay: Relay;
  log: Log;
  /** How long a container whose workers go away is given to another. */
  houseFaultHours: number;
  timing?: {
    everyMs: number;
    /** How long a container may be silent before it is looked at. */
    graceSeconds: number;
  };
};

/** Containers of each kind looked at per round, each by one question to the queue; the next round goes on behind them. */
const PAGE = 200;
const TIMING = { everyMs: 5_000, graceSeconds: 15 };
/** Below every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Finds containers that wait or were being worked on, whose queue entry is failed, finished or missing, and
 * gives them back: BullMQ fails an entry whose workers keep dying without telling anybody, and ignores an id
 * that it still holds, so they would be stranded with their credits held.
 */
export function startReconciler(options: ReconcilerOptions): AsyncDisposable {
  const { everyMs, graceSeconds } = options.timing ?? TIMING;
  const stopping = new AbortController();
  // Apart, so that those whose worker is gone are found at once however many wait.
  const afterIds: Record<OpenStatus, string> = { processing: FIRST, queued: FIRST };

  /** One container's trouble is not the others'. */
  function failed(error: unknown, containerId?: string): void {
    options.log.error({ err: error, containerId }, 'Reconciling failed');
  }
  async function look(status: OpenStatus): Promise<void> {
    const afterId = afterIds[status];
    const page = await openContainers(options.store.db, { status, graceSeconds, afterId, limit: PAGE });
    for (const container of page) {
      if (stopping.signal.aborted) return;
      await reconcile(options, container).catch((error) => failed(error, container.id));
    }
    afterIds[status] = page.length === PAGE ? (page.at(-1)?.id ?? FIRST) : FIRST;
  }
  async function round(): Promise<void> {
    await look('processing');
    await look('queued');
  }
  const running = repeatUntil(stopping.signal, { work: round, pauseMs: () => everyMs, onError: failed });
  return {
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function reconcile(options: ReconcilerOptions, container: OpenContainer): Promise<void> {
  if ((await options.queue.fate(entryOf(container))) === 'pending') return;
  await returnToQueue(options, container, 'A container had lost its queue entry');
}

/** Gives back what nobody sees to, and logs why. */
export async function returnToQueue(
  options: ReconcilerOptions,
  container: OpenContainer,
  why: string,
): Promise<void> {
  const { store, relay, log, houseFaultHours: hours } = options;
  // Null when the container has moved on since it was read, which is what usually ends an entry.
  const events = await giveBack(store, container, houseEnd('worker', { stage: container.stage, hours }));
  if (!events) return;
  log.warn({ containerId: container.id }, why);
  await tell(options, container.format, events);
  relay.kick();
}

/** Claiming raised the attempt that the entry was made at. */
function entryOf({ id, attempt, status }: OpenContainer): QueueEntry {
  return { containerId: id, attempt: status === 'processing' ? attempt - 1 : attempt };
}
