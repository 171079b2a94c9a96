import type { RenderedBlob } from '../domain/container.ts';
import { type Stage, stagesOf } from '../domain/stages.ts';
import type { Row } from '../infra/store/database.ts';
import type { Store } from '../infra/store/orm.ts';
import { announcePhotos } from '../infra/store/queries/run/announce-photos.ts';
import { completeContainer } from '../infra/store/queries/run/complete-container.ts';
import { enterStage } from '../infra/store/queries/run/enter-stage.ts';
import { type AttemptEnd, giveBack } from '../infra/store/queries/run/give-back.ts';
import { keepStage } from '../infra/store/queries/run/keep-stage.ts';
import type { Log } from '../infra/telemetry/log.ts';
import { deathOf, describeFailure, houseEnd, houseFaultOf, isFinal, StageFailed } from './failure.ts';
import type { Fitness } from './fitness.ts';
import { openGrowth } from './grow-film.ts';
import { patiently } from './patiently.ts';
import { type Reporter, startReporter } from './report.ts';
import { openRunFolder } from './run-folder.ts';
import { RunStopped } from './run-stopped.ts';
import type { StageOutcome, StagePorts, StageTable } from './stage.ts';
import { STAGE_TIMES, type StageTimes, startStageClock } from './stage-clock.ts';
import { type TellDeps, tell } from './tell.ts';
import { withinGrace } from './within-grace.ts';

export type RunDeps = TellDeps & {
  store: Store;
  table: StageTable;
  ports: StagePorts;
  /** Existing folder in which each run gets one of its own. */
  workRoot: string;
  log: Log;
  /** How long a container waits for what is out of order on our side. */
  houseFaultHours: number;
  /** After which times a stage counts as failed. */
  stageTimes?: StageTimes;
};

/** How long a stage that was told to stop may take; the container is given up after that whether it did or not. */
const STOP_GRACE_MS = 2_000;

type RunningDeps = RunDeps & { fitness: Pick<Fitness, 'met'> };
type Run = RunDeps & { signal: AbortSignal; reporter: Reporter; workDir: string };

/**
 * Carries a claimed container through its stages, from the first without a checkpoint, and ends the attempt:
 * completed; failed or waiting for its next attempt when a stage throws or the house is out of order; canceled; or handed back once
 * `shutdown` is aborted. Whatever happens, the run's folder is removed.
 */
export async function runContainer(
  deps: RunningDeps,
  claimed: Row<'container'>,
  shutdown: AbortSignal,
): Promise<void> {
  const { store, publish, log } = deps;
  await using folder = await openRunFolder(deps.workRoot, claimed);
  const stopping = new AbortController();
  const signal = AbortSignal.any([stopping.signal, shutdown]);
  const reporter = startReporter({
    store,
    held: claimed,
    progress: claimed.progress,
    publish,
    onStop: (stopped) => stopping.abort(stopped),
    onError: (error) => log.warn({ err: error, containerId: claimed.id }, 'A heartbeat failed'),
  });
  try {
    const done = await walk({ ...deps, signal, reporter, workDir: folder.path }, claimed);
    await tell(deps, done.format, (await completeContainer(store, done)) ?? []);
  } catch (error) {
    const end = endOf(deps, claimed, error, signal);
    if (end) await endPatiently(deps, claimed, end, shutdown);
  } finally {
    await reporter.stop();
  }
}

/** Gives a container back. */
async function endPatiently(
  deps: RunDeps,
  held: Row<'container'>,
  end: AttemptEnd,
  shutdown: AbortSignal,
): Promise<void> {
  const { store, log } = deps;
  const onOutage = (error: unknown) =>
    log.warn({ err: error, containerId: held.id }, 'A container could not be given back yet');
  const events = await patiently(() => giveBack(store, held, end), { shutdown, onOutage });
  await tell(deps, held.format, events ?? []);
}

async function walk(run: Run, claimed: Row<'container'>): Promise<Row<'container'>> {
  let container = claimed;
  for (const stage of stagesOf(claimed.kind)) {
    if (container.checkpoint?.[stage]) continue;
    run.signal.throwIfAborted();
    await run.publish(await enterStage(run.store, container, stage));
    container = await runStage(run, stage, container);
  }
  run.signal.throwIfAborted();
  return container;
}

/** Runs one stage and writes its checkpoint, even when told to stop meanwhile: finished work is not lost. */
async function runStage(run: Run, stage: Stage, container: Row<'container'>): Promise<Row<'container'>> {
  const { workDir, ports, store } = run;
  using clock = startStageClock(run.stageTimes ?? STAGE_TIMES);
  const signal = AbortSignal.any([run.signal, clock.signal]);
  let done = 0;
  const report = (fraction: number) => {
    done = Math.max(done, fraction);
    clock.heard();
    run.reporter.report(stage, fraction);
  };
  const checkpoint = container.checkpoint ?? {};
  const announce = async (photos: RenderedBlob[]) => {
    const events = await announcePhotos(store, container, photos);
    if (!events) throw new RunStopped('fenced');
    await run.publish(events);
  };
  const grow = openGrowth(run, container);
  const input = { container, checkpoint, signal, report, announce, grow, workDir, ports };
  const stopTimer = run.metrics.stageSeconds.startTimer({ stage });
  let outcome: StageOutcome<Stage>;
  try {
    const work: Promise<StageOutcome<Stage>> = run.table[stage](input);
    outcome = await withinGrace(work, signal, STOP_GRACE_MS);
  } catch (error) {
    // What a stage says when it is stopped for its time tells less than the time.
    throw new StageFailed(stage, clock.signal.aborted ? clock.signal.reason : error, done);
  }
  const result = { [stage]: outcome.checkpoint };
  const saved = await keepStage(store, container, result, outcome.patch ?? {});
  if (!saved) throw new RunStopped('fenced');
  await run.publish(saved.events);
  stopTimer({ format: saved.container.format ?? '' });
  return saved.container;
}

/** How an attempt that did not complete ends; null when it is no longer ours to end. */
function endOf(
  { log, fitness, houseFaultHours: hours }: RunningDeps,
  { id, stage }: Row<'container'>,
  error: unknown,
  signal: AbortSignal,
): AttemptEnd | null {
  const stop: unknown = signal.aborted ? signal.reason : error;
  const at = error instanceof StageFailed ? error.stage : stage;
  if (!(stop instanceof RunStopped)) {
    const fault = houseFaultOf(error);
    if (fault) {
      log.error({ err: error, containerId: id, fault }, 'A container waits for the house');
      fitness.met(fault);
      return houseEnd(fault, { stage: at, hours, death: deathOf(error) });
    }
    log.error({ err: error, containerId: id }, 'A container failed');
    return { kind: 'post', error: describeFailure(error, at), final: isFinal(error) };
  }
  log.info({ containerId: id, reason: stop.reason }, 'A container was stopped');
  if (stop.reason === 'fenced') return null;
  if (stop.reason === 'canceled') return { kind: 'canceled' };
  return houseEnd('worker', { stage: at, hours });
}
