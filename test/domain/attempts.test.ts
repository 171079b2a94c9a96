import { describe, expect, test } from 'vitest';
import {
  type ChildDeath,
  type HouseRecord,
  mayTryAgain,
  pauseBeforeMs,
  verdictOf,
  withHouseFault,
} from '#src/domain/attempts.ts';

test.each([
  ['failures', 1, true],
  ['failures', 2, true],
  ['failures', 3, false],
  ['interruptions', 4, true],
  ['interruptions', 5, false],
  ['interruptions', 6, false],
] as const)('after %s number %i trying again is allowed: %s', (fault, counted, allowed) => {
  expect(mayTryAgain(fault, counted)).toBe(allowed);
});

describe('faults of the house', () => {
  const START = Date.parse('2026-01-01T00:00:00Z');
  const hoursOn = (hours: number) => new Date(START + hours * 3_600_000);
  const died = (fraction: number, reason = 'SIGKILL'): ChildDeath => ({
    stage: 'assembling',
    reason,
    fraction,
  });
  const record = (deaths: (ChildDeath | null)[]) =>
    deaths.reduce<HouseRecord | null>(
      (before, death) => withHouseFault(before, { at: hoursOn(0), death }),
      null,
    );
  const verdict = (deaths: (ChildDeath | null)[], hours = 0) => {
    const found = record(deaths);
    return found && verdictOf(found, { at: hoursOn(hours), hours: 24 });
  };

  test('are waited for a day after the first, however many there are', () => {
    const many = Array.from({ length: 200 }, () => null);
    expect(verdict(many, 23.9)).toBe('waits');
    expect(verdict(many, 24)).toBe('overdue');
  });

  test.each<[string, (ChildDeath | null)[], 'waits' | 'deadly']>([
    ['three at one point', [died(0.4), died(0.42), died(0.41)], 'deadly'],
    ['two at one point', [died(0.4), died(0.41)], 'waits'],
    ['at different points', [died(0.1), died(0.4), died(0.9), died(0.1)], 'waits'],
    ['of different kinds', [died(0.4), died(0.4, 'SIGSEGV'), died(0.4)], 'waits'],
    ['at one point, with a full disk between', [died(0.4), died(0.4), null, died(0.4)], 'deadly'],
  ])('deaths of the child, %s', (_, deaths, expected) => {
    expect(verdict(deaths)).toBe(expected);
  });

  test('are followed by pauses that grow up to five minutes; those of the post stay as they are', () => {
    const pauses = (counts: number[]) =>
      counts.map((houseFaults) => pauseBeforeMs({ failures: 0, houseFaults }, 1_000));
    expect(pauses([0, 1, 2, 3, 7, 200])).toEqual([0, 5_000, 10_000, 20_000, 300_000, 300_000]);
    const own = [1, 2].map((failures) => pauseBeforeMs({ failures, houseFaults: 0 }, 1_000));
    expect(own).toEqual([1_000, 4_000]);
  });
});
