import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { connectRedis } from '#src/infra/redis/connect-redis.ts';
import { redisSuite } from '#test/kit/redis/redis.ts';

/** Holds up this process alone; the server goes on. */
const holdUp = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

redisSuite('a Redis that answers', (redisUrl) => {
  test('is not taken for silent by a process that was itself held up', async () => {
    const redis = new Redis(redisUrl, { lazyConnect: true });
    try {
      const connected = connectRedis(redis, { withinMs: 100 });
      holdUp(300);
      await expect(connected).resolves.toBeUndefined();
    } finally {
      redis.disconnect();
    }
  });
});
