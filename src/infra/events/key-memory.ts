import type { Row } from '../store/database.ts';
import type { JobEvents } from './job-events.ts';

type ApiKey = Row<'api_key'>;

/** Keys as they were a few seconds ago, so that one that asks often is not looked up each time. */
export type KeyMemory = AsyncDisposable & {
  /**
   * The key that is known by this name, or else what `load` finds, which is then known for a few seconds and no longer
   * than until it is revoked. Nothing is kept of a key that is not found.
   * @param name what nobody has who may not have the key; the same key may have several
   */
  recall(name: string, load: () => Promise<ApiKey | undefined>): Promise<ApiKey | undefined>;
};

export type KeyMemoryOptions = {
  events: Pick<JobEvents, 'subscribeRevoked' | 'onGap'>;
  onError: (error: unknown) => void;
  /** How long a key may be revoked, or otherwise changed, without our hearing of it. */
  keptMs?: number;
};

/** Names kept, those known last. */
const MOST = 10_000;

/** The message makes a revocation quick; the time makes it certain. */
export function openKeyMemory({ events, onError, keptMs = 3_000 }: KeyMemoryOptions): KeyMemory {
  const kept = new Map<string, { key: ApiKey; until: number }>();
  /** What is loaded while a message comes may be older than that. */
  let messages = 0;
  let listening = false;

  function forget(keyId?: string): void {
    messages += 1;
    for (const [name, { key }] of kept) if (keyId === undefined || key.id === keyId) kept.delete(name);
  }
  function keep(name: string, key: ApiKey, since: number): void {
    kept.delete(name);
    kept.set(name, { key, until: since + keptMs });
    const oldest = kept.keys().next().value;
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  }

  const subscribed = events.subscribeRevoked(forget);
  subscribed.then(() => {
    listening = true;
  }, onError);
  const forgetGaps = events.onGap(forget);
  return {
    recall: async (name, load) => {
      const known = kept.get(name);
      const now = performance.now();
      if (known && now < known.until) return known.key;
      const before = messages;
      const key = await load();
      if (key && listening && messages === before) keep(name, key, now);
      return key;
    },
    [Symbol.asyncDispose]: async () => {
      forgetGaps();
      kept.clear();
      // Not waited for: without Redis the subscription may never come about.
      subscribed.then(
        (unsubscribe) => unsubscribe(),
        () => {},
      );
    },
  };
}
