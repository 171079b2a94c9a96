import type { JobEvents, Unsubscribe } from './job-events.ts';

/** Ends what is open in this process in the name of keys that are revoked, wherever that is done. */
export type KeyWatch = AsyncDisposable & {
  /** Calls `end` once when the key is revoked, soon or at the latest within the polling time. */
  onRevoked(keyId: string, end: () => void): Unsubscribe;
};

export type KeyWatchOptions = {
  events: Pick<JobEvents, 'subscribeRevoked' | 'onGap'>;
  /** Those among these keys that are revoked. */
  revokedAmong: (keyIds: readonly string[]) => Promise<string[]>;
  onError: (error: unknown) => void;
  /** How often the rows are read although no message came. */
  pollMs?: number;
};

/** The message makes it quick; the rows, read every few seconds, make it certain. */
export function openKeyWatch({ events, revokedAmong, onError, pollMs = 10_000 }: KeyWatchOptions): KeyWatch {
  const open = new Map<string, Set<() => void>>();

  function end(keyId: string): void {
    const ends = open.get(keyId);
    open.delete(keyId);
    for (const one of ends ?? []) one();
  }
  async function look(): Promise<void> {
    if (open.size === 0) return;
    for (const keyId of await revokedAmong([...open.keys()])) end(keyId);
  }
  const lookSoon = () => void look().catch(onError);

  const subscribed = events.subscribeRevoked(end);
  subscribed.then(lookSoon, onError);
  const forgetGaps = events.onGap(lookSoon);
  const timer = setInterval(lookSoon, pollMs);
  return {
    onRevoked: (keyId, one) => {
      const ends = open.get(keyId) ?? new Set();
      open.set(keyId, ends.add(one));
      return () => {
        ends.delete(one);
        if (ends.size === 0 && open.get(keyId) === ends) open.delete(keyId);
      };
    },
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      forgetGaps();
      open.clear();
      // Not waited for: without Redis the subscription may never come about.
      subscribed.then(
        (unsubscribe) => unsubscribe(),
        () => {},
      );
    },
  };
}
