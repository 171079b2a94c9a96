import { entriesOf } from '../../domain/records.ts';
import { remember, rememberEach, rememberOf } from '../../media/text/remember.ts';
import { columnsOf } from './columns.ts';
import { plainText } from './plain-text.ts';
import type { Matter, Tongue } from './tongues/tongue.ts';

/** A hook that counts: so many points of a matter, or so many things that no library has, such as towns. */
export type ListPromise = { shape: 'list'; count: number; matter: Matter | 'others' };
/** A hook that dares the viewer for so many days; null when it does not say how many. */
export type ChallengePromise = { shape: 'challenge'; days: number | null };
type OtherShape =
  | 'told'
  | 'pov'
  | 'before-after'
  | 'comparison'
  | 'how-to'
  | 'confession'
  | 'announcement'
  | 'question'
  | 'story'
  | 'plain';
/** What a hook promises. */
export type HookPromise = ListPromise | ChallengePromise | { shape: OtherShape };
export type Shape = HookPromise['shape'];

const MOST_POINTS = 10;
/** A hook of this many columns that holds several sentences is the story itself. */
const TOLD_FROM = 260;
/** Letters in which a hook has told what it promises. */
const READ = 300;
/** Point of view, as each language names it. */
const POV = /^\P{L}*(?:pov|пов|第一视角|وجهة نظر)(?![\p{L}])|시점\P{L}*$/u;

/** Reads a hook. Case, emoji, line breaks, the width of letters and the script of digits do not matter. */
export const readHook = rememberEach(5_000, promiseIn);

function promiseIn(hook: string, tongue: Tongue): HookPromise {
  const text = [...plainText(hook, tongue.locale)].slice(0, READ).join('');
  if (columnsOf(hook) >= TOLD_FROM && holdsSentences(text, tongue)) return { shape: 'told' };
  if (POV.test(text)) return { shape: 'pov' };
  const { cues } = tongue;
  // A language whose cues nobody has told.
  if (cues.numbers.length === 0) return { shape: 'plain' };
  const says = (cue: string) => cue !== '' && word(cue, tongue).test(text);
  if (says(cues.challenge)) return { shape: 'challenge', days: daysIn(text, tongue) };
  const list = readList(text, tongue);
  if (list) return list;
  if (says(cues.beforeAfter)) return { shape: 'before-after' };
  if (VERSUS.test(text) || says(cues.comparison)) return { shape: 'comparison' };
  if (says(cues.story)) return { shape: 'story' };
  if (says(cues.howTo)) return { shape: 'how-to' };
  if (says(cues.confession)) return { shape: 'confession' };
  if (says(cues.announcement)) return { shape: 'announcement' };
  if (/[?؟]\P{L}*$/u.test(text)) return { shape: 'question' };
  return { shape: countOf(text, cues.times, tongue) === null ? 'plain' : 'story' };
}

/** Between letters of other scripts it needs no spaces. */
const VERSUS = /(?<!\p{Script=Latin})vs\.?(?!\p{Script=Latin})/u;

/** What a hook weighs against one another, two or more where it says so with "vs". */
export const sidesOf = (hook: string, tongue: Tongue): string[] =>
  plainText(hook, tongue.locale).split(VERSUS);

/** Thai parts sentences with spaces, which others put between words. */
function holdsSentences(text: string, { edges }: Tongue): boolean {
  const marks = text.match(/[.!?。！？।…]/gu)?.length ?? 0;
  return marks > 1 || (edges === 'none' && text.split(' ').length > 4);
}

/** The number in front of one of `nouns`; null when there is none. */
function countOf(text: string, nouns: string, tongue: Tongue): number | null {
  const [found] = text.matchAll(countsOf(tongue)(nouns));
  return found ? numberIn(found[1] ?? '', tongue) : null;
}

const countsOf = rememberOf((tongue: Tongue) => {
  const [before, after] = [`${numberOf(tongue)}${between(tongue)}`, edge(tongue)];
  return remember(
    { most: 100, by: (nouns) => nouns },
    (nouns: string) => new RegExp(`${before}(?:${nouns})${after}`, 'gu'),
  );
});

const DAYS: [unit: 'days' | 'weeks' | 'months', days: number][] = [
  ['days', 1],
  ['weeks', 7],
  ['months', 30],
];

/** Days that a text speaks of: "two weeks", or "a week" without a number; null when it names no length. */
function daysIn(text: string, tongue: Tongue): number | null {
  const counted = DAYS.flatMap(([unit, days]) => {
    const count = countOf(text, tongue.cues[unit], tongue);
    return count === null ? [] : [count * days];
  });
  const alone = DAYS.filter(([unit]) => unit !== 'days' && word(tongue.cues[unit], tongue).test(text));
  return counted[0] ?? alone[0]?.[1] ?? null;
}

/** The longest time in days that a text speaks of: "for a month"; null when it speaks of none. */
export function longestIn(text: string, tongue: Tongue): number | null {
  // The 12th of a month lasts no twelve days.
  const plain = plainText(text, tongue.locale).replaceAll(datedIn(tongue), ' ');
  const spoken = DAYS.flatMap(([unit, days]) => {
    const units = tongue.cues[unit];
    if (units === '') return [];
    const counts = [...plain.matchAll(countsOf(tongue)(units))].map(
      ([, n = '']) => numberIn(n, tongue) * days,
    );
    return counts.length === 0 && unit !== 'days' && word(units, tongue).test(plain) ? [days] : counts;
  });
  return spoken.length === 0 ? null : Math.max(...spoken);
}

/** The days of the month that a text names. */
export function datesIn(text: string, tongue: Tongue): number[] {
  const found = plainText(text, tongue.locale).matchAll(datedIn(tongue));
  return [...found].flatMap((match) =>
    match
      .slice(1)
      .filter(Boolean)
      .map((n) => numberIn(n, tongue)),
  );
}

const NOTHING = /(?!)/gu;
const datedIn = rememberOf(
  (tongue: Tongue): RegExp =>
    tongue.cues.dates === ''
      ? NOTHING
      : new RegExp(word(tongue.cues.dates.replaceAll('{n}', numberOf(tongue)), tongue), 'gu'),
);

/** What a text counts besides times. */
export function countsIn(text: string, tongue: Tongue): number[] {
  const times = timesAt(tongue);
  return numbersOf(text, tongue).flatMap(({ count, behind }) => (times.test(behind) ? [] : [count]));
}

const timesAt = rememberOf((tongue: Tongue) => new RegExp(`^(?:${tongue.cues.times})${edge(tongue)}`, 'u'));

/** Whether a hook names how long something was done: what then happened is its own. */
export function namesLength(hook: string, tongue: Tongue): boolean {
  const text = plainText(hook, tongue.locale);
  return daysIn(text, tongue) !== null || countOf(text, tongue.cues.times, tongue) !== null;
}

/** Whether a hook asks for advice rather than for things. */
export function asksAdvice(hook: string, tongue: Tongue): boolean {
  return word(tongue.cues.advice, tongue).test(plainText(hook, tongue.locale));
}

/** Whether a hook speaks of something done each day. */
export function isDaily(hook: string, tongue: Tongue): boolean {
  return says(tongue.cues.daily, hook, tongue);
}

/** Whether a tale owns up to days on which it was not kept up. */
export function tellsLapse(tale: string, tongue: Tongue): boolean {
  return says(tongue.cues.lapsed, tale, tongue);
}

/** Whether a name leans on a noun that it does not say. */
export function leansOnOther(name: string, tongue: Tongue): boolean {
  return says(tongue.phrases.leaning, name, tongue);
}

const says = (cue: string, text: string, tongue: Tongue): boolean =>
  cue !== '' && word(cue, tongue).test(plainText(text, tongue.locale));

/** Whether a hook has its viewer wait for what comes last. */
export function endsInPayoff(hook: string, tongue: Tongue): boolean {
  return says(tongue.cues.payoff, hook, tongue);
}

/** Whether a sentence adds to the one before it, so that none begins with it. */
export function addsToOthers(text: string, tongue: Tongue): boolean {
  return says(tongue.phrases.adding, text, tongue);
}

/** A number that a text says, and what stands right behind it. */
export type Numbered = { count: number; behind: string };

/** All numbers of a text, in digits, and in words where a word shows its ends: 팔 is eight, and sells. */
export const numbersOf = rememberEach(5_000, numbersIn);

function numbersIn(text: string, tongue: Tongue): readonly Numbered[] {
  // The 12th of a month lasts no twelve days.
  const plain = plainText(text, tongue.locale).replaceAll(datedIn(tongue), ' ');
  return [...plain.matchAll(anyNumber(tongue))]
    .filter(([, written = '']) => tongue.edges === 'both' || /\d/.test(written))
    .map((match) => ({
      count: numberIn(match[1] ?? '', tongue),
      behind: plain.slice(match.index + match[0].length),
    }));
}

const anyNumber = rememberOf((tongue: Tongue) => new RegExp(`${numberOf(tongue)}${between(tongue)}`, 'gu'));

/** Whether a text says what lists are of, so that one of it would say that twice: "packing mistakes", "date ideas". */
export const namesMatter = rememberEach(5_000, saysMatter);

function saysMatter(text: string, tongue: Tongue): boolean {
  // The 12th of a month lasts no twelve days.
  const plain = plainText(text, tongue.locale).replaceAll(datedIn(tongue), ' ');
  const list = readList(`4 ${plain}`, tongue);
  const { mistakes, signs, myths } = tongue.cues.nouns;
  return (
    (list !== null && list.matter !== 'others') ||
    [mistakes, signs, myths].some((nouns) => word(nouns, tongue).test(plain))
  );
}

/** What words of failing turn into mistakes. */
const TURNING: readonly ListPromise['matter'][] = ['tips', 'benefits', 'others'];

/** A number in a hook and what it counts. */
type Counting = { matter: ListPromise['matter']; match: RegExpExecArray };

/** What counts something of each matter in a language. */
const listsOf = rememberOf((tongue: Tongue) => {
  const before = `${numberOf(tongue)}${between(tongue)}${wordsBetween(tongue)}`;
  return entriesOf(tongue.cues.nouns).map(([matter, nouns]): [Matter, RegExp] => [
    matter,
    new RegExp(`${before}(?:${nouns})${edge(tongue)}`, 'gu'),
  ]);
});

const dailyAt = rememberOf((tongue: Tongue) => new RegExp(`^ (?:${tongue.cues.daily})${edge(tongue)}`, 'u'));

const holdsNumber = rememberOf((tongue: Tongue) => new RegExp(numberOf(tongue), 'u'));

function readList(text: string, tongue: Tongue): ListPromise | null {
  // Most count nothing.
  if (!holdsNumber(tongue).test(text)) return null;
  const { cues } = tongue;
  const found = listsOf(tongue).flatMap(([matter, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ matter, match })),
  );
  // So many a day are no points: "only three things a day".
  const aDay = dailyAt(tongue);
  const promises = ({ match }: Counting) => {
    const count = numberIn(match[1] ?? '', tongue);
    const isPerDay = cues.daily !== '' && aDay.test(text.slice(match.index + match[0].length));
    return count >= 2 && count <= MOST_POINTS && !isPerDay;
  };
  const nearest = found.filter(promises).sort((a, b) => a.match[0].length - b.match[0].length)[0];
  const first = nearest ?? [...counted(text, tongue), ...opening(text, tongue)].find(promises);
  if (!first) return null;
  const count = numberIn(first.match[1] ?? '', tongue);
  const rest = tongue.edges === 'both' ? text.slice(first.match.index + first.match[0].length) : text;
  const wentWrong = word(cues.wrong, { edges: tongue.edges === 'both' ? 'start' : tongue.edges }).test(rest);
  const turned =
    (wentWrong && TURNING.includes(first.matter)) ||
    (first.matter === 'benefits' && word(cues.troubles, tongue).test(rest));
  return { shape: 'list', count, matter: turned ? 'mistakes' : first.matter };
}

const countersOf = rememberOf(
  (tongue: Tongue) => new RegExp(`${numberOf(tongue)}(?:${tongue.cues.counters})`, 'gu'),
);

/** A number with a counter is a list of whatever noun stands elsewhere in the hook: "朝の習慣 5選". */
function counted(text: string, tongue: Tongue): Counting[] {
  const { cues } = tongue;
  if (cues.counters === '') return [];
  const kinds = entriesOf(cues.nouns);
  // Lists are of tips so often that a word for them may stand beside any other.
  const named = kinds
    .toSorted(([a], [b]) => Number(a === 'tips') - Number(b === 'tips'))
    .find(([, nouns]) => word(nouns, tongue).test(text));
  const overTime = countOf(text, cues.times, tongue);
  return [...text.matchAll(countersOf(tongue))]
    .filter((match) => overTime !== Number(match[1]))
    .map((match) => ({ matter: named?.[0] ?? ('others' as const), match }));
}

/** What a number measures rather than counts, in every language. */
const UNITS = 'am|pm|uhr|h|kg|km|cm|mm|m|ml|l|gb|mb|min|std|sek|sec|k|x|vs|eur|usd|euros?|dollars?';

const openingOf = rememberOf((tongue: Tongue) => {
  const measure = `(?:${tongue.cues.times})${edge(tongue)}|(?:${UNITS})(?![\\p{L}\\p{M}])`;
  const noun = `(?!${measure})[\\p{L}\\p{M}'-]{2,}`;
  return new RegExp(`^[^\\p{L}\\p{N}\\p{Sc}]*(?:top )?(\\d{1,2})\\s+${noun}`, 'u');
});

/** A hook that begins with a number and a noun of its own: "4 phrases that …". */
function opening(text: string, tongue: Tongue): Counting[] {
  if (tongue.edges === 'none') return [];
  const match = openingOf(tongue).exec(text);
  return match ? [{ matter: 'others', match }] : [];
}

const numberOf = ({ edges, cues: { numbers } }: Tongue) => {
  const before = `(?<!\\p{N}[.,:])(?<!\\p{Sc} ?)(?<![${edges === 'none' ? '' : '\\p{L}'}\\p{N}])`;
  const words = numbers.flatMap((word) => word.split('|')).toSorted((a, b) => b.length - a.length);
  return `${before}(\\d{1,2}|${words.join('|')})(?![\\d%]|[.,]\\d| ?\\p{Sc})`;
};

/** Between a number and what follows it; languages without spaces, or with counters, may have none. */
const between = ({ edges, cues: { counters } }: Tongue) => {
  const space = edges === 'both' ? '(?:\\s+|-)' : '\\s*';
  return counters === '' ? space : `(?:\\s*(?:${counters})\\s*|${space})`;
};

/** Between the number and what it counts: "5 small, useful habits"; a length of time there is what it counts. */
const wordsBetween = ({ cues: { times } }: Tongue) =>
  `(?:(?<![\\p{L}\\p{M}])(?!(?:${times})(?![\\p{L}\\p{M}]))[\\p{L}\\p{M}'-]+,?\\s+){0,3}?`;

function numberIn(written: string, { cues: { numbers } }: Tongue): number {
  const at = numbers.findIndex((word) => word.split('|').includes(written));
  return at < 0 ? Number(written) : at + 2;
}

const edge = ({ edges }: Pick<Tongue, 'edges'>) => (edges === 'both' ? '(?![\\p{L}\\p{M}])' : '');

/** A cue as a whole word, as far as the language shows where one ends. Made once, as each hook is asked for all cues. */
export const word = (cue: string, { edges }: Pick<Tongue, 'edges'>): RegExp => wordsWith(edges)(cue);

/** By the cue itself, which is long, and costs more to join with another text than to look up. */
const wordsWith = remember({ most: 3, by: (edges) => edges }, (edges: Tongue['edges']) =>
  remember({ most: 1_000, by: (cue) => cue }, (cue: string): RegExp => {
    const start = edges === 'none' ? '' : '(?<![\\p{L}\\p{M}])';
    return new RegExp(`${start}(?:${cue})${edge({ edges })}`, 'u');
  }),
);
