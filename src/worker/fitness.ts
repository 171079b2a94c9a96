import { HOUSE_FAULTS, type HouseFault } from '../domain/attempts.ts';
import { keysOf } from '../domain/records.ts';
import type { Log } from '../infra/telemetry/log.ts';
import { repeatUntil } from './repeat-until.ts';

/** What is looked at to see that a thing works again; a look that rejects finds it still out of order. */
export type Probes = Partial<Record<HouseFault, () => Promise<void>>>;

/** Whether a worker is fit for work: it rests while something that it met is out of order. */
export type Fitness = AsyncDisposable & {
  /** A fault of the house was met. */
  met(fault: HouseFault): void;
  /** Rejects with what the worker rests for. */
  check(): Promise<void>;
};

export type FitnessOptions = {
  probes: Probes;
  onRest: () => void;
  onFit: () => void;
  log: Log;
  /** Between two looks. */
  everyMs?: number;
};

/** Rests at a fault that can be looked at, and looks until all that was met works again. */
export function openFitness({ probes, onRest, onFit, log, everyMs = 5_000 }: FitnessOptions): Fitness {
  const stopping = new AbortController();
  const unfit = new Set<HouseFault>();

  async function look(): Promise<void> {
    for (const fault of unfit) {
      const works = await probes[fault]?.().then(
        () => true,
        (error) => log.warn({ err: error, fault }, 'The worker rests: what it needs is still out of order'),
      );
      if (works) unfit.delete(fault);
    }
    if (unfit.size > 0 || !resting) return;
    resting = false;
    log.info('The worker takes work again');
    onFit();
  }
  let resting = false;
  const looking = repeatUntil(stopping.signal, {
    work: () => look(),
    pauseMs: () => everyMs,
    onError: (error) => log.error({ err: error }, 'Looking whether the worker is fit failed'),
  });
  return {
    met(fault) {
      if (HOUSE_FAULTS[fault].asks !== 'rest' || !probes[fault]) return;
      unfit.add(fault);
      if (resting) return;
      resting = true;
      log.error({ fault }, `The worker takes no more work: ${HOUSE_FAULTS[fault].is}`);
      onRest();
    },
    async check() {
      const [fault] = keysOf(HOUSE_FAULTS).filter((one) => unfit.has(one));
      if (fault) throw new Error(`it takes no work: ${HOUSE_FAULTS[fault].is}`);
    },
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await looking;
    },
  };
}
