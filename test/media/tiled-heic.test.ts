import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { drawStill } from '#src/media/stills/draw-still.ts';
import { openStill } from '#src/media/stills/open-still.ts';
import { deltaE, type Rgb } from '#test/usecases/fixtures/lab.ts';
import { heifOf } from './kit/heif-boxes.ts';
import { scratchFolder } from './kit/scratch.ts';
import { type Heic, heicItems } from './kit/write-heic.ts';

const { dir } = scratchFolder();

/** Colours change over all of it, so that a tile in another's place shows. */
function ramp(width: number, height: number): Sharp {
  const bytes = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      bytes.set(
        [60 + (140 * x) / width, 60 + (140 * y) / height, 200 - (120 * x) / width],
        (y * width + x) * 3,
      );
  return sharp(bytes, { raw: { width, height, channels: 3 } });
}

async function drawn(kept: Heic, lie: Sharp, spoil?: (bytes: Buffer) => void) {
  const path = join(dir, 'tiled.heic');
  const items = await heicItems(lie, path, kept);
  const bytes = heifOf({ items, primary: items.length });
  spoil?.(bytes);
  await writeFile(path, bytes);
  const still = await openStill(path, 'image/heic');
  if (!still) throw new Error('It is no still.');
  const picture = await drawStill(still);
  return sharp(picture.bytes).raw().toBuffer({ resolveWithObject: true });
}

/** How far the worst of all blocks of 8 by 8 pixels, those at the edges smaller, is from what it was made of. */
function worstOf(shown: Buffer, meant: Buffer, width: number, height: number): number {
  let worst = 0;
  const mean = (bytes: Buffer, left: number, top: number): Rgb => {
    const [right, bottom] = [Math.min(width, left + 8), Math.min(height, top + 8)];
    const sums = [0, 0, 0];
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1)
        for (const channel of [0, 1, 2])
          sums[channel] = (sums[channel] ?? 0) + (bytes[3 * (y * width + x) + channel] ?? 0);
    const count = (right - left) * (bottom - top);
    return sums.map((sum) => sum / count) as unknown as Rgb;
  };
  for (let top = 0; top < height; top += 8)
    for (let left = 0; left < width; left += 8)
      worst = Math.max(worst, deltaE(mean(shown, left, top), mean(meant, left, top)));
  return worst;
}

test.each<{ width: number; height: number; tile: number; turns: number; mirror?: Heic['mirror'] }>([
  { width: 400, height: 300, tile: 128, turns: 0 },
  { width: 385, height: 257, tile: 128, turns: 0 },
  // libheif turns before it knows the colour of each pixel, which spoils the edges of odd sides: it must not turn these.
  { width: 385, height: 257, tile: 128, turns: 1 },
  { width: 385, height: 257, tile: 128, turns: 2 },
  { width: 257, height: 385, tile: 128, turns: 3 },
  { width: 385, height: 257, tile: 128, turns: 0, mirror: 'left and right' },
  { width: 385, height: 257, tile: 128, turns: 1, mirror: 'left and right' },
  { width: 385, height: 257, tile: 128, turns: 3, mirror: 'top and bottom' },
  { width: 386, height: 258, tile: 128, turns: 1 },
  { width: 130, height: 516, tile: 64, turns: 2 },
  { width: 640, height: 66, tile: 128, turns: 3 },
])(
  'a HEIC of $width by $height in tiles of $tile, turned $turns times and mirrored $mirror, is put together to its edges',
  async ({ width, height, tile, turns, mirror }) => {
    const meant = await ramp(width, height).raw().toBuffer();
    const upright = mirror === 'left and right' ? ramp(width, height).flop() : ramp(width, height);
    const unmirrored = mirror === 'top and bottom' ? upright.flip() : upright;
    // Mirrored first, whatever sharp does first by itself.
    const lie = sharp(await unmirrored.png().toBuffer()).rotate(turns * 90);
    const { data, info } = await drawn({ tile, turns, mirror }, lie);
    expect([info.width, info.height]).toEqual([width, height]);
    expect(worstOf(data, meant, width, height)).toBeLessThan(5);
  },
);

test('a HEIC with damage in one of its tiles is refused, not shown with a hole', async () => {
  const spoil = (bytes: Buffer) => bytes.fill(0x5a, bytes.length - 3000, bytes.length - 200);
  const answer = await drawn({ tile: 128 }, ramp(400, 300), spoil).catch(String);
  expect(answer).toMatch(/its picture is damaged/);
});
