import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const DOCS = new URL('../docs/', import.meta.url);

test('every test that docs/ground.md names is there', async () => {
  const text = await readFile(new URL('ground.md', DOCS), 'utf8');
  const named = [...text.matchAll(/\]\((\.\.\/test\/[^)]+)\)((?:,? ?“[^”]+”)*)/g)];
  expect(named.length).toBeGreaterThan(30);
  const missing: string[] = [];
  for (const [, path = '', titles = ''] of named) {
    const source = await readFile(new URL(path, DOCS), 'utf8').catch(() => '');
    const wanted = [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title);
    if (source === '' || wanted.some((title) => !source.includes(title))) missing.push(path + titles);
  }
  expect(missing).toEqual([]);
});
