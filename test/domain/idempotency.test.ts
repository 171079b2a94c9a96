import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, requestHash } from '#src/domain/idempotency.ts';

test('equal requests read equal, whatever the order of their members', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
    }),
  );
});

test('absent and null read the same, in members but not in lists', () => {
  expect(canonicalJson({ a: null, b: { c: undefined } })).toBe('{"b":{}}');
  expect(canonicalJson([1, null])).toBe('[1,null]');
});

test('another value gives another hash, the key and the project’s spelling do not', () => {
  const hash = requestHash({ projectId: 'prj_a', hook: 'x', idempotencyKey: '1' });
  expect(requestHash({ projectId: 'PRJ_A', hook: 'x' })).toBe(hash);
  expect(requestHash({ projectId: 'prj_a', hook: 'y' })).not.toBe(hash);
});
