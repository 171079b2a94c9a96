import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

/** Where a post is laid out and drawn; the demo app draws screens of a phone, which have a size of their own. */
const LAYOUT = 'src/creative/{craft,formats,plan,backgrounds,people}/**/*.ts';
/** The sides of the frames, not as part of a colour. */
const SIDES = /(?<![0-9a-f])(1080|1350|1920)(?![0-9])/;

test('no layout knows the size of a frame but from the table of aspect ratios', async () => {
  const told: string[] = [];
  let files = 0;
  for await (const file of glob(LAYOUT)) {
    files += 1;
    const lines = (await readFile(file, 'utf8')).split('\n');
    told.push(...lines.filter((line) => SIDES.test(line)).map((line) => `${file}: ${line.trim()}`));
  }
  expect(files).toBeGreaterThan(30);
  expect(told).toEqual([]);
});
