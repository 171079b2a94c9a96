import type { Relay } from '../infra/queue/relay.ts';
import type { QueueEntry, RenderQueue } from '../infra/queue/render-queue.ts';
import type { Presence } from '../infra/store/presence.ts';
import { claimContainer } from '../infra/store/queries/run/claim-container.ts';
import { startBeat } from './beat.ts';
import { type Fitness, openFitness, type Probes } from './fitness.ts';
import { patiently } from './patiently.ts';
import { startPurge } from './purge.ts';
import { type ReconcilerOptions, startReconciler } from './reconcile.ts';
import { repeatUntil } from './repeat-until.ts';
import { type RunDeps, runContainer } from './run-container.ts';
import { removeDeadFolders } from './run-folder.ts';
import { RunStopped } from './run-stopped.ts';
import { startTakingOver } from './take-over.ts';

export type WorkerOptions = RunDeps & {
  queue: RenderQueue;
  relay: Relay;
  /** Containers at once. */
  concurrency: number;
  /** How much the kept pieces of films may take. */
  segmentBytes: number;
  /** By which other workers see that this one lives. */
  presence: Pick<Presence, 'key'>;
  reconcile?: ReconcilerOptions['timing'];
  /** What is looked at while the worker rests; it does not rest for what is not here. */
  probes: Probes;
  /** Between two looks. */
  probeEveryMs?: number;
};

/** Again and again: what a killed worker had may still count as its own when the next one begins. */
const TIDIES_EVERY_MS = 10_000;

/** `check` rejects with what the worker rests for. */
export type RunningWorker = AsyncDisposable & Pick<Fitness, 'check'>;

/**
 * Takes containers from the queue until disposed of. Disposing hands those in hand back, so that another worker
 * goes on at the same stage, and is done within seconds.
 */
export function openWorker(options: WorkerOptions): RunningWorker {
  const { store, queue, log, workRoot, concurrency, probes } = options;
  const shutdown = new AbortController();
  const tidying = repeatUntil(shutdown.signal, {
    work: () => removeDeadFolders(store.db, workRoot),
    pauseMs: () => TIDIES_EVERY_MS,
    onError: (error) => log.warn({ err: error }, 'Folders of earlier runs could not be removed'),
  });
  const reconciler = startReconciler({ ...options, timing: options.reconcile });
  const takingOver = startTakingOver(options);
  const purge = startPurge(options);
  const fitness = openFitness({
    probes,
    log,
    everyMs: options.probeEveryMs,
    onRest: () => consumer.rest(),
    onFit: () => consumer.wake(),
  });
  const consumer = queue.consume({
    concurrency,
    handle: (entry) => handle({ ...options, fitness }, entry, shutdown.signal),
    onError: (error) => log.error({ err: error }, 'Taking containers from the queue failed'),
  });
  const beat = startBeat({ ...options, check: fitness.check });
  return {
    check: fitness.check,
    [Symbol.asyncDispose]: async () => {
      shutdown.abort(new RunStopped('shutdown'));
      const parts = [consumer, fitness, beat, reconciler, takingOver, purge].map((part) =>
        part[Symbol.asyncDispose](),
      );
      await Promise.all([...parts, tidying]);
    },
  };
}

/** Sees to one entry of the queue, however often it comes. */
async function handle(
  options: WorkerOptions & { fitness: Fitness },
  entry: QueueEntry,
  shutdown: AbortSignal,
): Promise<void> {
  const { store, publish, relay, log, presence } = options;
  const { containerId, attempt } = entry;
  const onOutage = (error: unknown) =>
    log.warn({ err: error, containerId }, 'A container could not be taken up yet');
  // Its entry would be over, which is found out late.
  const claim = await patiently(() => claimContainer(store, containerId, attempt, presence.key), {
    shutdown,
    onOutage,
  });
  if (claim.kind === 'claimed') {
    await publish(claim.events);
    await runContainer(options, claim.container, shutdown);
  }
  relay.kick();
}
