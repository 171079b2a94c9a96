import { expect, test } from 'vitest';
import { approvalAtEnd, requiresApproval } from '#src/domain/review.ts';

test.each([
  ['auto_approve', null, 0, 'not_required'],
  ['review_all', null, 99, 'pending'],
  ['review_first_n', 3, 2, 'pending'],
  ['review_first_n', 3, 3, 'not_required'],
  ['review_first_n', null, 0, 'not_required'],
] as const)('under %s of %s with %i decided a new post is %s', (policy, firstN, decided, expected) => {
  expect(approvalAtEnd({ policy, firstN, decided })).toBe(expected);
});

test('only auto_approve lets every post through', () => {
  expect(requiresApproval('auto_approve')).toBe(false);
  expect(requiresApproval('review_first_n')).toBe(true);
  expect(requiresApproval('review_all')).toBe(true);
});
