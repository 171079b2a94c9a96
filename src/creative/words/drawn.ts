import type { CopyPoint } from '../ports/copywriter.ts';
import { randomFrom } from '../random.ts';
import type { Narrow } from './find-narrow.ts';
import type { NarrowSubject } from './library/narrow-file.ts';
import type { TopicFile } from './library/topic-file.ts';
import type { Topic } from './library/topics.ts';
import type { HookPromise } from './read-hook.ts';
import { pairsOf, sayTheSame, UNSPACED } from './sentences.ts';
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
  tongue: Tongue;
  seed: number;
};

export type Drawn = Asked & {
  /** The app as what helped, at most one slide. */
  helped: CopyPoint[];
  file: TopicFile;
  general: TopicFile;
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

const NARROW: Record<'things' | 'tips' | 'mistakes' | 'signs', (subject: NarrowSubject) => CopyPoint[]> = {
  things: ({ things = [] }) => things.map(({ say, more }) => point(say, more)),
  tips: ({ tips = [] }) => tips.map(({ say, more }) => point(say, more)),
  mistakes: ({ mistakes = [] }) => mistakes.map(({ say, instead }) => point(say, instead)),
  signs: ({ signs = [] }) => plainly(signs),
};

/** What the library says of the very thing that is asked for, the first kind first; empty where it has nothing. */
export function exactly({ narrow, pick }: Drawn, ...kinds: (keyof typeof NARROW)[]): CopyPoint[] {
  if (narrow?.kind !== 'subjects') return [];
  return kinds.flatMap((kind) => pick(NARROW[kind](narrow.entry), kind));
}

/** Advice on exactly this as the library has it, for steps follow from one another; what else there is stays behind it. */
export function inSteps(points: readonly CopyPoint[], { narrow }: Pick<Drawn, 'narrow'>): CopyPoint[] {
  if (narrow?.kind !== 'subjects') return [...points];
  const written = NARROW.tips(narrow.entry).map(({ text }) => text);
  const advice = written.flatMap((tip) => points.filter(({ text }) => text === tip));
  return [...advice, ...points.filter(({ text }) => !written.includes(text))];
}

/** What is said of exactly this, else of the topic. */
export function nearest(drawn: Drawn, kind: 'tips' | 'mistakes' | 'signs'): CopyPoint[] {
  const exact = exactly(drawn, kind);
  return exact.length > 0 ? exact : drawn.pick(MATTERS[kind](drawn.file), kind);
}

/** Those that share a word with the hook first, the rest as drawn from the seed and the hook. */
export function inOrder(entries: readonly CopyPoint[], hook: string, name: string): CopyPoint[] {
  const random = randomFrom(`${name} ${hook}`);
  const words = wordsOf(hook);
  return entries
    .map((entry) => ({ entry, shared: sharedWith(words, entry.text), at: random.between(0, 1) }))
    .sort((a, b) => b.shared - a.shared || a.at - b.at)
    .map(({ entry }) => entry);
}

export function sharedWith(words: ReadonlySet<string>, line: string): number {
  return [...wordsOf(line)].filter((word) => words.has(word)).length;
}

/** Beginnings of the longer words, and pairs of signs where words are not parted: enough to tell what a text speaks of. */
export function wordsOf(text: string): Set<string> {
  const words = text.toLocaleLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];
  return new Set(words.flatMap((word) => (UNSPACED.test(word) ? pairsOf(word) : [word.slice(0, 6)])));
}

/** The same without the small words of the language, which any two texts share. */
export function tellingWords(text: string, { phrases }: Tongue): Set<string> {
  const small = wordsOf(phrases.smallWords.join(' '));
  return new Set(
    [...wordsOf(text)].filter((word) => !small.has(word) && !/^\p{Script=Hiragana}+$/u.test(word)),
  );
}

/** `kept`, and of the others those that say something new. */
export function distinctFrom(
  entries: readonly CopyPoint[],
  hook: string,
  kept: readonly CopyPoint[] = [],
): CopyPoint[] {
  const all = [...kept];
  for (const entry of entries) {
    if (![hook, ...all.map(({ text }) => text)].some((other) => sayTheSame(other, entry.text)))
      all.push(entry);
  }
  return all;
}
