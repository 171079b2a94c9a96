import { readFileSync } from 'node:fs';
import { remember } from './remember.ts';

/** By face: by turns how many characters are skipped and how many are held. Printed by tools/print-coverage.ts. */
const RUNS: Record<string, string> = JSON.parse(
  readFileSync(new URL('./coverage.json', import.meta.url), 'utf8'),
);
/** Whether the font file of a face (by its name in the table of faces) has a glyph for a character. */
export function covers(file: string, char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  const sorted = edgesOf(file);
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= code) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
}

/** The same as code points: where a run of held characters begins, where it ends, and so on. */
const edgesOf = remember({ most: 1_000, by: (file) => file }, (file: string): Uint32Array => {
  let at = 0;
  return Uint32Array.from(RUNS[file]?.split(' ') ?? [], (length) => {
    at += Number(length);
    return at;
  });
});
