export type TakerOptions<Thing extends { id: string }> = {
  /** Takes what is due, given what is in hand here. */
  claim: (inHand: ReadonlyMap<string, Thing>) => Promise<Thing[]>;
  /**
   * `closing` aborts when the taker is disposed of, and has aborted before for what was claimed meanwhile: what cannot
   * wait so long is left for whoever comes next.
   */
  handle: (thing: Thing, closing: AbortSignal) => Promise<void>;
  onError: (error: unknown) => void;
  /** How often to look for what is due. */
  sweepMs: number;
};

/** Does what is due. */
export type Taker = AsyncDisposable & {
  /** To be called when something is due; returns at once. */
  kick(): void;
};

/**
 * Takes up what rows say is due; several processes may. The row is the truth: it is taken for a while, handled, and
 * what came of it written, so whoever is killed in between leaves it to be taken again. Disposing waits for what is in
 * hand.
 */
export function openTaker<Thing extends { id: string }>(options: TakerOptions<Thing>): Taker {
  const { claim, handle, onError, sweepMs } = options;
  const inHand = new Map<string, Thing>();
  const under = new Set<Promise<void>>();
  let running: Promise<void> | null = null;
  let again = false;
  const closing = new AbortController();

  function take(thing: Thing): void {
    inHand.set(thing.id, thing);
    const handling = handle(thing, closing.signal)
      .catch(onError)
      .finally(() => {
        inHand.delete(thing.id);
        under.delete(handling);
        kick();
      });
    under.add(handling);
  }

  async function sweep(): Promise<void> {
    for (const thing of await claim(inHand)) take(thing);
  }

  async function run(): Promise<void> {
    do {
      again = false;
      await sweep().catch(onError);
    } while (again && !closing.signal.aborted);
    running = null;
  }
  function kick(): void {
    again = true;
    if (!closing.signal.aborted) running ??= run();
  }

  const timer = setInterval(kick, sweepMs);
  kick();
  return {
    kick,
    [Symbol.asyncDispose]: async () => {
      closing.abort();
      clearInterval(timer);
      await running;
      await Promise.all(under);
    },
  };
}
