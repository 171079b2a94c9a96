import { describe, expect, test } from 'vitest';
import { JOB_EVENT_TYPES } from '#src/domain/events.ts';
import {
  MOST_FAILURES,
  MOST_TRIES,
  pauseAfter,
  readRetryAfter,
  restAfter,
  WEBHOOK_EVENTS,
  webhookEventOf,
} from '#src/domain/webhooks.ts';

const HOUR = 3_600_000;
const sum = (numbers: (number | null)[]) => numbers.reduce<number>((total, one) => total + (one ?? 0), 0);

test('every step of a job has a name of its own', () => {
  const names = JOB_EVENT_TYPES.map(webhookEventOf);
  expect(new Set(names).size).toBe(JOB_EVENT_TYPES.length);
  expect(WEBHOOK_EVENTS).toEqual(expect.arrayContaining(names));
});

describe('tries', () => {
  const pauses = (chance: number) =>
    Array.from({ length: MOST_TRIES }, (_, index) => pauseAfter(index + 1, null, chance));

  test('are eight, within 32 hours, up to a tenth later by chance', () => {
    expect(MOST_TRIES).toBe(8);
    expect(pauses(0).at(-1)).toBe(null);
    expect(sum(pauses(0)) / HOUR).toBeCloseTo(31.6, 1);
    expect(sum(pauses(1)) / sum(pauses(0))).toBeCloseTo(1.1, 5);
  });

  test('are never earlier than the receiver asks, up to a day', () => {
    expect(pauseAfter(1, 2 * HOUR, 0)).toBe(2 * HOUR);
    expect(pauseAfter(6, 2 * HOUR, 0)).toBe(10 * HOUR);
    expect(pauseAfter(1, 1_000 * HOUR, 0)).toBe(24 * HOUR);
    expect(pauseAfter(8, HOUR, 0)).toBe(null);
  });
});

test('an endpoint that fails is left alone ever longer, up to an hour, and paused after half a day', () => {
  const rests = Array.from({ length: MOST_FAILURES - 1 }, (_, index) => restAfter(index + 1, null, 0));
  expect(rests.slice(0, 4)).toEqual([5_000, 10_000, 20_000, 40_000]);
  expect(Math.max(...rests)).toBe(HOUR);
  expect(sum(rests) / HOUR).toBeGreaterThan(9);
});

test.each([
  ['120', 120_000],
  ['0', 0],
  ['Thu, 20 Aug 2026 10:00:00 GMT', 1_800_000],
  ['Thu, 20 Aug 2026 09:00:00 GMT', 0],
  ['soon', null],
  [undefined, null],
])('Retry-After %s is %s ms', (header, expected) => {
  expect(readRetryAfter(header, new Date('2026-08-20T09:30:00Z'))).toBe(expected);
});
