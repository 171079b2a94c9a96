import type { PhraseBank } from './tongues/tongue.ts';

export const LONGEST_POINT = 90;
const SHORTEST_POINT = 12;
const MOST_LIST_WORDS = 6;

/** Its rules for sentences are the same for every language here, and a fixed one cannot be an invalid tag. */
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Sentences of a text, white space collapsed, in order. */
export function splitSentences(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => [...sentences.segment(line.replace(/^\s*[-*•–]\s+/, ''))])
    .map(({ segment }) => segment.replace(/\s+/g, ' ').trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/**
 * A sentence as a line for a slide, at most 90 characters: the whole of it, or its beginning up to the end of a
 * clause. Null when no clause ends soon enough; words are never cut.
 */
export function toPoint(sentence: string, bank: PhraseBank): string | null {
  const whole = sentence.trim();
  if ([...whole].length <= LONGEST_POINT) return whole;
  const ends = clauseEnds(whole, bank).filter((end) => end >= SHORTEST_POINT && end < LONGEST_POINT);
  const cut = ends.at(-1);
  if (cut === undefined) return null;
  return `${whole.slice(0, cut).replace(/[\s,;:–—-]+$/u, '')}.`;
}

/** Positions at which a sentence can stop: before strong marks, else before commas, else before a joining word. */
function clauseEnds(sentence: string, bank: PhraseBank): number[] {
  const strong = positions(sentence, /(?:;|:|\s[–—-])\s/gu);
  if (strong.some(inReach)) return strong;
  const commas = positions(sentence, /,\s/gu).filter((at) => !insideList(sentence, at, bank));
  if (commas.some(inReach)) return commas;
  const joining = bank.clauseOpeners.filter((word) => !bank.and.includes(word)).join('|');
  return positions(sentence, new RegExp(`\\s(?:${joining})\\s`, 'giu'));
}

const inReach = (at: number) => at >= SHORTEST_POINT && at < LONGEST_POINT;

function positions(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map((match) => match.index);
}

/** A comma followed by "… and …" shortly after parts a list; stopping there would leave it unfinished. */
function insideList(sentence: string, at: number, bank: PhraseBank): boolean {
  const rest = sentence.slice(at + 1, at + 70);
  return new RegExp(`^[^,;.]{2,40}(?:,[^,;.]{2,40})*,?\\s(?:${bank.and.join('|')})\\s`, 'iu').test(rest);
}

/**
 * The items of a list inside a sentence ("with streaks, gentle reminders and a weekly review"), each as a line of
 * its own. Empty unless there are three or more, of two to six words each: single words tell nothing alone.
 */
export function listItems(sentence: string, bank: PhraseBank): string[] {
  const opener = `(?:${bank.listOpeners.join('|')})`;
  const found = new RegExp(`(?:\\s${opener}\\s|:\\s)([^:;.!?]+)[.!?]?$`, 'iu').exec(sentence);
  const list = found?.[1];
  if (!list?.includes(',')) return [];
  const joint = new RegExp(`,?\\s(?:${bank.and.join('|')})\\s`, 'iu');
  const parts = list.split(/,\s/u);
  const last = parts.pop() ?? '';
  const items = [...parts, ...` ${last}`.split(joint)]
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const counts = items.map((item) => item.split(' ').length);
  const telling = counts.every((count) => count >= 2 && count <= MOST_LIST_WORDS);
  return telling && items.length >= 3 ? items.map(capitalise) : [];
}

/** With its first letter large. */
export function capitalise(text: string): string {
  const first = [...text][0] ?? '';
  return first.toLocaleUpperCase() + text.slice(first.length);
}

/**
 * A sentence made to stand alone on a slide: "It also sends reminders" becomes "Habitly sends reminders", "Also
 * works offline" becomes "Works offline".
 */
export function standAlone(sentence: string, appName: string, bank: PhraseBank): string {
  const tie = bank.also.find((word) => sentence.startsWith(`${word} `) || sentence.startsWith(`${word}, `));
  if (tie) return capitalise(sentence.slice(tie.length).replace(/^,?\s+/u, ''));
  const subject = bank.itself.find((word) => sentence.startsWith(`${word} `));
  return subject ? appName + sentence.slice(subject.length).replace(/^ also /u, ' ') : sentence;
}

/** Whether two lines say the same thing: one holds the other, or most of their longer words are shared. */
export function sayTheSame(left: string, right: string): boolean {
  const [a, b] = [plain(left), plain(right)];
  if (a === '' || b === '') return a === b;
  if (a === b || holds(a, b) || holds(b, a)) return true;
  const [words, others] = [longWords(a), longWords(b)];
  const shared = [...words].filter((word) => others.has(word)).length;
  const fewer = Math.min(words.size, others.size);
  return fewer >= 2 && shared / fewer > 0.6;
}

/** Whether a line of two words or more stands in another. */
function holds(text: string, part: string): boolean {
  return part.includes(' ') && ` ${text} `.includes(` ${part} `);
}

function plain(text: string): string {
  return (text.toLocaleLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

function longWords(text: string): Set<string> {
  return new Set(text.split(' ').filter((word) => word.length > 3));
}
