import { RateLimitedError } from '../domain/access-refusals.ts';
import { RATE_WINDOW_SECONDS, type RateClass } from '../domain/rate-limits.ts';
import type { Taken } from '../infra/limits/limiter.ts';
import type { ApiDeps } from './deps.ts';
import { networkOf } from './network-of.ts';

/** @throws RateLimitedError when the request was one too many */
export function refuseOverLimit(
  { allowed, limit, resetSeconds }: Taken,
  what: RateClass | 'anonymous',
): void {
  if (allowed) return;
  const message = `Too many ${what} requests: ${limit} in ${RATE_WINDOW_SECONDS} seconds are allowed. Try again in ${resetSeconds} s.`;
  throw new RateLimitedError(message, resetSeconds);
}

/**
 * Counts a request that no key stands behind against its address.
 * @throws RateLimitedError
 */
export async function countAnonymous({ limits }: Pick<ApiDeps, 'limits'>, address?: string): Promise<void> {
  refuseOverLimit(await limits.takeAnonymous(networkOf(address)), 'anonymous');
}
