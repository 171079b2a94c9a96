import type { RateClass } from '../../domain/rate-limits.ts';
import type { Tier } from '../../domain/scopes.ts';

/** Where a request leaves its caller in the current minute. */
export type Taken = {
  allowed: boolean;
  /** Requests per minute. */
  limit: number;
  /** Requests left in this minute. */
  remaining: number;
  /** Whole seconds until all of them are back, at least 1. */
  resetSeconds: number;
};

/** Counts requests, each minute by itself, beginning with the first. Never rejects. */
export type Limiter = AsyncDisposable & {
  /** Counts one request of a key; every process that shares the store sees it. */
  take(key: { keyId: string; tier: Tier }, rateClass: RateClass): Promise<Taken>;
  /** Counts one request that no key stands behind, in this process only: it is about this process's work. */
  takeAnonymous(address: string): Promise<Taken>;
};
