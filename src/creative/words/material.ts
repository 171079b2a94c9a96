import type { CopyBrief } from '../ports/copywriter.ts';
import { addressesOtherwise } from './address.ts';
import { beginning, columnsOf } from './columns.ts';
import { isForeign, type Speech } from './language.ts';
import { isLeftOut } from './left-out.ts';
import { rotated } from './pick.ts';
import { saysName } from './says-name.ts';
import {
  capitalise,
  firstClauses,
  LONGEST_POINT,
  lastClause,
  listItems,
  sayAlike,
  splitSentences,
  standAlone,
  toPoint,
  withComma,
  wordsOf,
} from './sentences.ts';
import type { PhraseBank } from './tongues/tongue.ts';

/** What a post can be written from: the project's own words, sorted by where they may go. */
export type Material = {
  /** Lines for slides in order of preference; none says the same as another. */
  points: string[];
  /** Those of them that the caller gave for this post. */
  given: string[];
  /** Those that stood there as whole sentences; the others are headings and names of features. */
  sentences: string[];
  /** What the app is, in its own words, for a slide: the first sentence that names it, and its tagline. */
  introductions: string[];
  /** What it says that it does, in its order, where no sentence says what it is; else nothing. */
  leads: string[];
  /** All that its description says, in the order in which it does. */
  described: string[];
  /** What the app is, for the caption, the best first. */
  about: string[];
};

/** What of a brief says what the app is. */
type MaterialBrief = Pick<
  CopyBrief,
  'appName' | 'appDescription' | 'tagline' | 'seed' | 'valuePropositions' | 'pointCount' | 'hook'
>;

/** With fewer other lines than this the first sentence goes on a slide, though the caption is left without. */
const ENOUGH = 3;
/** Columns; what is shorter tells nothing alone. */
const SHORTEST = 10;

/** Columns from which a sentence with a name tells what it is that is called so. */
const SHORTEST_INTRODUCTION = 18;
const introduces = (sentence: string, name: string) =>
  saysName(sentence, name) && columnsOf(sentence) >= SHORTEST_INTRODUCTION;

/** Lines up to a sentence that is too long for a slide: what comes behind it is a detail of what that one says. */
function leadsOf(sentences: readonly string[], appName: string, speech: Speech): string[] {
  const lines = sentences.map((one) => linesFrom(one, appName, speech));
  const end = sentences.findIndex((one, at) => lines[at]?.length === 0 && columnsOf(one) > LONGEST_POINT);
  const before = end < 0 ? lines : lines.slice(0, end);
  return before
    .flat()
    .map(withoutStop)
    .filter((line) => !saysName(line, appName));
}

/** Punctuation alone is no line. */
const TELLING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** The picture behind a sentence stands before the next one. */
const PICTURE_BEFORE = /^(?:\p{Extended_Pictographic}|\uFE0F|\s)+/u;

/** Sorts what the brief and the project say into lines for slides and a sentence for the caption. */
export function gatherMaterial(brief: MaterialBrief, speech: Speech): Material {
  const { bank, tongue } = speech;
  const given = brief.valuePropositions
    .map((text) => fitPoint(text.trim(), speech))
    .filter((text) => TELLING.test(text));
  const usable = (text: string | null) => (text && !isForeign(text, speech) ? text.trim() : '');
  const split = splitSentences(usable(brief.appDescription))
    .map((one) => one.replace(PICTURE_BEFORE, ''))
    .map((one) => withComma(one, brief.appName, bank));
  const stated = split.filter((one) => states(one) && !isLeftOut(one, bank));
  const otherwise = (text: string) => addressesOtherwise(text, tongue, brief.hook);
  const fitting = stated.filter((one) => !otherwise(one));
  // Where there is nothing else to tell of the app, in the wrong way is better than not at all.
  const sentences = fitting.length > 0 ? fitting : stated;
  const opens = fitting.length > 0 && fitting[0] === stated[0];
  const [first = '', ...rest] = opens ? sentences : ['', ...sentences];
  const described = rest.flatMap((sentence) => linesFrom(sentence, brief.appName, speech));
  const said = usable(brief.tagline);
  const tagline = isLeftOut(said, bank) || otherwise(said) ? '' : said;
  const lead = first === '' ? [] : linesFrom(first, brief.appName, speech);
  const others = distinct([...given, ...described]).length;
  const needsLead = others < (tagline === '' ? Math.min(ENOUGH, brief.pointCount) : brief.pointCount);
  const about = needsLead ? tagline : first || tagline;
  const points = distinct([
    ...rotated(given, brief.seed, 'given'),
    ...(needsLead ? lead : []),
    ...rotated(described, brief.seed, 'described'),
    ...(about === tagline ? [] : toLine(tagline)),
  ]);
  const linesOf = (some: string[]) => some.flatMap((one) => linesFrom(one, brief.appName, speech));
  const whole = linesOf(sentences.filter(isEnded));
  const named = fitting.find((sentence) => introduces(sentence, brief.appName)) ?? '';
  const naming = asIntroduction(named, brief.appName, speech.bank);
  // Behind a heading or a question the first is one of the things that the app does.
  const isOpening = sentences[0] === split[0] && sentences.length > ENOUGH;
  const unnamed = named === '' ? (isOpening ? sentences.slice(1) : sentences) : [];
  // Behind what somebody tells the app stands what it does.
  const leading = tellsApp(named, brief.appName, bank)
    ? sentences.slice(sentences.indexOf(named) + 1)
    : unnamed;
  const inOrder = linesOf(sentences).map(withoutStop);
  return {
    points: points.map(withoutStop),
    given: given.map(withoutStop),
    sentences: points.filter((line) => whole.includes(line)).map(withoutStop),
    introductions: [naming, tagline].flatMap(toLine).map(withoutStop),
    leads: leadsOf(leading, brief.appName, speech),
    described: inOrder,
    about: [about, first, tagline, ...(opens ? [] : [naming, ...linesOf(fitting)])].filter(
      (text) => text !== '',
    ),
  };
}

/** A sentence that is too long for a slide, as far as the colon before what it goes on to list, its first clauses, or its last. */
function asIntroduction(sentence: string, name: string, bank: PhraseBank): string {
  if (columnsOf(sentence) <= LONGEST_POINT) return sentence;
  const [listing = ''] = sentence.split(/\s*[:：;；]\s*/u);
  const clauses = tellsApp(sentence, name, bank) ? '' : (firstClauses(sentence, bank) ?? '');
  const last = lastClause(sentence, bank) ?? '';
  return (
    [listing, clauses, last].find((start) => introduces(start, name) && toLine(start).length > 0) ?? sentence
  );
}

/**
 * Whether the first clauses of a sentence that is too long are what somebody does with the app: "You tell Potluck who is
 * coming, and it …" is of what the app does with that. Where the app acts itself, it comes first.
 */
function tellsApp(sentence: string, name: string, bank: PhraseBank): boolean {
  const start = columnsOf(sentence) > LONGEST_POINT ? (firstClauses(sentence, bank) ?? '') : '';
  const opening = start.replace(/^\P{L}+/u, '').toLocaleLowerCase();
  const acting = ['', ...bank.itself.map((word) => `${word} `)].map((before) => before + name);
  return introduces(start, name) && !acting.some((app) => opening.startsWith(app.toLocaleLowerCase()));
}

/** Questions and headings are openings of a store page, and promise what the next sentence says. */
const states = (sentence: string) => !/[?？؟:：]\P{L}*$/u.test(sentence);

const isEnded = (sentence: string) => /[.!…。！।]\P{L}*$/u.test(sentence);

/** A line on a slide needs no full stop, unless it holds more than one sentence. */
function withoutStop(line: string): string {
  return /^[^.!?…。！？।]*[.。।]$/u.test(line) ? line.slice(0, -1) : line;
}

function linesFrom(sentence: string, appName: string, { bank }: Speech): string[] {
  const items = listItems(sentence, bank);
  return items.length > 0 ? items : toLine(standAlone(sentence, appName, bank));
}

/** Whole sentences alone: one that is cut at a comma or a colon leans on what is gone. */
function toLine(text: string): string[] {
  const columns = columnsOf(text);
  return columns >= SHORTEST && columns <= LONGEST_POINT ? [capitalise(text)] : [];
}

/** A line the caller gave: never dropped, so one that no clause shortens ends after a word, with an ellipsis. */
function fitPoint(text: string, { bank }: Speech): string {
  const line = toPoint(text, bank);
  if (line !== null) return capitalise(line);
  return `${capitalise(beginning(text, LONGEST_POINT - 1))}…`;
}

/** Leaves out lines that say what an earlier one says. */
export function distinct(lines: string[], said: readonly string[] = []): string[] {
  const kept: string[] = [];
  const known = said.map(wordsOf);
  for (const line of lines) {
    const words = wordsOf(line);
    if (known.some((other) => sayAlike(other, words))) continue;
    kept.push(line);
    known.push(words);
  }
  return kept;
}
