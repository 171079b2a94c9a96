import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { holdPresence } from '#src/infra/store/presence.ts';

test('tries at a database that is away leave nothing behind on the signal that ends them', async () => {
  const { signal } = new AbortController();
  // Nobody listens on port 1.
  const presence = { databaseUrl: 'postgres://nobody@127.0.0.1:1/none', key: 1 };
  for (let round = 0; round < 3; round += 1)
    await expect(holdPresence(presence, signal)).rejects.toThrow('ECONNREFUSED');
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
