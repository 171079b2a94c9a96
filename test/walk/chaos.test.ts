import { describe, expect, test } from 'vitest';
import { hasProgram } from '#test/kit/programs/has-program.ts';
import { MARKS } from '#test/kit/programs/marks.ts';
import { runChaos } from '../../bench/chaos/run.ts';

/** The quickest of each sort; `npm run chaos` has them all. */
const SHORT = ['worker killed in assembling', 'PostgreSQL connections ended'];

describe.skipIf(!hasProgram('redis-server'))(`two gateways and two workers ${MARKS['redis-server']}`, () => {
  test('lose no post, event, credit, file or process to a fault of the house', async () => {
    const outcomes = await runChaos({ only: SHORT, jobs: 1 });
    expect(outcomes.map(({ fault, broken }) => [fault, broken])).toEqual(SHORT.map((fault) => [fault, []]));
  }, 300_000);
});
