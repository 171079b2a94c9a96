/** A stage that reported nothing for too long. It counts as a failure: another attempt may find a way. */
export class StageSilent extends Error {
  constructor(silenceMs: number) {
    super(`The stage reported no progress for ${silenceMs / 1000} s.`);
    this.name = 'StageSilent';
  }
}

/** A stage that took too long, whatever it reported meanwhile. It counts as a failure likewise. */
export class StageOverdue extends Error {
  constructor(limitMs: number) {
    super(`The stage did not end within ${limitMs / 1000} s.`);
    this.name = 'StageOverdue';
  }
}

export type StageTimes = {
  /** How long a stage may report nothing. */
  silenceMs: number;
  /** How long it may take altogether. */
  limitMs: number;
};

/**
 * A stage that works reports far more often than the first. The second is for one that goes round in circles and
 * says so: some 100 times what the longest film takes on two busy cores, so that no machine is merely too slow.
 */
export const STAGE_TIMES: StageTimes = { silenceMs: 5 * 60 * 1000, limitMs: 60 * 60 * 1000 };

export type StageClock = Disposable & {
  /** Aborted with {@link StageSilent} or {@link StageOverdue} once a time is over. */
  signal: AbortSignal;
  /** The stage is alive. */
  heard(): void;
};

/** Watches a stage from now on until disposed of; a stage that hangs would hold its container for ever. */
export function startStageClock({ silenceMs, limitMs }: StageTimes): StageClock {
  const over = new AbortController();
  const silence = setTimeout(() => over.abort(new StageSilent(silenceMs)), silenceMs);
  const limit = setTimeout(() => over.abort(new StageOverdue(limitMs)), limitMs);
  return {
    signal: over.signal,
    heard: () => {
      // Refreshing would arm a timer that has fired.
      if (!over.signal.aborted) silence.refresh();
    },
    [Symbol.dispose]: () => {
      clearTimeout(silence);
      clearTimeout(limit);
    },
  };
}
