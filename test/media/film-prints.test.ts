import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { firstDifference } from '#src/media/first-difference.ts';
import { render } from '#src/media/render.ts';
import { takePrints } from '#src/media/take-prints.ts';
import { alteredFilm } from './kit/altered-film.ts';
import { scratchFolder } from './kit/scratch.ts';
import { flat, writeStill } from './kit/stills.ts';
import { clipOf, timelineOf } from './kit/timelines.ts';

const { dir } = scratchFolder();
let film: string;
beforeAll(async () => {
  const red = await writeStill(join(dir, 'red.png'), 180, 320, flat('#c83232'));
  const zoom = (to: number) => ({ zoom: to, x: 0, y: 0 });
  const camera = { from: zoom(1), to: zoom(1.5), ease: 'linear' as const };
  const timeline = timelineOf([clipOf('red', 0, 2_000, { camera })]);
  const { files } = await render({ timeline, files: { red }, outDir: dir });
  film = files.find(({ kind }) => kind === 'video')?.path ?? '';
});

describe('films', () => {
  test('of the same pictures and sound have the same prints however they are packed', async () => {
    const copy = alteredFilm(film, join(dir, 'copy.mp4'), {});
    const [one, other] = [await takePrints(film), await takePrints(copy)];
    expect(one.pictures).toHaveLength(60);
    expect(other).toEqual(one);
    expect(firstDifference(one, other, 30)).toBeNull();
  });

  test('differ first where the first pixel does', async () => {
    const copy = alteredFilm(film, join(dir, 'pixel.mp4'), { frame: 37 });
    const [one, other] = [await takePrints(film), await takePrints(copy)];
    expect(firstDifference(one, other, 30)).toEqual({ part: 'pictures', frame: 37, seconds: 37 / 30 });
    const changed = one.pictures.filter((print, index) => print !== other.pictures[index]);
    expect(changed).toHaveLength(1);
  });

  test('that cannot be decoded have the prints of what could be', async () => {
    const path = join(dir, 'none.mp4');
    await writeFile(path, 'no film');
    expect(await takePrints(path)).toEqual({ pictures: [], sound: [] });
  });
});

test.each([
  ['the same', [1, 2, 3], [7, 8], null],
  ['another last frame', [1, 2, 4], [7, 8], { part: 'pictures', frame: 2, seconds: 0.2 }],
  ['an early end', [1, 2], [7, 8], { part: 'pictures', frame: 2, seconds: 0.2 }],
  ['more at the end', [1, 2, 3, 4], [7, 8], { part: 'pictures', frame: 3, seconds: 0.3 }],
  ['another sound', [1, 2, 3], [7, 9], { part: 'sound', frame: 0, seconds: 1024 / 48_000 }],
])('%s', (_name, pictures, sound, difference) => {
  const found = firstDifference({ pictures: [1, 2, 3], sound: [7, 8] }, { pictures, sound }, 10);
  expect(found).toEqual(difference);
});
