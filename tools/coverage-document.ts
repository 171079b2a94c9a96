import { EVERY_FACE, fileOf, pathOf } from '../src/media/text/faces.ts';
import { glyphCoverage } from './glyph-coverage.ts';

/**
 * What every face holds, as JSON: by file, by turns how many characters are skipped and how many are held, from U+0000
 * on. Read here because a font's own table takes up to 0.3 s to unpack.
 */
export function coverageDocument(): string {
  const runs = EVERY_FACE.map((face) => {
    const held = glyphCoverage(pathOf(fileOf(face, { font: 'tiktok', weight: 700 })));
    const asked = [...held].filter(
      (code) => !BOXED.includes(code) && !face.except?.test(String.fromCodePoint(code)),
    );
    return [face.file, runsOf(asked).join(' ')];
  });
  return `${JSON.stringify(Object.fromEntries(runs), null, 2)}\n`;
}

/** Format characters that the canvas draws as boxes although a font holds them. */
const BOXED = [0x605, 0x6dd, 0xfff9, 0xfffa, 0xfffb];

function runsOf(held: number[]): number[] {
  const runs: number[] = [];
  let end = 0;
  for (const code of held.toSorted((a, b) => a - b)) {
    if (code === end && runs.length > 0) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(code - end, 1);
    end = code + 1;
  }
  return runs;
}
