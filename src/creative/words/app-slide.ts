import type { CopyPoint } from '../ports/copywriter.ts';
import { columnsOf } from './columns.ts';
import { type Answer, type Asked, type Drawn, point } from './drawn.ts';
import { saysName } from './says-name.ts';
import { LONGEST_POINT } from './sentences.ts';
import { sharedTerms, smallWordsOf, termsOf } from './terms.ts';

/** Where the app stands in an answer; which of its lines it says is chosen once the rest is known. */
export const APP: CopyPoint = point('');

/** What the hook speaks of tells more than what the slides add to it. */
const HOOK_WEIGHT = 2;

/** An answer with the app's own lines in the app's place: those that speak of what the post speaks of. */
export function withApp({ points, flow }: Answer, drawn: Drawn): Answer {
  const others = points.filter((one) => one !== APP);
  const slide = slideOf(drawn, others, flow);
  return { flow, points: points.flatMap((one) => (one === APP ? slide : [one])) };
}

/**
 * At most one slide, which names the app once. In a list the app stands under its name instead of a number, in a story
 * it enters by its name where there is room for it. A second line has to share something with the post, or to be given
 * for it.
 */
function slideOf(drawn: Drawn, others: readonly CopyPoint[], flow: Answer['flow']): CopyPoint[] {
  const { appName, given } = drawn;
  const lines = linesFor(drawn, others, flow);
  const first = lines[0]?.line;
  if (first === undefined) return [];
  const names = (line: string) => saysName(line, appName);
  const second = lines
    .slice(1)
    .find(({ line, shared }) => !names(line) && (shared > 0 || given.includes(line)));
  const detail = second?.line ?? null;
  // Neither a number nor a name: the text says it.
  if (flow === 'list') return [point(first, detail, names(first) ? '' : appName)];
  return [point(named(first, drawn) ?? first, detail)];
}

/** A line with the name of the app in front, as it is where it says it; null where there is no room. */
function named(line: string, { appName, tongue }: Asked): string | null {
  if (saysName(line, appName)) return line;
  const text = `${appName}${tongue.colon}${line}`;
  return columnsOf(text) <= LONGEST_POINT ? text : null;
}

type Line = { line: string; shared: number; ofTopic: number };

/**
 * What the app says of itself: what was given for this post, then what shares most words with it. The name of a feature
 * has to share one more than a sentence; of two that share the same the one comes first that speaks of the topic, so that
 * who does not know the app hears what it is for, then the one that stands better beside the app's name.
 */
function linesFor(drawn: Drawn, others: readonly CopyPoint[], flow: Answer['flow']): Line[] {
  const { own, given, sentences, hook, tongue, appName, file } = drawn;
  const small = smallWordsOf(tongue);
  const ofHook = termsOf(hook, small);
  const ofSlides = termsOf(
    others.map(({ label, text, detail }) => [label, text, detail].join(' ')).join(' '),
    small,
  );
  const ofName = termsOf(appName, small);
  const ofTopic = termsOf([file.name, ...file.find].join(' '), small);
  const weighed = own.map((line) => {
    const terms = termsOf(line, small).filter((term) => !ofName.includes(term));
    return {
      line,
      shared: HOOK_WEIGHT * sharedTerms(terms, ofHook) + sharedTerms(terms, ofSlides),
      ofTopic: sharedTerms(terms, ofTopic),
    };
  });
  const isGiven = ({ line }: Line) => Number(given.includes(line));
  const isSentence = ({ line }: Line) => Number(sentences.includes(line));
  // Under its name the app needs no other; a story has it enter by name.
  const misfits = ({ line }: Line) =>
    Number(flow === 'list' ? saysName(line, appName) : named(line, drawn) === null);
  return weighed.toSorted(
    (a, b) =>
      isGiven(b) - isGiven(a) ||
      b.shared + isSentence(b) - a.shared - isSentence(a) ||
      b.shared - a.shared ||
      b.ofTopic - a.ofTopic ||
      misfits(a) - misfits(b),
  );
}
