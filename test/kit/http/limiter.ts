import { RATES, type Rates } from '#src/domain/rate-limits.ts';
import type { Limiter } from '#src/infra/limits/limiter.ts';
import { openMemoryLimiter } from '#src/infra/limits/memory.ts';
import { openRedisLimiter } from '#src/infra/limits/redis.ts';

/** Limits low enough to be reached; what is not given is as in real life. */
export type LowRates = { partner?: Partial<Rates['partner']>; anonymousRate?: number };

const withPartner = ({ partner, anonymousRate }: LowRates) => ({
  rates: { ...RATES, partner: { ...RATES.partner, ...partner } },
  ...(anonymousRate !== undefined && { anonymousRate }),
});

export const lowLimiter = (low: LowRates = {}): Limiter => openMemoryLimiter(withPartner(low));

export const lowSharedLimiter = (redisUrl: string, low: LowRates): Promise<Limiter> =>
  openRedisLimiter({ ...withPartner(low), redisUrl, onError: () => {} });
