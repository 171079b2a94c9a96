import { ANONYMOUS_RATE, RATES, type Rates } from '../../domain/rate-limits.ts';
import type { Limiter } from './limiter.ts';
import { counters, memoryCounter, take } from './take.ts';

export type MemoryLimiterOptions = { rates?: Rates; anonymousRate?: number };

/** Counts within one process. */
export function openMemoryLimiter({
  rates = RATES,
  anonymousRate = ANONYMOUS_RATE,
}: MemoryLimiterOptions = {}): Limiter {
  const counterOf = counters(rates, memoryCounter);
  const anonymous = memoryCounter('anonymous', anonymousRate);
  return {
    take: ({ keyId, tier }, rateClass) => take(counterOf(tier, rateClass), keyId),
    takeAnonymous: (address) => take(anonymous, address),
    [Symbol.asyncDispose]: async () => {},
  };
}
