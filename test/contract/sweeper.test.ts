import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openSweeper } from '#src/infra/leftovers/sweeper.ts';
import { waitFor } from '#test/kit/wait-for.ts';

test('a sweep that takes long is neither joined nor followed by those it kept waiting', async () => {
  const long = Promise.withResolvers<void>();
  let [sweeps, ticks] = [0, 0];
  const sweeper = openSweeper({
    sweep: () => {
      sweeps += 1;
      return long.promise;
    },
    everyMs: 1,
    onError: () => {},
  });
  const clock = setInterval(() => (ticks += 1), 1);
  await waitFor(() => ticks > 10);
  clearInterval(clock);
  const disposed = sweeper[Symbol.asyncDispose]();
  long.resolve();
  await disposed;
  await setImmediate();
  expect(sweeps).toBe(1);
});

test('a sweep that fails is told of, and the next one comes all the same', async () => {
  const errors: unknown[] = [];
  let sweeps = 0;
  await using _sweeper = openSweeper({
    sweep: async () => {
      sweeps += 1;
      throw new Error(`sweep ${sweeps}`);
    },
    everyMs: 1,
    onError: (error) => errors.push(error),
  });
  await waitFor(() => sweeps >= 3);
  expect(errors.slice(0, 2)).toEqual([new Error('sweep 1'), new Error('sweep 2')]);
});
