import { expect, test } from 'vitest';
import { newUuid } from '#src/domain/new-uuid.ts';

const V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('new ids are of version 7, tell the time, and sort in the order in which they were made', () => {
  const before = Date.now();
  const ids = Array.from({ length: 20_000 }, () => newUuid());
  const after = Date.now();
  expect(ids.filter((id) => !V7.test(id))).toEqual([]);
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
  const made = Number.parseInt((ids[0] ?? '').replaceAll('-', '').slice(0, 12), 16);
  expect(made).toBeGreaterThanOrEqual(before);
  expect(made).toBeLessThanOrEqual(after);
});
