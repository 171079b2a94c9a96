import { expect, test } from 'vitest';
import { mayTryAgain } from '#src/domain/attempts.ts';

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
