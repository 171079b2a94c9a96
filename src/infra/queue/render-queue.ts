/** Where a worker finds its next container. The entry only points at the row, which is the truth. */
export type RenderQueue = AsyncDisposable & {
  /** Adding an entry twice is harmless. */
  add(entries: DelayedEntry[]): Promise<void>;
  /** Rejects with what keeps entries from being added. */
  check(): Promise<void>;
  /** What became of an entry. */
  fate(entry: QueueEntry): Promise<EntryFate>;
  /** Starts to take entries, several at once; disposing stops that and waits for those in hand. */
  consume(options: ConsumeOptions): Consumer;
};

/** Takes entries, but for the time between `rest` and `wake`; those in hand are worked on all the same. */
export type Consumer = AsyncDisposable & { rest(): void; wake(): void };

/** `attempt` is the container's when the entry was made: an entry of an earlier attempt is out of date. */
export type QueueEntry = { containerId: string; attempt: number };

export type DelayedEntry = QueueEntry & { delayMs: number };

/** `pending`: waiting or in some worker's hands. `over`: failed, finished or missing, so nobody will see to it. */
export type EntryFate = 'pending' | 'over';

export type ConsumeOptions = {
  concurrency: number;
  /** A throw ends the entry as failed and is told to `onError`. An entry may come again after its worker died. */
  handle: (entry: QueueEntry) => Promise<void>;
  onError: (error: unknown) => void;
};
