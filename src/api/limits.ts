import { RATE_WINDOW_SECONDS, type RateClass } from '../domain/rate-limits.ts';
import { RateLimitedError } from '../domain/refusals.ts';
import type { Taken } from '../infra/limits/limiter.ts';
import type { ApiDeps } from './deps.ts';

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

/** Whoever holds one IPv6 address usually holds its whole /64; an IPv4 address counts by itself. */
export function networkOf(address = 'unknown'): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const groups = head.split(':').filter(Boolean);
  if (tail !== undefined) {
    const missing = 8 - groups.length - tail.split(':').filter(Boolean).length;
    groups.push(...Array<string>(Math.max(0, missing)).fill('0'));
  }
  return `${groups.slice(0, 4).join(':')}::/64`;
}
