/** A stage that reported nothing for too long. It counts as a failure: another attempt may find a way. */
export class StageSilent extends Error {
  constructor(silenceMs: number) {
    super(`The stage reported no progress for ${silenceMs / 1000} s.`);
    this.name = 'StageSilent';
  }
}

export type Silence = Disposable & {
  /** Aborted with {@link StageSilent} once nothing was heard for the time. */
  signal: AbortSignal;
  /** The stage is alive. */
  heard(): void;
};

/** Watches a stage from now on until disposed of; a stage that hangs would hold its container for ever. */
export function watchSilence(silenceMs: number): Silence {
  const silent = new AbortController();
  const timer = setTimeout(() => silent.abort(new StageSilent(silenceMs)), silenceMs);
  return {
    signal: silent.signal,
    heard: () => {
      // Refreshing would arm a timer that has fired.
      if (!silent.signal.aborted) timer.refresh();
    },
    [Symbol.dispose]: () => clearTimeout(timer),
  };
}
