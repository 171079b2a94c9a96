import { distinct } from './material.ts';
import { rotated } from './pick.ts';
import type { Outline, PointShape } from './remix.ts';
import { LONGEST_POINT } from './sentences.ts';
import type { PhraseBank } from './tongues/tongue.ts';

type Wanted = { count: number; seed: number; said: string[]; outline: Outline | null };

/**
 * Lines for the slides between hook and call to action: the project's own first, phrases for any app when they run
 * out. With an outline each takes the place of a source slide: questions stay questions, numbers stay numbers,
 * long stays long.
 */
export function composePoints(
  own: string[],
  bank: PhraseBank,
  { count, seed, said, outline }: Wanted,
): string[] {
  const shapes = outline && outline.points.length > 0 ? outline.points : null;
  const questions = distinct(rotated(bank.questions, seed, 'questions'), said);
  const phrases = rotated(bank.points, seed, 'points');
  const fillers = distinct(phrases, [...said, ...own]);
  // A hook of 2,000 characters may share words with all of them; then a likeness is better than an empty slide.
  const others = phrases.filter((phrase) => !fillers.includes(phrase));
  const pool = distinct(own, said);
  return Array.from({ length: count }, (_, index) => {
    const shape = shapes?.[index % shapes.length] ?? null;
    const asked = shape?.question ? questions.shift() : undefined;
    const line =
      asked ?? takeFor(shape, pool) ?? fillers.shift() ?? questions.shift() ?? others.shift() ?? '';
    return numbered(line, shape, index + 1);
  }).filter((line) => line !== '');
}

/** Takes out the next line; of the next two, the one nearer in length to the slide it replaces. */
function takeFor(shape: PointShape | null, pool: string[]): string | undefined {
  if (!shape || pool.length === 0) return pool.shift();
  const distance = (line: string) => Math.abs([...line].length - shape.length);
  const nearest = pool.slice(0, 2).reduce((best, line) => (distance(line) < distance(best) ? line : best));
  return pool.splice(pool.indexOf(nearest), 1)[0];
}

function numbered(line: string, shape: PointShape | null, n: number): string {
  const text = shape?.numbering ? `${n}${shape.numbering} ${line}` : line;
  return [...text].length <= LONGEST_POINT ? text : line;
}
