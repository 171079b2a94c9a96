export type SweeperOptions = {
  sweep: () => Promise<void>;
  everyMs: number;
  onError: (error: unknown) => void;
};

/** Sweeps at once and then again and again; disposing waits for the sweep under way. */
export function openSweeper({ sweep, everyMs, onError }: SweeperOptions): AsyncDisposable {
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = running.then(sweep).catch(onError);
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
