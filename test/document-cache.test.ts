import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { createDocumentCache } from '#src/api/graphql/document-cache.ts';

/** A text of 50,000 characters: five of them are all that is kept. */
const text = (name: string) => `{ ${name} } #`.padEnd(50_000, '.');

test('documents are kept by the length of their texts, those used last', () => {
  const cache = createDocumentCache();
  for (const name of ['a', 'b', 'c', 'd', 'e']) cache.set(text(name), parse(text(name)));
  expect(cache.get(text('a'))).toBeDefined();
  cache.set(text('f'), parse(text('f')));
  const kept = ['a', 'b', 'c', 'd', 'e', 'f'].filter((name) => cache.get(text(name)) !== undefined);
  expect(kept).toEqual(['a', 'c', 'd', 'e', 'f']);
});
