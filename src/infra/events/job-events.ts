import type { JobEvent } from '../../domain/events.ts';

/**
 * Carries job events from whoever appended them to whoever watches, in this process or another. It is only
 * quick: a message may be lost, doubled or late, and the rows are the truth.
 */
export type JobEvents = AsyncDisposable & {
  /** To be called after the commit. Never rejects: an event that cannot be sent is found in the rows. */
  publish(events: JobEvent[]): Promise<void>;
  /** Resolves once events published from now on arrive. */
  subscribe(jobId: string, listener: (event: JobEvent) => void): Promise<Unsubscribe>;
  /** Rejects while events cannot be carried. */
  check(): Promise<void>;
  /** Calls the listener whenever messages may have been lost. */
  onGap(listener: () => void): Unsubscribe;
};

export type Unsubscribe = () => void;
