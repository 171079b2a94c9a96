import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CORPUS } from '#test/corpus/corpus.ts';
import { openJudge } from '#test/corpus/judge.ts';
import { scratchFolder } from './kit/scratch.ts';

const { dir } = scratchFolder();
/** One of each way to go wrong; `npm run corpus` judges all of them. */
const SHORT = [
  'JPEG turned by EXIF, 5',
  'PNG of 16 bits',
  'HEIC of a burst, the third is shown',
  'HEIC of tiles in Display P3, by numbers',
  'HEIC with a film beside the picture',
  'AVIF in Display P3 by numbers',
  'animated AVIF as a still',
  'animated AVIF as a film',
  'animated webp as a film',
  'animated gif as a film',
  'MP3 after a tag of 40 kB',
  'MP3 with bytes behind it',
  'sound alone in MKV',
  'sound alone in MOV',
  'H.264 in avi, yuv420p',
  'H.264 in mpegts, yuv420p',
  'H.264 in matroska, yuv420p10le',
  'film in Flash',
  'film as music',
  'MOV of a Live Photo',
  'still as a film',
  'text',
];
const nameOf = ({ kind, of }: { kind: string; of?: string }) => (of === undefined ? kind : `${kind}, ${of}`);
const specimens = CORPUS.filter((specimen) => SHORT.includes(nameOf(specimen)));

let judge: Awaited<ReturnType<typeof openJudge>> | undefined;

test('the corpus has a name for each file, and a hundred and fifty of sixty kinds', () => {
  expect(specimens).toHaveLength(SHORT.length);
  expect(new Set(CORPUS.map(nameOf)).size).toBe(CORPUS.length);
  expect(CORPUS.length).toBeGreaterThanOrEqual(150);
  expect(new Set(CORPUS.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(60);
});

test.each(specimens.map((specimen) => ({ name: nameOf(specimen), specimen })))(
  '$name is shown as it is, or refused for what it is',
  async ({ name, specimen }) => {
    judge ??= await openJudge(dir);
    expect(await judge(specimen, join(dir, name.replaceAll(/\W/g, '-')))).toMatchObject({ fault: null });
  },
);
