import { Redis } from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { ANONYMOUS_RATE, RATE_WINDOW_SECONDS, RATES, type Rates } from '../../domain/rate-limits.ts';
import { connectRedis } from '../redis/connect-redis.ts';
import { gatherWrites } from '../redis/gather-writes.ts';
import type { Limiter } from './limiter.ts';
import { counters, memoryCounter, take } from './take.ts';

export type RedisLimiterOptions = {
  redisUrl: string;
  rates?: Rates;
  anonymousRate?: number;
  /** Told of every connection error; the connection mends itself. */
  onError: (error: unknown) => void;
};

/** A request waits no longer than this, in milliseconds, for Redis to count it. */
const PATIENCE_MS = 250;

/**
 * Counts across processes in Redis. While Redis is away each process counts by itself, so a limit holds per
 * process; nobody is refused or kept waiting for want of Redis.
 * @throws whatever keeps the first connection from being made
 */
export async function openRedisLimiter({
  redisUrl,
  rates = RATES,
  anonymousRate = ANONYMOUS_RATE,
  onError,
}: RedisLimiterOptions): Promise<Limiter> {
  const redis = new Redis(redisUrl, {
    retryStrategy: (times) => Math.min(100 * times, 2_000),
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: PATIENCE_MS,
  });
  redis.on('error', onError);
  await connectRedis(redis);
  const counterOf = counters(
    rates,
    (keyPrefix, points) =>
      new RateLimiterRedis({
        storeClient: redis,
        keyPrefix,
        points,
        duration: RATE_WINDOW_SECONDS,
        rejectIfRedisNotReady: true,
        insuranceLimiter: memoryCounter(keyPrefix, points),
        // A key that is over its limit is refused from memory until its minute is over.
        inMemoryBlockOnConsumed: points + 1,
      }),
  );
  const anonymous = memoryCounter('anonymous', anonymousRate);
  return {
    take: ({ keyId, tier }, rateClass) => {
      gatherWrites(redis);
      return take(counterOf(tier, rateClass), keyId);
    },
    takeAnonymous: (address) => take(anonymous, address),
    [Symbol.asyncDispose]: async () => {
      if (redis.status === 'ready') await redis.quit().catch(() => redis.disconnect());
      else redis.disconnect();
    },
  };
}
