export type SweeperOptions = {
  sweep: () => Promise<void>;
  everyMs: number;
  onError: (error: unknown) => void;
};

/** Sweeps at once and then again and again, never twice at a time; disposing waits for the sweep under way. */
export function openSweeper({ sweep, everyMs, onError }: SweeperOptions): AsyncDisposable {
  let running: Promise<void> | null = null;
  const run = () => {
    running ??= sweep()
      .catch(onError)
      .finally(() => {
        running = null;
      });
  };
  run();
  const timer = setInterval(run, everyMs);
  return {
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
