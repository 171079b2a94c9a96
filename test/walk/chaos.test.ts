import { expect, test } from 'vitest';
import { redisSuite } from '#test/kit/redis/redis.ts';
import { runChaos } from '../../bench/chaos/run.ts';

/** The quickest of each sort; `npm run chaos` has them all. */
const SHORT = ['worker killed in assembling', 'PostgreSQL connections ended'];

redisSuite('two gateways and two workers', () => {
  test('lose no post, event, credit, file or process to a fault of the house', async () => {
    const outcomes = await runChaos({ only: SHORT, jobs: 1 });
    expect(outcomes.map(({ fault, broken }) => [fault, broken])).toEqual(SHORT.map((fault) => [fault, []]));
  }, 300_000);
});
