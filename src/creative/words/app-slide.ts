import type { CopyPoint } from '../ports/copywriter.ts';
import { columnsOf } from './columns.ts';
import { type Answer, type Asked, type Drawn, point } from './drawn.ts';
import { addsToOthers, endsInPayoff, type Numbered, numbersOf, type Shape } from './read-hook.ts';
import { saysName } from './says-name.ts';
import { speaksAgainst } from './speaks-against.ts';
import { meetsAny, sharedTerms, smallWordsOf, termsOf } from './terms.ts';
import type { Tongue } from './tongues/tongue.ts';

/** Where the app stands in an answer; which of its lines it says is chosen once the rest is known. */
export const APP: CopyPoint = point('');

/** What the hook speaks of tells more than what the slides add to it. */
const HOOK_WEIGHT = 2;

type Line = {
  line: string;
  /** Words it shares with the post, those of the hook twice. */
  shared: number;
  /** The same of those that tell more than the topic's own name, which all posts on it say. */
  telling: number;
  /** How many different ones those are. */
  words: number;
  /** Those of the post's topic, by which it is found. */
  ofTopic: number;
};

type LineKind = 'introduction' | 'presenting' | 'sentence' | 'feature';

/**
 * What a line of each kind weighs. Who hears nothing of the post in any has to hear what the app is for: its own word on
 * that comes before a sentence on some feature, and the language's before the name of one.
 */
const WEIGHTS: Record<LineKind, (line: Line) => number> = {
  introduction: () => 6,
  presenting: () => 2,
  sentence: ({ shared, telling }) => (telling > 0 ? 2 * telling + 2 : 3 * Math.min(1, shared)),
  feature: ({ telling }) => (telling > 1 ? Math.max(5, 2 * telling) : 2 * telling),
};

/** The first line that says what the app does goes before one that shares a single word of the slides. */
const LEADING = 4.5;
/** Hooks behind which somebody tells a story, where a line that shares one word by chance breaks in. */
const TELLING: readonly Shape[] = ['told', 'story', 'before-after', 'confession', 'announcement', 'pov'];
/** Different words that a line has to share there to go before what the app is. */
const LEAST_SHARED = 2;
/** In a story the app's name enters with what it is, and not with its slogan. */
const SLOGAN_IN_STORY = 5.5;

/** The language's word where it points back at what was said, and in a story, goes before a line that shares by chance. */
const POINTING = 4.5;
const PRESENTING_IN_STORY = 4;
/** Less than what the app leads with, more than one shared word. */
const PRESENTING_ALONE = 4.4;

/** What a second line has to share: a word of the hook, and the name of a feature one more. */
const fits = (telling: number, kind: LineKind) => telling >= HOOK_WEIGHT + Number(kind === 'feature');

/** An answer with the app's own lines in the app's place: those that speak of what the post speaks of. */
export function withApp({ points, flow }: Answer, drawn: Drawn): Answer {
  const others = points.filter((one) => one !== APP);
  const lines = linesFor(drawn, others, flow);
  const { given, tongue, hook } = drawn;
  const chosen = lines.find(({ line }) => given.includes(line) || !addsToOthers(line, tongue));
  if (!chosen || (drawn.promise.shape === 'told' && saysNothingOfIt(chosen, drawn)))
    return { flow, points: others };
  const slide = slideOf(chosen, lines, drawn, flow);
  // What helped stands where it did; what the app is at all parts no story from its end.
  const isApart = flow === 'story' && isOfItself(chosen, drawn) && !endsInPayoff(hook, tongue);
  if (isApart && points.includes(APP)) return { flow, points: [...others, slide] };
  return { flow, points: points.map((one) => (one === APP ? slide : one)) };
}

/** Whether a line says what the app is or is for, and next to nothing of what the post tells. */
const isOfItself = ({ line, words }: Line, drawn: Drawn) =>
  !drawn.given.includes(line) &&
  words < LEAST_SHARED &&
  ['introduction', 'presenting'].includes(kindOf(line, drawn));

/** Whether a line has no place under a hook that is a whole story: neither of that nor what the app is. */
const saysNothingOfIt = ({ line, words }: Line, drawn: Drawn) =>
  !drawn.given.includes(line) &&
  words < LEAST_SHARED &&
  !(kindOf(line, drawn) === 'introduction' && saysName(line, drawn.appName));

/**
 * At most one slide, which names the app once: who does not know it must not wonder who speaks. Where its line does not
 * say the name it stands under it: behind it, after a colon, languages differ in which letters are large. A second line
 * has to share something with the hook and to come later in the app's description, or to be given for the post.
 */
function slideOf(
  { line: chosen }: Line,
  lines: readonly Line[],
  drawn: Drawn,
  flow: Answer['flow'],
): CopyPoint {
  const { appName, given, described } = drawn;
  const names = (line: string) => saysName(line, appName);
  const isLater = (line: string) => described.indexOf(line) > described.indexOf(chosen);
  const second = lines.find((one) => {
    const { line, telling } = one;
    if (given.includes(line)) return line !== chosen;
    return fits(telling, kindOf(line, drawn)) && !isByChance(one, drawn) && isLater(line) && !names(line);
  });
  const detail = second?.line ?? (isBare(chosen, drawn) ? firstDone(lines, drawn) : null);
  if (!names(chosen)) return point(chosen, detail, appName);
  // In a list there is no number above it either.
  return point(chosen, detail, flow === 'list' ? '' : null);
}

/** Columns up to which what an app is names its kind and no more, and of a sentence that stands small below it. */
const BARE = 40;
const BELOW = 76;
/** Of what an app says of itself the first tell what it does, and the others small things of it. */
const LEADING_LINES = 2;

/** Whether a line says what kind of thing the app is, and nothing that it does. */
const isBare = (line: string, drawn: Drawn) =>
  columnsOf(line) <= BARE && kindOf(line, drawn) === 'introduction';

/** The first whole sentence on what the app does that stands without the others. */
function firstDone(lines: readonly Line[], drawn: Drawn): string | null {
  const { described, sentences, tongue, appName } = drawn;
  const stands = (line: string) =>
    sentences.includes(line) &&
    lines.some((one) => one.line === line) &&
    columnsOf(line) <= BELOW &&
    termsOf(line, smallWordsOf(tongue)).length > LEAST_TOLD &&
    !saysName(line, appName) &&
    !line.includes(tongue.colon.trim()) &&
    !addsToOthers(line, tongue);
  return described.slice(0, LEADING_LINES).find(stands) ?? null;
}

/**
 * What the app says of itself: what was given for this post, then what shares most words with it, weighed by its kind;
 * of two that share the same the one comes first that speaks of the topic, then the one that stands better beside the
 * app's name. A line that counts what the post counts otherwise, or speaks against the hook, is left out.
 */
function linesFor(drawn: Drawn, others: readonly CopyPoint[], flow: Answer['flow']): Line[] {
  const { own, given, introductions, leads, presenting, appName } = drawn;
  const slides = others.map(({ label, text, detail }) => [label, text, detail].join(' ')).join(' ');
  const said = [
    ...new Set([...own, ...introductions, ...leads, ...(presenting === null ? [] : [presenting])]),
  ];
  const lines = said
    .filter((line) => given.includes(line) || !contradicts(line, slides, drawn))
    .map(readIn(drawn, slides, flow));
  const leading = leadingOf(lines, drawn);
  const isGiven = ({ line }: Line) => Number(given.includes(line));
  const weight = (one: Line) => Math.max(weightOf(one, drawn), one.line === leading ? LEADING : 0);
  // Among what is counted the app stands best under its name.
  const misfits = ({ line }: Line) => Number(flow === 'list' && saysName(line, appName));
  return lines.toSorted(
    (a, b) =>
      isGiven(b) - isGiven(a) ||
      weight(b) - weight(a) ||
      b.shared - a.shared ||
      b.ofTopic - a.ofTopic ||
      misfits(a) - misfits(b),
  );
}

function weightOf(one: Line, drawn: Drawn): number {
  const kind = kindOf(one.line, drawn);
  if (kind === 'presenting' && drawn.pointsBack) return POINTING;
  if (kind === 'presenting' && isAlone(drawn)) return PRESENTING_ALONE;
  if (kind === 'presenting' && tells(drawn)) return PRESENTING_IN_STORY;
  if (kind === 'introduction' && tells(drawn) && !saysName(one.line, drawn.appName)) return SLOGAN_IN_STORY;
  return WEIGHTS[kind](isByChance(one, drawn) ? { ...one, telling: Math.min(1, one.telling) } : one);
}

/** Whether nothing else says what the app is under a list of what goes wrong, of which a line may speak by chance. */
const isAlone = ({ promise, introductions, presenting, appName }: Drawn) =>
  introductions.length === 0 &&
  promise.shape === 'list' &&
  ['mistakes', 'signs'].includes(promise.matter) &&
  presenting?.startsWith(appName) === true;

/** Whether somebody tells a story behind the hook. */
const tells = ({ promise, narrow }: Drawn) => TELLING.includes(promise.shape) || narrow?.kind === 'tales';

/** Whether a line breaks into a story with nothing but one word of it, where the app could say what it is. */
const isByChance = ({ words }: Line, drawn: Drawn) =>
  drawn.introductions.length > 0 && tells(drawn) && words < LEAST_SHARED;

/** What a line of the app shares with hook and slides. */
function readIn(drawn: Drawn, slides: string, flow: Answer['flow']): (line: string) => Line {
  const { hook, tongue, appName, file, presenting, introductions } = drawn;
  const small = smallWordsOf(tongue);
  const read = (text: string) => termsOf(text, small);
  const [ofHook, ofSlides, ofName, ofTitle] = [read(hook), read(slides), read(appName), read(file.name)];
  const ofTopic = [...ofTitle, ...read(file.find.join(' '))];
  const weigh = (terms: readonly string[]) =>
    HOOK_WEIGHT * sharedTerms(terms, ofHook) + sharedTerms(terms, ofSlides);
  // In a list a line on the topic stands well enough, unless another would have to say what the app is.
  const strict = flow !== 'list' || introductions.length === 0;
  return (line) => {
    const own = read(line).filter((term) => !meetsAny(term, ofName));
    const terms = line === presenting ? [] : own;
    const telling = strict ? terms.filter((term) => !meetsAny(term, ofTitle)) : terms;
    return {
      line,
      shared: weigh(terms),
      telling: weigh(telling),
      words: sharedTerms(telling, [...ofHook, ...ofSlides]) + sharedNumbers(line, hook, tongue),
      ofTopic: sharedTerms(own, ofTopic),
    };
  };
}

/** Letters behind a number that tell what it counts. */
const COUNTING = 4;

/** How many numbers of a line are said of the same thing in the hook: "for 1 year". */
function sharedNumbers(line: string, hook: string, tongue: Tongue): number {
  const own = numbersOf(line, tongue);
  if (own.length === 0) return 0;
  const inHook = numbersOf(hook, tongue);
  const isAlike = ({ count, behind }: Numbered) =>
    inHook.some((one) => one.count === count && one.behind.slice(0, COUNTING) === behind.slice(0, COUNTING));
  return own.filter(isAlike).length;
}

/** Fewer telling words name a step or a part, and not what the app does. */
const LEAST_TOLD = 3;

/** The first line that says what the app does, where no sentence of its own says what it is. */
function leadingOf(lines: readonly Line[], { leads, tongue }: Drawn): string | null {
  const small = smallWordsOf(tongue);
  const says = (lead: string) => !addsToOthers(lead, tongue) && termsOf(lead, small).length >= LEAST_TOLD;
  return leads.find((lead) => lines.some(({ line }) => line === lead) && says(lead)) ?? null;
}

function kindOf(line: string, { sentences, introductions, presenting }: Asked): LineKind {
  if (line === presenting) return 'presenting';
  if (introductions.includes(line)) return 'introduction';
  return sentences.includes(line) ? 'sentence' : 'feature';
}

const contradicts = (line: string, slides: string, drawn: Drawn) =>
  !drawn.agrees(line) ||
  speaksAgainst(line, drawn.hook, drawn.tongue) ||
  countsOtherwise(line, `${drawn.hook} ${slides}`, drawn);

/** Words behind a number that may be what it counts. */
const COUNTED = 2;

/**
 * Whether a line says a number of something that the post speaks of, and the post does not say that number, or says it
 * of something else: three habits under three mistakes.
 */
function countsOtherwise(line: string, post: string, { tongue }: Asked): boolean {
  const own = numbersOf(line, tongue);
  if (own.length === 0) return false;
  const small = smallWordsOf(tongue);
  const counted = (behind: string) => termsOf(behind, small).slice(0, COUNTED);
  const said = numbersOf(post, tongue);
  const ofPost = termsOf(post, small);
  return own.some(({ count, behind }) => {
    const things = counted(behind);
    const alike = said.filter((one) => one.count === count);
    if (alike.length === 0) return sharedTerms(things, ofPost) > 0;
    const [thing = ''] = things;
    return meetsAny(thing, ofPost) && alike.every((one) => sharedTerms(things, counted(one.behind)) === 0);
  });
}
