import { expect, test } from 'vitest';
import { estimateSeconds } from '#src/domain/eta.ts';

test.for([
  { progress: 0.5, elapsed: 30, left: 30, why: 'half is done' },
  { progress: 0.25, elapsed: 10, left: 30, why: 'a quarter is done' },
  { progress: 0.9, elapsed: 10, left: 2, why: 'a part of a second counts as a whole one' },
  { progress: 0.04, elapsed: 60, left: null, why: 'too little is done to tell' },
  { progress: 0.5, elapsed: 0.5, left: null, why: 'it has just begun' },
  { progress: 0.5, elapsed: null, left: null, why: 'nobody has begun' },
  { progress: 1, elapsed: 60, left: null, why: 'nothing is left' },
])('$left seconds are left when $why', ({ progress, elapsed, left }) => {
  expect(estimateSeconds(progress, elapsed)).toBe(left);
});
