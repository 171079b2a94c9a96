import { expect, test } from 'vitest';
import {
  askAgainAfter,
  canBecome,
  PUBLICATION_STATUSES,
  type PublicationStatus,
  retryAfter,
} from '#src/domain/publications.ts';

/** Where each state leads, written once more by hand. */
const TABLE: Record<PublicationStatus, PublicationStatus[]> = {
  intent: ['intent', 'scheduled', 'published', 'canceled'],
  scheduled: ['intent', 'scheduled', 'sending', 'canceled'],
  sending: [...PUBLICATION_STATUSES],
  processing: ['processing', 'handed_over', 'waiting_for_person', 'published', 'failed'],
  handed_over: ['handed_over', 'waiting_for_person', 'published', 'failed'],
  waiting_for_person: ['waiting_for_person', 'published', 'failed'],
  published: [],
  failed: ['intent', 'scheduled', 'published'],
  canceled: ['intent', 'scheduled'],
};

test.each(PUBLICATION_STATUSES)('what is %s becomes what it may and nothing else', (from) => {
  expect(PUBLICATION_STATUSES.filter((to) => canBecome(from, to))).toEqual(TABLE[from]);
});

test('what is out stays out, and nothing that a publisher has is sent again', () => {
  for (const from of ['processing', 'handed_over', 'waiting_for_person', 'published'] as const)
    for (const to of ['scheduled', 'sending', 'canceled', 'intent'] as const)
      expect(canBecome(from, to)).toBe(false);
});

test('tries come to an end within half a day, and wait as long as is asked for', () => {
  const pauses = Array.from({ length: 8 }, (_, at) => retryAfter(at + 1, null));
  expect(pauses.at(-1)).toBe(null);
  const whole = pauses.reduce<number>((sum, pause) => sum + (pause ?? 0), 0);
  expect(whole).toBeLessThan(12 * 3_600_000);
  expect(retryAfter(1, 120_000)).toBe(120_000);
  expect(retryAfter(1, 1e12)).toBe(24 * 3_600_000);
});

test('a service is asked after a post ever more seldom, and for a week', () => {
  expect(askAgainAfter(0)).toBe(10_000);
  expect(askAgainAfter(400_000)).toBe(100_000);
  expect(askAgainAfter(6 * 24 * 3_600_000)).toBe(3_600_000);
  expect(askAgainAfter(8 * 24 * 3_600_000)).toBe(null);
  expect(askAgainAfter(0, 120_000)).toBe(120_000);
  expect(askAgainAfter(8 * 24 * 3_600_000, 120_000)).toBe(null);
});
