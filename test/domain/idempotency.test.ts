import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, requestHash } from '#src/domain/idempotency.ts';
import { generateContentInput } from '#src/domain/inputs/generate-content.ts';
import { slideshowBuildInput } from '#src/domain/inputs/slideshow-build.ts';
import { ugcRemixInput } from '#src/domain/inputs/ugc-remix.ts';

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

test('a request without a style has the hash it had before there were styles', () => {
  const projectId = 'prj_x';
  const requests = [
    [slideshowBuildInput, { projectId, hook: 'Wait for it' }, 'be864264c06349f5'],
    [ugcRemixInput, { projectId, influencerId: 'inf_x' }, 'b0ce2c99e0630a90'],
    [generateContentInput, { projectId, brief: { topic: 'habits' } }, 'c4b9a5af335ee4ec'],
  ] as const;
  for (const [schema, body, before] of requests) {
    const hash = (request: object) => requestHash(schema.parse(request)).slice(0, 16);
    expect(hash(body)).toBe(before);
    expect(hash({ ...body, style: null })).toBe(before);
    expect(hash({ ...body, style: { preset: null, position: null } })).toBe(before);
    const wish = { preset: 'box', position: 'top', accent: '#0a7d5c' };
    expect(hash({ ...body, style: wish })).not.toBe(before);
    expect(hash({ ...body, style: { accent: '#0A7D5C', preset: 'BOX', position: 'Top' } })).toBe(
      hash({ ...body, style: wish }),
    );
  }
});
