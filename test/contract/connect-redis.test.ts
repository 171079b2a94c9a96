import { setImmediate as turn } from 'node:timers/promises';
import { Redis, type RedisOptions } from 'ioredis';
import { expect, test } from 'vitest';
import { openRedisEvents } from '#src/infra/events/redis.ts';
import { openRedisLimiter } from '#src/infra/limits/redis.ts';
import { connectRedis } from '#src/infra/redis/connect-redis.ts';
import { redisSuite } from '#test/kit/redis/redis.ts';

/** Holds up this process alone, again and again until something is there; the server goes on. */
async function heldUp<Result>(ms: number, opening: Promise<Result>): Promise<Result> {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  opening.then(over, over);
  while (!isOver) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
    await turn();
  }
  return opening;
}

redisSuite(
  'a Redis that answers is not taken for silent by a process that was itself held up',
  (redisUrl) => {
    const PATIENCES: Record<string, RedisOptions> = {
      'of its own': {},
      'with commands': { commandTimeout: 100 },
    };
    test.each(Object.entries(PATIENCES))('whatever the patience %s', async (_whose, options) => {
      const redis = new Redis(redisUrl, { lazyConnect: true, ...options });
      try {
        await heldUp(300, connectRedis(redis, { withinMs: 1_000 }));
        expect(redis.options).toMatchObject(options);
      } finally {
        redis.disconnect();
      }
    });

    const onError = () => {};
    const OPENED: Record<string, () => Promise<AsyncDisposable>> = {
      events: () => openRedisEvents({ redisUrl, onError }),
      limits: () => openRedisLimiter({ redisUrl, onError }),
    };
    test.each(Object.entries(OPENED))('where %s are opened', async (_what, open) => {
      await using opened = await heldUp(1_200, open());
      expect(opened).toBeDefined();
    });
  },
);
