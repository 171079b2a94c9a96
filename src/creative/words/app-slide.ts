import type { CopyPoint } from '../ports/copywriter.ts';
import { columnsOf } from './columns.ts';
import { type Answer, type Asked, type Drawn, point } from './drawn.ts';
import { addsToOthers, numbersOf } from './read-hook.ts';
import { saysName } from './says-name.ts';
import { LONGEST_POINT } from './sentences.ts';
import { meetsAny, sharedTerms, smallWordsOf, termsOf } from './terms.ts';

/** Where the app stands in an answer; which of its lines it says is chosen once the rest is known. */
export const APP: CopyPoint = point('');

/** What the hook speaks of tells more than what the slides add to it. */
const HOOK_WEIGHT = 2;

/**
 * What a line weighs that shares so many words with the post. Who hears nothing of the post in any has to hear what the
 * app is for: its own word on that comes before a sentence on some feature, and the language's before the name of one.
 */
const WEIGHTS: Record<'introduction' | 'presenting' | 'sentence' | 'feature', (shared: number) => number> = {
  introduction: () => 3,
  presenting: () => 2,
  sentence: (shared) => shared + 1,
  feature: (shared) => shared,
};

/** What a second line has to share: a word of the hook, and the name of a feature one more. */
const fits = (shared: number, kind: keyof typeof WEIGHTS) =>
  shared >= HOOK_WEIGHT + Number(kind === 'feature');

/** An answer with the app's own lines in the app's place: those that speak of what the post speaks of. */
export function withApp({ points, flow }: Answer, drawn: Drawn): Answer {
  const others = points.filter((one) => one !== APP);
  const slide = slideOf(drawn, others, flow);
  return { flow, points: points.flatMap((one) => (one === APP ? slide : [one])) };
}

/**
 * At most one slide, which names the app once: who does not know it must not wonder who speaks. In a list the app stands
 * under its name instead of a number, in a story it enters by its name, else stands under it as well. A second line has
 * to share something with the hook and to come later in the app's description, or to be given for the post.
 */
function slideOf(drawn: Drawn, others: readonly CopyPoint[], flow: Answer['flow']): CopyPoint[] {
  const { appName, given, described } = drawn;
  const lines = linesFor(drawn, others, flow);
  const chosen = lines.find(({ line }) => given.includes(line) || !addsToOthers(line, drawn.tongue))?.line;
  if (chosen === undefined) return [];
  const names = (line: string) => saysName(line, appName);
  const isLater = (line: string) => described.indexOf(line) > described.indexOf(chosen);
  const second = lines.find(({ line, shared }) => {
    if (given.includes(line)) return line !== chosen;
    return fits(shared, kindOf(line, drawn)) && isLater(line) && !names(line);
  });
  const detail = second?.line ?? null;
  const entering = flow === 'list' ? null : named(chosen, drawn);
  if (entering) return [point(entering, detail)];
  // Neither a number nor a name: the text says it.
  return [point(chosen, detail, names(chosen) ? '' : appName)];
}

/** A line with the name of the app in front, as it is where it says it; null where it does not go there. */
function named(line: string, { appName, tongue }: Asked): string | null {
  if (saysName(line, appName)) return line;
  if (line.includes(tongue.colon.trim())) return null;
  const text = `${appName}${tongue.colon}${line}`;
  return columnsOf(text) <= LONGEST_POINT ? text : null;
}

type Line = { line: string; shared: number; ofTopic: number };

/**
 * What the app says of itself: what was given for this post, then what shares most words with it, weighed by its kind; of two that share the same the one comes first that speaks of the topic, then the one that stands
 * better beside the app's name. A line that counts what the post counts otherwise is left out.
 */
function linesFor(drawn: Drawn, others: readonly CopyPoint[], flow: Answer['flow']): Line[] {
  const { own, given, introductions, presenting, hook, tongue, appName, file } = drawn;
  const small = smallWordsOf(tongue);
  const slides = others.map(({ label, text, detail }) => [label, text, detail].join(' ')).join(' ');
  const [ofHook, ofSlides] = [termsOf(hook, small), termsOf(slides, small)];
  const ofName = termsOf(appName, small);
  const ofTopic = termsOf([file.name, ...file.find].join(' '), small);
  const weighed = [...new Set([...own, ...introductions, ...(presenting === null ? [] : [presenting])])].map(
    (line) => {
      const terms = termsOf(line, small).filter((term) => !meetsAny(term, ofName));
      return {
        line,
        shared:
          line === presenting ? 0 : HOOK_WEIGHT * sharedTerms(terms, ofHook) + sharedTerms(terms, ofSlides),
        ofTopic: sharedTerms(terms, ofTopic),
      };
    },
  );
  const isGiven = ({ line }: Line) => Number(given.includes(line));
  const weight = ({ line, shared }: Line) => WEIGHTS[kindOf(line, drawn)](shared);
  // Under its name the app needs no other; a story has it enter by name.
  const misfits = ({ line }: Line) =>
    Number(flow === 'list' ? saysName(line, appName) : named(line, drawn) === null);
  return weighed
    .filter((one) => isGiven(one) || !countsOtherwise(one.line, `${hook} ${slides}`, drawn))
    .toSorted(
      (a, b) =>
        isGiven(b) - isGiven(a) ||
        weight(b) - weight(a) ||
        b.shared - a.shared ||
        b.ofTopic - a.ofTopic ||
        misfits(a) - misfits(b),
    );
}

function kindOf(line: string, { sentences, introductions, presenting }: Asked): keyof typeof WEIGHTS {
  if (line === presenting) return 'presenting';
  if (introductions.includes(line)) return 'introduction';
  return sentences.includes(line) ? 'sentence' : 'feature';
}

/** Words behind a number that may be what it counts. */
const COUNTED = 2;

/**
 * Whether a line says a number of something that the post speaks of, and the post does not say that number, or says it
 * of something else: three habits under three mistakes.
 */
function countsOtherwise(line: string, post: string, { tongue }: Asked): boolean {
  const small = smallWordsOf(tongue);
  const counted = (behind: string) => termsOf(behind, small).slice(0, COUNTED);
  const said = numbersOf(post, tongue);
  const ofPost = termsOf(post, small);
  return numbersOf(line, tongue).some(({ count, behind }) => {
    const things = counted(behind);
    const alike = said.filter((one) => one.count === count);
    if (alike.length === 0) return sharedTerms(things, ofPost) > 0;
    const [thing = ''] = things;
    return meetsAny(thing, ofPost) && alike.every((one) => sharedTerms(things, counted(one.behind)) === 0);
  });
}
