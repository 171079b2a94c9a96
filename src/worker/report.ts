import type { JobEvent } from '../domain/events.ts';
import { containerProgress, type Stage } from '../domain/stages.ts';
import type { Store } from '../infra/store/orm.ts';
import { heartbeat } from '../infra/store/queries/run/heartbeat.ts';
import type { HeldContainer } from '../infra/store/queries/run/held-container.ts';
import { recordProgress } from '../infra/store/queries/run/record-progress.ts';
import { repeatUntil } from './repeat-until.ts';
import { RunStopped } from './run-stopped.ts';

/** Two events of a job are at least this far apart, stage changes apart: 4 per second (contract §7). */
const LEAST_QUIET_MS = 250;
/** After this long an event is due though nothing moved; with a beat's length it stays below 5 s. */
const MOST_QUIET_MS = 4_000;
/**
 * Length of a beat. It varies, so that of a job's containers, on their workers, none always comes too early to
 * be let through by the shared limit.
 */
const beatMs = () => 250 + Math.random() * 200;

export type Reporter = {
  /** Says how far a stage is; cheap, the next beat carries it. */
  report(stage: Stage, fraction: number): void;
  /** Resolves once no beat is under way any more. */
  stop(): Promise<void>;
};

export type ReporterOptions = {
  store: Store;
  held: HeldContainer;
  /** Where the container starts from, 0..1. */
  progress: number;
  publish: (events: JobEvent[]) => Promise<void>;
  /** Called once: the job was canceled, or somebody else has the container now. */
  onStop: (stopped: RunStopped) => void;
  /** A beat that failed is no reason to stop: the fence guards every write. */
  onError: (error: unknown) => void;
};

/** Beats for a run until told to stop: keeps the claim, carries progress, hears of a cancel and of a lost fence. */
export function startReporter(options: ReporterOptions): Reporter {
  const { store, held, publish, onStop, onError } = options;
  const stopping = new AbortController();
  let progress = options.progress;
  let told = progress;

  async function beat(): Promise<void> {
    const sent = progress;
    const answer = await heartbeat(store.db, held, sent);
    if (!answer) return stopWith('fenced');
    if (answer.cancelRequested) return stopWith('canceled');
    const due = sent > told ? answer.quietMs >= LEAST_QUIET_MS : answer.quietMs >= MOST_QUIET_MS;
    if (!due) return;
    const events = await recordProgress(store, held, LEAST_QUIET_MS);
    if (events.length > 0) told = sent;
    await publish(events);
  }
  function stopWith(reason: 'fenced' | 'canceled'): void {
    stopping.abort();
    onStop(new RunStopped(reason));
  }
  const running = repeatUntil(stopping.signal, { work: beat, pauseMs: beatMs, onError });
  return {
    report: (stage, fraction) => {
      progress = Math.max(progress, containerProgress(stage, fraction));
    },
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
