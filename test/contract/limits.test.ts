import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { RATES, type Rates } from '#src/domain/rate-limits.ts';
import type { Limiter } from '#src/infra/limits/limiter.ts';
import { openMemoryLimiter } from '#src/infra/limits/memory.ts';
import { openRedisLimiter } from '#src/infra/limits/redis.ts';
import { freePort } from '#src/infra/own-postgres/free-port.ts';
import { redisSuite } from '#test/kit/redis/redis.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { ownRedis } from './fixtures/own-redis.ts';

const rates: Rates = { ...RATES, standard: { 'read-light': 3, 'write-light': 2, 'long-running': 1 } };
const newKey = () => ({ keyId: uuidv7(), tier: 'standard' as const });

const takeAll = async (limiter: Limiter, key: ReturnType<typeof newKey>, times: number) => {
  const taken = [];
  for (let time = 0; time < times; time++) taken.push(await limiter.take(key, 'read-light'));
  return taken;
};

/** What every limiter promises. */
function keepsTheContract(open: () => Promise<Limiter>): void {
  test('counts down to nothing and then refuses until the minute is over', async () => {
    await using limiter = await open();
    const taken = await takeAll(limiter, newKey(), 5);
    expect(taken.map(({ allowed, remaining }) => [allowed, remaining])).toEqual([
      [true, 2],
      [true, 1],
      [true, 0],
      [false, 0],
      [false, 0],
    ]);
    for (const { limit, resetSeconds } of taken) {
      expect(limit).toBe(3);
      expect(resetSeconds).toBeGreaterThan(50);
      expect(resetSeconds).toBeLessThanOrEqual(60);
    }
  });

  test('counts keys, classes and tiers apart', async () => {
    await using limiter = await open();
    const key = newKey();
    await takeAll(limiter, key, 4);
    expect((await limiter.take(newKey(), 'read-light')).remaining).toBe(2);
    expect((await limiter.take(key, 'write-light')).remaining).toBe(1);
    expect(await limiter.take(key, 'long-running')).toMatchObject({ limit: 1, remaining: 0, allowed: true });
    expect(await limiter.take({ ...newKey(), tier: 'partner' }, 'long-running')).toMatchObject({
      limit: 300,
    });
  });

  test('lets no more through when all come at once', async () => {
    await using limiter = await open();
    const key = newKey();
    const taken = await Promise.all(Array.from({ length: 20 }, () => limiter.take(key, 'read-light')));
    expect(taken.filter(({ allowed }) => allowed)).toHaveLength(3);
  });

  test('counts addresses by themselves', async () => {
    await using limiter = await open();
    const taken = [];
    for (let time = 0; time < 3; time++) taken.push(await limiter.takeAnonymous('192.0.2.1'));
    expect(taken.map(({ allowed }) => allowed)).toEqual([true, true, false]);
    expect((await limiter.takeAnonymous('192.0.2.2')).allowed).toBe(true);
  });
}

describe('limits in memory', () => {
  keepsTheContract(async () => openMemoryLimiter({ rates, anonymousRate: 2 }));
});

redisSuite('limits over Redis', (redisUrl) => {
  const open = (url = redisUrl) =>
    openRedisLimiter({ redisUrl: url, rates, anonymousRate: 2, onError: () => {} });
  keepsTheContract(() => open());

  test('are shared by all processes', async () => {
    await using one = await open();
    await using other = await open();
    const key = newKey();
    await takeAll(one, key, 2);
    expect((await other.take(key, 'read-light')).remaining).toBe(0);
    expect((await one.take(key, 'read-light')).allowed).toBe(false);
    expect((await other.take(key, 'read-light')).allowed).toBe(false);
  });

  test('go on in each process while Redis is away, and together again afterwards', async () => {
    await using redis = await ownRedis();
    await using one = await open(redis.url);
    await using other = await open(redis.url);
    await redis.stop();
    const key = newKey();
    const started = performance.now();
    const taken = await takeAll(one, key, 4);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(taken.map(({ allowed }) => allowed)).toEqual([true, true, true, false]);
    expect((await other.take(key, 'read-light')).allowed).toBe(true);

    await redis.start();
    await waitFor(async () => {
      const fresh = newKey();
      await one.take(fresh, 'read-light');
      return (await other.take(fresh, 'read-light')).remaining === 1;
    });
  });

  test('are refused at the start when there is no Redis', async () => {
    await expect(open(`redis://127.0.0.1:${await freePort()}`)).rejects.toThrow();
  });
});

test('the tiers are those of the reference, and sandbox is half of standard', () => {
  const rows = Object.entries(RATES).map(([tier, rate]) => [
    tier,
    rate['long-running'],
    rate['write-light'],
    rate['read-light'],
  ]);
  expect(rows).toEqual([
    ['sandbox', 10, 30, 60],
    ['standard', 20, 60, 120],
    ['pilot', 60, 600, 1200],
    ['partner', 300, 3000, 6000],
  ]);
});
