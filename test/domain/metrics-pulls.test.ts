import { expect, test } from 'vitest';
import { nextPull, nextPullAfterFault } from '#src/domain/metrics-pulls.ts';

const OUT = new Date('2026-08-01T00:00:00Z');
const HOUR = 3_600_000;
const at = (hours: number) => new Date(OUT.getTime() + hours * HOUR);

test('a post is asked after an hour, six hours and a day after it came out, then daily for two weeks', () => {
  const pulls: number[] = [];
  for (let now: Date | null = OUT; now; now = nextPull(OUT, now))
    pulls.push((now.getTime() - OUT.getTime()) / HOUR);
  const days = Array.from({ length: 14 }, (_, day) => 24 * (day + 1));
  expect(pulls).toEqual([0, 1, 6, ...days]);
  expect(nextPull(OUT, at(30))).toEqual(at(48));
});

test.each([
  ['busy', null, 7, at(7.25)],
  ['busy', 2 * HOUR, 7, at(9)],
  ['busy', 30 * HOUR, 23, at(47)],
  ['unavailable', null, 7, at(7.25)],
  ['unavailable', null, 23.9, at(24)],
  ['token_expired', null, 7, at(24)],
  ['bad_answer', null, 7, at(24)],
  ['busy', null, 14 * 24, null],
] as const)('after the fault %s that asks for %s ms, at hour %s', (fault, retryAfter, hours, next) => {
  expect(nextPullAfterFault(OUT, at(hours), { fault, retryAfter })).toEqual(next);
});
