import type { Span } from './moderation-fold.ts';
import { skeletonOf } from './moderation-fold.ts';

const BEFORE = '(?<![a-z0-9_])';
const AFTER = '(?![a-z0-9_])';

/** Finds terms in a skeleton, each as a whole word or words. Null when there is no term. */
export function wordsFinder(terms: readonly string[]): (skeleton: string) => Span[] {
  return finder(terms.map(patternOf), BEFORE, AFTER);
}

/** Letters set apart, at least three: "k i l l". */
const RUN = /(?<![a-z0-9_*])[a-z1](?: [a-z1]){2,}(?![a-z0-9_*])/g;
/** Shorter terms would be found in abbreviations. */
const SHORTEST = 4;

/** Finds terms in letters that are set apart one by one; in such a run it is open where words begin. */
export function spelledOutFinder(terms: readonly string[]): (skeleton: string) => Span[] {
  const joined = terms.map((term) => term.replaceAll(' ', '')).filter(({ length }) => length >= SHORTEST);
  const find = finder(joined.map(patternOf), '', '');
  return (skeleton) => {
    const runs = [...skeleton.matchAll(RUN)];
    if (runs.length === 0) return [];
    // All runs at once, with a space between them, which no term has in here.
    const found = find(runs.map(({ 0: run }) => run.replaceAll(' ', '')).join(' '));
    if (found.length === 0) return [];
    let next = 0;
    return runs.flatMap(({ 0: run, index }) => {
      const from = next;
      next += (run.length + 1) / 2 + 1;
      const hit = found.some(({ start }) => start >= from && start < next);
      return hit ? [{ start: index, end: index + run.length }] : [];
    });
  };
}

/** Finds a word that has a gap put into it somewhere ("co caine"), between word boundaries. */
export function splitWordsFinder(words: readonly string[]): (skeleton: string) => Span[] {
  return finder(
    words.map((word) =>
      [...word.replaceAll(' ', '')].map((char, at) => (at === 0 ? letter(char) : ` ?${letter(char)}`)),
    ),
    BEFORE,
    AFTER,
  );
}

/** The pattern of each letter of a term, in order. */
type Pattern = string[];

function finder(patterns: readonly Pattern[], before: string, after: string): (text: string) => Span[] {
  if (patterns.length === 0) return () => [];
  const regExp = new RegExp(`${before}(?:${byFirstLetter(patterns)})${after}`, 'g');
  return (text) =>
    [...text.matchAll(regExp)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

/** One branch for each first letter: most words of a text are then left after a look at one letter. */
function byFirstLetter(patterns: readonly Pattern[]): string {
  const groups = Map.groupBy(patterns, ([first]) => first);
  return [...groups].map(([first, terms]) => `${first}(?:${terms.map(tailOf).join('|')})`).join('|');
}

const tailOf = (pattern: Pattern) => pattern.slice(1).join('');

/** A single letter may be doubled ("fuuck"), a double one may not be single ("Niger"); any may be masked. */
function patternOf(term: string): Pattern {
  const open = term.endsWith('~');
  const runs =
    skeletonOf(open ? term.slice(0, -1) : term)
      .folded.trim()
      .match(/(.)\1*/g) ?? [];
  const letters = runs.map((run) => {
    const [char = ''] = run;
    if (char === ' ') return char;
    // A mask stands for one letter exactly; if it might stand for two, matching would branch at each of them.
    return run.length > 1 ? `(?:${letter(char)}{2}|\\*\\*?)` : `(?:${letter(char)}{1,2}|\\*)`;
  });
  return open ? [...letters, '[a-z1*]*'] : letters;
}

function letter(char: string): string {
  return char === 'i' || char === 'l' ? `[${char}1]` : char;
}
