import type { Copy, CopyPoint } from '../ports/copywriter.ts';
import { randomFrom } from '../random.ts';
import type { Narrow } from './find-narrow.ts';
import type { NarrowSubject } from './library/narrow-file.ts';
import type { TopicFile } from './library/topic-file.ts';
import type { Topic } from './library/topics.ts';
import type { HookPromise } from './read-hook.ts';
import { sayAlike, wordsOf } from './sentences.ts';
import { meetsAny, sharedTerms, smallWordsOf, termsOf } from './terms.ts';
import type { Matter, Tongue } from './tongues/tongue.ts';

/** What an answer is made from. */
export type Asked = {
  hook: string;
  promise: HookPromise;
  topic: Topic | null;
  /** The very thing that is asked for, where the library has it. */
  narrow: Narrow | null;
  appName: string;
  /** What the app says of itself; a slide has room for two lines. */
  own: readonly string[];
  /** Those that were given for this post, and those that are whole sentences rather than names of features. */
  given: readonly string[];
  sentences: readonly string[];
  /** What says what the app is for: in its own words, and in those of the language. */
  introductions: readonly string[];
  presenting: string | null;
  /** Whether `presenting` points back at what was said. */
  pointsBack: boolean;
  /** What the app says that it does, in its order, where no sentence says what it is; else nothing. */
  leads: readonly string[];
  /** All that the app's description says, in its order. */
  described: readonly string[];
  tongue: Tongue;
  seed: number;
};

/** Slides between hook and call. */
export type Answer = Pick<Copy, 'points' | 'flow'>;

export type Drawn = Asked & {
  /** The app's place, none where it says nothing of itself. */
  app: CopyPoint[];
  file: TopicFile;
  general: TopicFile;
  /** Whether a line says nothing that the hook says otherwise. */
  agrees: (line: string) => boolean;
  /** In an order drawn from seed and hook, what speaks of the same thing as the hook first. */
  pick: (entries: readonly CopyPoint[], name: string) => CopyPoint[];
};

export function point(text: string, detail: string | null = null, label: string | null = null): CopyPoint {
  return { text, detail, label };
}

/** Lines that need no explaining. */
export const plainly = (lines: readonly string[]): CopyPoint[] => lines.map((text) => point(text));

export const MATTERS: Record<Matter, (file: TopicFile) => CopyPoint[]> = {
  tips: ({ tips }) => tips.map(({ say, more }) => point(say, more)),
  mistakes: ({ mistakes }) => mistakes.map(({ say, instead }) => point(say, instead)),
  signs: ({ signs }) => plainly(signs),
  benefits: ({ benefits }) => plainly(benefits),
  // A myth without what is true would be told as true.
  myths: ({ myths }) => myths.map(({ say, truth }) => point(say, truth)),
  steps: ({ steps }) => plainly(steps),
};

const NARROW: Record<'things' | Exclude<Matter, 'steps'>, (subject: NarrowSubject) => CopyPoint[]> = {
  things: ({ things = [] }) => things.map(({ say, more }) => point(say, more)),
  tips: ({ tips = [] }) => tips.map(({ say, more }) => point(say, more)),
  mistakes: ({ mistakes = [] }) => mistakes.map(({ say, instead }) => point(say, instead)),
  signs: ({ signs = [] }) => plainly(signs),
  benefits: ({ benefits = [] }) => plainly(benefits),
  myths: ({ myths = [] }) => myths.map(({ say, truth }) => point(say, truth)),
};

type NarrowKind = keyof typeof NARROW;

/**
 * What the library says of the very thing that is asked for, the first kind first; empty where it has nothing. All of it
 * speaks of that thing, so that what else the hook names puts some first: two hooks on one thing draw others.
 */
export function exactly(drawn: Drawn, ...kinds: NarrowKind[]): CopyPoint[] {
  const besides = wordsBesides(drawn);
  return kinds.flatMap((kind) => inOrder(written(drawn, kind), drawn, `${drawn.seed} ${kind}`, besides));
}

/** How many words a line shares with the hook that do not name its subject. */
function wordsBesides({ narrow, hook, tongue }: Asked): (line: string) => number {
  if (narrow?.kind !== 'subjects') return sharedWith(hook, tongue);
  const small = smallWordsOf(tongue);
  const { name, find } = narrow.entry;
  const own = termsOf([name, ...find].join(' '), small);
  const terms = termsOf(hook, small).filter((term) => !meetsAny(term, own));
  return (line) => sharedTerms(termsOf(line, small), terms);
}

/** The same in the order in which it is written, for steps follow from one another. */
export function written(
  { narrow, agrees }: Pick<Drawn, 'narrow' | 'agrees'>,
  ...kinds: NarrowKind[]
): CopyPoint[] {
  if (narrow?.kind !== 'subjects') return [];
  return kinds
    .flatMap((kind) => NARROW[kind](narrow.entry))
    .filter(({ text, detail }) => agrees(text) && agrees(detail ?? ''));
}

/** Those that share a word with the hook first, the rest as drawn from the seed and the hook. */
export function inOrder(
  entries: readonly CopyPoint[],
  { hook, tongue }: Asked,
  name: string,
  shared = sharedWith(hook, tongue),
): CopyPoint[] {
  const random = randomFrom(`${name} ${hook}`);
  return entries
    .map((entry) => ({ entry, shared: shared(entry.text), at: random.between(0, 1) }))
    .sort((a, b) => b.shared - a.shared || a.at - b.at)
    .map(({ entry }) => entry);
}

/** How many telling words of a text a line has too. */
export function sharedWith(text: string, tongue: Tongue): (line: string) => number {
  const small = smallWordsOf(tongue);
  const terms = termsOf(text, small);
  return (line) => sharedTerms(termsOf(line, small), terms);
}

/** `kept`, and of the others those that say something new. */
export function distinctFrom(
  entries: readonly CopyPoint[],
  hook: string,
  kept: readonly CopyPoint[] = [],
): CopyPoint[] {
  const all = [...kept];
  const said = [hook, ...kept.map(({ text }) => text)].map(wordsOf);
  for (const entry of entries) {
    const words = wordsOf(entry.text);
    if (said.some((other) => sayAlike(other, words))) continue;
    all.push(entry);
    said.push(words);
  }
  return all;
}
