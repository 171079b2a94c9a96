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
  [1, true],
  [2, true],
  [3, false],
])('after failure number %i trying again is allowed: %s', (failures, allowed) => {
  expect(mayTryAgain(failures)).toBe(allowed);
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
      (before, death) => withHouseFault(before, { fault: death ? 'child' : 'disk', at: hoursOn(0), death }),
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

  test('are workers that go away, too: waited for as long, and counted apart', () => {
    let lost: HouseRecord | null = record([died(0.4)]);
    for (let times = 0; times < 50; times += 1) {
      lost = withHouseFault(lost, { fault: 'worker', at: hoursOn(times), death: null });
    }
    expect(lost).toMatchObject({ count: 1, lost: 50, death: { times: 1 } });
    expect(lost && verdictOf(lost, { at: hoursOn(23), hours: 24 })).toBe('waits');
    expect(lost && verdictOf(lost, { at: hoursOn(24), hours: 24 })).toBe('overdue');
    const { lost: _, ...older } = record([null]) as HouseRecord;
    expect(withHouseFault(older, { fault: 'worker', at: hoursOn(1), death: null }).lost).toBe(1);
  });

  test('that are over once they can be written down keep no post waiting: a database that was away', () => {
    const met = withHouseFault(null, { fault: 'database', at: hoursOn(0), death: null });
    const { count: houseFaults, lost: losses = 0 } = met;
    expect(pauseBeforeMs({ failures: 0, houseFaults, losses }, 1_000)).toBe(0);
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
    const none = { failures: 0, houseFaults: 0, losses: 0 };
    const pauses = (counts: number[]) =>
      counts.map((houseFaults) => pauseBeforeMs({ ...none, houseFaults }, 1_000));
    expect(pauses([0, 1, 2, 3, 7, 200])).toEqual([0, 5_000, 10_000, 20_000, 300_000, 300_000]);
    const own = [1, 2].map((failures) => pauseBeforeMs({ ...none, failures }, 1_000));
    expect(own).toEqual([1_000, 4_000]);
    const lost = [1, 3, 4, 5].map((losses) => pauseBeforeMs({ ...none, losses }, 1_000));
    expect(lost).toEqual([0, 0, 5_000, 10_000]);
  });
});
