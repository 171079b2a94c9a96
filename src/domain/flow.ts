/** What a flow answers: an item, that there is none yet, or that there will be none. */
export type Taken<Item> = Item | 'later' | 'over';

/** What a flow is made of. */
export type Source<Item> = {
  /**
   * The next item, without waiting. After 'later' it calls `wake`, perhaps for nothing, once it is worth asking again.
   * @throws why there will be no more
   */
  take(wake: () => void): Taken<Item>;
  /** Lets go of everything. Called once, however the flow ends, perhaps before anything was taken. */
  end(): void;
};

const NOTHING: Source<never> = { take: () => 'over', end: () => {} };

function failing(fault: unknown): Source<never> {
  const take = () => {
    throw fault;
  };
  return { take, end: () => {} };
}

/**
 * Items that come one after the other, each taken when its one reader is ready for it. An async generator, for readers
 * that are few; thousands of them take what is there at once, since a promise per reader and layer is what an event
 * to all of them would cost most. Nothing begins before the first item is asked for.
 */
export class Flow<Item extends object> implements AsyncGenerator<Awaited<Item>, undefined, undefined> {
  #source: Source<Item>;
  readonly #signal: AbortSignal | undefined;
  readonly #onAbort = () => this.leave();
  #waiting: (() => void) | null = null;
  #over = false;

  /** @param signal ends it as `leave` does */
  constructor(source: Source<Item>, signal?: AbortSignal) {
    this.#source = source;
    this.#signal = signal;
    signal?.addEventListener('abort', this.#onAbort);
  }

  /**
   * A flow that has to be looked for first.
   * @param find null: there is none, and so no item. What it throws is thrown when something is taken
   */
  static found<Item extends object>(
    find: () => Promise<Flow<Item> | null>,
    signal?: AbortSignal,
  ): Flow<Item> {
    let looking = false;
    const flow = new Flow<Item>(
      {
        take() {
          if (!looking) {
            looking = true;
            find().then(
              (found) => flow.#become(found === null ? NOTHING : found.#source),
              (fault: unknown) => flow.#become(failing(fault)),
            );
          }
          return 'later';
        },
        end: () => {},
      },
      signal,
    );
    return flow;
  }

  /** From now on it is what another one would have been, without a layer between. */
  #become(source: Source<Item>): void {
    if (this.#over) {
      source.end();
      return;
    }
    this.#source = source;
    this.#waiting?.();
  }

  /** Whether it has ended, by itself or by its reader. */
  get over(): boolean {
    return this.#over;
  }

  /** @see Source */
  take(wake: () => void): Taken<Item> {
    if (this.#over) return 'over';
    let taken: Taken<Item>;
    try {
      taken = this.#source.take(wake);
    } catch (fault) {
      this.#end();
      throw fault;
    }
    if (taken === 'over' || this.#signal?.aborted) {
      this.#end();
      return 'over';
    }
    this.#waiting = taken === 'later' ? wake : null;
    return taken;
  }

  /** Ends it at once, and tells a reader that is waiting. */
  leave(): void {
    const waiting = this.#waiting;
    this.#end();
    waiting?.();
  }

  #end(): void {
    if (this.#over) return;
    this.#over = true;
    this.#waiting = null;
    this.#signal?.removeEventListener('abort', this.#onAbort);
    this.#source.end();
  }

  async next(): Promise<IteratorResult<Awaited<Item>, undefined>> {
    for (;;) {
      const { promise: woken, resolve: wake } = Promise.withResolvers<void>();
      const taken = this.take(wake);
      if (taken === 'over') return { done: true, value: undefined };
      if (taken !== 'later') return { done: false, value: await taken };
      await woken;
    }
  }

  async return(_value?: undefined): Promise<IteratorReturnResult<undefined>> {
    this.leave();
    return { done: true, value: undefined };
  }

  async throw(fault: unknown): Promise<IteratorReturnResult<undefined>> {
    this.leave();
    throw fault;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.leave();
  }
}

/** These, which are there at once. */
export function flowOfAll<Item extends object>(items: readonly Item[]): Flow<Item> {
  const left = items.values();
  return new Flow({ take: () => left.next().value ?? 'over', end: () => {} });
}
