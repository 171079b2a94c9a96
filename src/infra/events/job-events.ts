import type { JobEvent } from '../../domain/events.ts';

/** A container of the project was made or has changed in something other than its progress. */
export type ContainerHint = { projectId: string; containerId: string };

/**
 * Carries job events from whoever appended them to whoever watches, in this process or another. It is only
 * quick: a message may be lost, doubled or late, and the rows are the truth.
 */
export type JobEvents = AsyncDisposable & {
  /** To be called after the commit. Never rejects: an event that cannot be sent is found in the rows. */
  publish(events: JobEvent[]): Promise<void>;
  /** Resolves once events published from now on arrive. */
  subscribe(jobId: string, listener: (event: JobEvent) => void): Promise<Unsubscribe>;
  /** To be called after the commit. Never rejects: a hint only makes watchers look sooner than they would. */
  publishHints(hints: ContainerHint[]): Promise<void>;
  /** Resolves once hints published from now on arrive. */
  subscribeHints(projectId: string, listener: (hint: ContainerHint) => void): Promise<Unsubscribe>;
  /** To be called after the commit. Never rejects: every gateway also looks at the rows. */
  publishRevoked(keyId: string): Promise<void>;
  /** Resolves once revocations of API keys published from now on arrive. */
  subscribeRevoked(listener: (keyId: string) => void): Promise<Unsubscribe>;
  /** Rejects while events cannot be carried. */
  check(): Promise<void>;
  /** Calls the listener whenever messages may have been lost. */
  onGap(listener: () => void): Unsubscribe;
};

export type Unsubscribe = () => void;
