import { columnsOf } from './columns.ts';
import type { PhraseBank } from './tongues/tongue.ts';

/** Columns of a line on a slide; a Chinese, Japanese or Korean character takes two. */
export const LONGEST_POINT = 90;
const SHORTEST_POINT = 12;
/** Fewer name a thing and tell nothing of it. */
const LEAST_LIST_WORDS = 3;
const MOST_LIST_WORDS = 6;

/** Its rules for sentences are the same for every language here, and a fixed one cannot be an invalid tag. */
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** What people put before the lines of a list: marks, and pictures. */
const BULLET = /^\s*(?:[-*•–—·‣▪◦●○✓✔★☆►▶→»]\s+|[・]\s*|\p{Extended_Pictographic}\uFE0F?\s*)/u;

const THAI = /\p{Script=Thai}/u;
/** Columns from which parts of a Thai text say something by themselves, and those of a word in a list. */
const THAI_CLAUSE = 16;
const THAI_WORD = 12;
/** More is a paragraph. */
const LONGEST_CLAUSE = 60;
/** What goes on with what was said: of which, or, and, namely, of, not, a number and what it counts. */
const GOES_ON_THAI = /^(?:ที่|ซึ่ง|หรือ|และ|ทั้ง|ของ|ขึ้นไป|ไม่ใช่|\d)/u;
const ENDS_LIST = /^(?:หรือ|และ)/u;

/**
 * Thai parts sentences, clauses and the words of a list with spaces alone. Parts are put together until they are long
 * enough for a clause; what goes on with one, and a list of short words, stays with the clause before.
 */
function clausesOf(text: string): string[] {
  const clauses: string[][] = [];
  for (const part of text.trim().split(/\s+/)) {
    const last = clauses.at(-1);
    const counted = /\d$/.test(last?.at(-1) ?? '');
    if (last && (counted || GOES_ON_THAI.test(part) || lengthOf(last) < THAI_CLAUSE)) last.push(part);
    else clauses.push([part]);
    if (ENDS_LIST.test(part)) joinIf((parts) => lengthOf(parts.slice(0, -1)) < THAI_CLAUSE, clauses);
  }
  return clauses
    .reduce<string[][]>((whole, parts) => {
      whole.push(parts);
      joinIf(isFragment, whole);
      return whole;
    }, [])
    .map((parts) => parts.join(' '));
}

const lengthOf = (parts: readonly string[]) => columnsOf(parts.join(' '));
const isFragment = (parts: readonly string[]) =>
  lengthOf(parts) < THAI_CLAUSE || parts.every((part) => columnsOf(part) < THAI_WORD);

/** Puts the last clause to the one before where it says nothing alone and the two are no paragraph. */
function joinIf(leans: (parts: readonly string[]) => boolean, clauses: string[][]): void {
  const [before, last] = clauses.slice(-2);
  if (!before || !last || !leans(last) || lengthOf([...before, ...last]) > LONGEST_CLAUSE) return;
  clauses.splice(-2, 2, [...before, ...last]);
}

/** The segmenter leaves a mark that opens a sentence with the one before. */
function withOpenings(segments: readonly Intl.SegmentData[]): string[] {
  let opening = '';
  return segments.map(({ segment }) => {
    const [mark = ''] = /[「『（《【“„«]+\s*$/u.exec(segment) ?? [];
    const sentence = opening + segment.slice(0, segment.length - mark.length);
    opening = mark;
    return sentence;
  });
}

/** What follows words in Japanese and never begins a sentence: 「できた！を…」 goes on. */
const GOES_ON = /^(?:を|という|って|と[言思])/u;

function withGoingsOn(sentences: readonly string[]): string[] {
  const whole: string[] = [];
  for (const sentence of sentences)
    if (whole.length > 0 && GOES_ON.test(sentence)) whole.push(`${whole.pop()}${sentence}`);
    else whole.push(sentence);
  return whole;
}

/** Sentences of a text, white space collapsed, in order. */
export function splitSentences(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => withGoingsOn(withOpenings([...sentences.segment(line.replace(BULLET, ''))])))
    .flatMap((sentence) => (THAI.test(sentence) ? clausesOf(sentence) : [sentence]))
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/**
 * A sentence as a line for a slide, at most 90 characters: the whole of it, or its beginning up to the end of a
 * clause. Null when no clause ends soon enough; words are never cut.
 */
export function toPoint(sentence: string, bank: PhraseBank): string | null {
  const whole = sentence.trim();
  if (columnsOf(whole) <= LONGEST_POINT) return whole;
  const cut = clauseEnds(whole, bank).filter(inReach(whole)).at(-1);
  if (cut === undefined) return null;
  return ended(whole.slice(0, cut).replace(/[\s,;:–—-]+$/u, ''));
}

/** Columns from which the beginning of a sentence tells something. */
const SHORTEST_CLAUSES = 30;

/** A long sentence as far as a comma before a part that can be left off; null where none stands soon enough. */
export function firstClauses(sentence: string, { clauseOpeners, and }: PhraseBank): string | null {
  const openers = [...clauseOpeners, ...and].join('|');
  if (openers === '') return null;
  const ends = positions(sentence, new RegExp(`[,،]\\s(?:${openers})\\s`, 'giu'));
  const last = ends.map((at) => sentence.slice(0, at)).findLast((start) => columnsOf(start) <= LONGEST_POINT);
  return last !== undefined && columnsOf(last) >= SHORTEST_CLAUSES ? last : null;
}

/** A long sentence on an app without all its clauses but the last; null where the language says no such thing. */
export function lastClause(sentence: string, bank: PhraseBank): string | null {
  const found = bank.lastClause ? new RegExp(bank.lastClause, 'u').exec(sentence)?.groups : null;
  return found ? `${found.name}, ${found.last}` : null;
}

/** Words behind a name from which a comma parts the two. */
const LEAST_AFTER_NAME = 3;

/** A sentence that begins with the name of the app, with a comma behind it where the language wants one. */
export function withComma(sentence: string, appName: string, { afterName }: PhraseBank): string {
  if (!afterName || !sentence.startsWith(`${appName} `)) return sentence;
  const rest = sentence.slice(appName.length + 1);
  const parts = rest.split(' ').length >= LEAST_AFTER_NAME && !new RegExp(`^${afterName}`, 'iu').test(rest);
  return parts ? `${appName}, ${rest}` : sentence;
}

/** Positions at which a sentence can stop: before strong marks, else before commas, else before a joining word. */
function clauseEnds(sentence: string, bank: PhraseBank): number[] {
  const reached = inReach(sentence);
  const strong = positions(sentence, /(?:[;؛:]|\s[–—-])\s|[；：]/gu);
  if (strong.some(reached)) return strong;
  const commas = positions(sentence, /[,،]\s|，/gu).filter((at) => !insideList(sentence, at, bank));
  if (commas.some(reached)) return commas;
  const joining = bank.clauseOpeners.filter((word) => !bank.and.includes(word)).join('|');
  return joining === '' ? [] : positions(sentence, new RegExp(`\\s(?:${joining})\\s`, 'giu'));
}

/** Whether a line can end at a place in a sentence: not too short, and short enough. */
const inReach = (sentence: string) => (at: number) => {
  const columns = columnsOf(sentence.slice(0, at));
  return columns >= SHORTEST_POINT && columns < LONGEST_POINT;
};

function positions(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map((match) => match.index);
}

/** A comma followed by "… and …" shortly after parts a list; stopping there would leave it unfinished. */
function insideList(sentence: string, at: number, bank: PhraseBank): boolean {
  if (bank.and.length === 0) return false;
  const rest = sentence.slice(at + 1, at + 70);
  return new RegExp(`^[^,;.]{2,40}(?:,[^,;.]{2,40})*,?\\s(?:${bank.and.join('|')})\\s`, 'iu').test(rest);
}

/**
 * The items of a list inside a sentence ("with streaks, gentle reminders and a weekly review"), each as a line of
 * its own. Empty unless there are three or more, of two to six words each: single words tell nothing alone.
 */
export function listItems(sentence: string, bank: PhraseBank): string[] {
  if (bank.listOpeners.length === 0 || bank.and.length === 0) return [];
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
  const telling = counts.every((count) => count >= LEAST_LIST_WORDS && count <= MOST_LIST_WORDS);
  return telling && items.length >= 3 ? items.map((item) => capitalise(item)) : [];
}

/** Full stops where it is not a dot: Thai ends a sentence with none. */
const STOPS: [RegExp, string][] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u, '。'],
  [/\p{Script=Thai}\p{M}*$/u, ''],
  [/\p{Script=Devanagari}\p{M}*$/u, '।'],
];

/** A sentence with a full stop, unless it ends with a mark. */
export function ended(sentence: string): string {
  if (!/[\p{L}\p{M}\p{N}]$/u.test(sentence)) return sentence;
  const [, stop] = STOPS.find(([script]) => script.test(sentence)) ?? [null, '.'];
  return sentence + stop;
}

/** With its first letter large, by the rules of a locale. */
export function capitalise(text: string, locale = 'en'): string {
  const first = [...text][0] ?? '';
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}

/**
 * A sentence made to stand alone on a slide: "It also sends reminders" becomes "Habitly sends reminders", "Also
 * works offline" becomes "Works offline".
 */
export function standAlone(sentence: string, appName: string, bank: PhraseBank): string {
  const tie = bank.also.find((word) =>
    [' ', ',', '،', '、', '，'].some((mark) => sentence.startsWith(word + mark)),
  );
  if (tie) return capitalise(sentence.slice(tie.length).replace(/^[,،、，]?\s*/u, ''));
  const subject = bank.itself.find((word) => sentence.startsWith(`${word} `));
  return subject ? appName + sentence.slice(subject.length).replace(/^ also /u, ' ') : sentence;
}

/** A line as it is compared with others: its words, and the longer ones of them. */
export type LineWords = { all: string; long: ReadonlySet<string> };

/** Made once for a line that is compared with many. */
export function wordsOf(line: string): LineWords {
  const all = plain(line);
  return { all, long: longWords(all) };
}

/** Whether two lines say the same thing: one holds the other, or most of their longer words are shared. */
export const sayTheSame = (left: string, right: string): boolean => sayAlike(wordsOf(left), wordsOf(right));

/** The same of lines whose words are known. */
export function sayAlike({ all: a, long: words }: LineWords, { all: b, long: others }: LineWords): boolean {
  if (a === '' || b === '') return a === b;
  if (a === b || holds(a, b) || holds(b, a)) return true;
  const fewer = Math.min(words.size, others.size);
  if (fewer < 2) return false;
  let shared = 0;
  for (const word of words) if (others.has(word)) shared += 1;
  return shared / fewer > 0.6;
}

/** Whether a line of two words or more stands in another. */
function holds(text: string, part: string): boolean {
  return part.includes(' ') && ` ${text} `.includes(` ${part} `);
}

function plain(text: string): string {
  return (text.toLocaleLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

/** Scripts that put no spaces between words: there two letters beside each other are the nearest to a word. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function longWords(text: string): Set<string> {
  return new Set(text.split(' ').flatMap((word) => (UNSPACED.test(word) ? pairsOf(word) : longer(word))));
}

const longer = (word: string) => (word.length > 3 ? [word] : []);
export function pairsOf(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).map((letter, index) => letters[index] + letter);
}
