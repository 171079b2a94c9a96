import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProbe } from '#src/media/probe.ts';
import { scratchFolder } from './kit/scratch.ts';
import { heicOf } from './kit/write-heic.ts';
import { colourFrame } from './kit/write-media.ts';

const { dir } = scratchFolder();

async function heic(width: number, height: number): Promise<string> {
  const path = join(dir, `${width}.heic`);
  await writeFile(path, await heicOf(colourFrame(width, height, [120, 90, 160]), path));
  return path;
}

const LARGE = { timeout: 240_000 };

test(
  'a HEIC of the 48 million pixels of a phone is taken, also by a child that examined another',
  LARGE,
  async () => {
    const probe = openProbe();
    for (const [width, height] of [
      [1002, 600],
      [8064, 6048],
    ] as const) {
      const { picture, ...facts } = await probe(await heic(width, height));
      expect(facts).toMatchObject({ mimeType: 'image/heic', width, height });
      expect(picture?.colors).toHaveLength(1);
    }
  },
);
