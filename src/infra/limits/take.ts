import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { RATE_CLASSES, RATE_WINDOW_SECONDS, type RateClass, type Rates } from '../../domain/rate-limits.ts';
import { recordOf } from '../../domain/records.ts';
import { TIERS, type Tier } from '../../domain/scopes.ts';
import type { Taken } from './limiter.ts';

export const memoryCounter = (keyPrefix: string, points: number) =>
  new RateLimiterMemory({ keyPrefix, points, duration: RATE_WINDOW_SECONDS });

/** One counter for every tier and class. */
export function counters(
  rates: Rates,
  make: (keyPrefix: string, points: number) => RateLimiterAbstract,
): (tier: Tier, rateClass: RateClass) => RateLimiterAbstract {
  const made = recordOf(TIERS, (tier) =>
    recordOf(RATE_CLASSES, (rateClass) => make(`reelgate:rate:${rateClass}`, rates[tier][rateClass])),
  );
  return (tier, rateClass) => made[tier][rateClass];
}

/** Counts one request. @throws whatever the store fails with */
export async function take(counter: RateLimiterAbstract, key: string): Promise<Taken> {
  const result = await counter.consume(key).then(
    ({ msBeforeNext, remainingPoints }) => ({ allowed: true, msBeforeNext, remaining: remainingPoints }),
    (refused: unknown) => {
      // Over the limit is a rejection too, with a result and not with an error.
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { allowed: false, msBeforeNext: refused.msBeforeNext, remaining: 0 };
    },
  );
  const { msBeforeNext, ...facts } = result;
  return { ...facts, limit: counter.points, resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
}
