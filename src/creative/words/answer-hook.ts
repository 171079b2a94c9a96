import type { Copy } from '../ports/copywriter.ts';
import { randomFrom } from '../random.ts';
import type { Matter } from './hook-cues.ts';
import { topicIn } from './library/library.ts';
import type { TopicFile } from './library/topic-file.ts';
import type { LibraryLanguage, Topic } from './library/topics.ts';
import type { Promise as HookPromise } from './read-hook.ts';
import { sayTheSame } from './sentences.ts';

/** Slides between hook and call. */
export type Answer = Pick<Copy, 'points' | 'flow'>;

type Asked = {
  hook: string;
  promise: HookPromise;
  topic: Topic | null;
  /** What the app says of itself, at most one line. */
  helped: readonly string[];
  seed: number;
};

/**
 * Slides that keep what the hook promises: a number is the number of points, a story goes on, a scene comes to
 * something. The app enters once and late, as what helped. What is said comes from the library; two hooks of one
 * app get different slides.
 */
export function answerHook(language: LibraryLanguage, asked: Asked): Answer | null {
  const general = topicIn(language, 'general');
  const file = asked.topic ? topicIn(language, asked.topic) : general;
  if (!file || !general) return null;
  const { promise, hook, helped, seed } = asked;
  const pick = (lines: readonly string[], name: string) => inOrder(lines, hook, `${seed} ${name}`);
  if (promise.shape === 'list') {
    const pool = [file, general].flatMap((one) => pick(matterOf(one, promise.matter), promise.matter));
    const more = pick(matterOf(file, 'tips'), 'more');
    return { points: distinctFrom([...pool, ...more], hook).slice(0, promise.count), flow: 'list' };
  }
  if (promise.shape === 'story') {
    const told = pick(
      file.stories.map(({ start }) => start),
      'story',
    )[0];
    const { start, dip, turn, now } = file.stories.find((one) => one.start === told) ?? {};
    return {
      points: [start, dip, turn, ...helped, now].filter((line) => line !== undefined),
      flow: 'story',
    };
  }
  if (promise.shape === 'pov') {
    const scenes = pick(file.moments, 'moments').slice(0, 2);
    return {
      points: [...scenes, ...helped, ...pick(file.benefits, 'benefits').slice(0, 1)],
      flow: 'story',
    };
  }
  if (!asked.topic) return null;
  const said = distinctFrom([...pick(matterOf(file, 'tips'), 'tips'), ...pick(file.facts, 'facts')], hook);
  return {
    points: [...said.slice(0, 3), ...helped, ...pick(file.benefits, 'benefits').slice(0, 1)],
    flow: 'story',
  };
}

const MATTERS: Record<Matter, (file: TopicFile) => string[]> = {
  tips: ({ tips }) => tips.map(({ say }) => say),
  mistakes: ({ mistakes }) => mistakes.map(({ say }) => say),
  signs: ({ signs }) => signs,
  benefits: ({ benefits }) => benefits,
  myths: ({ myths }) => myths.map(({ say }) => say),
  steps: ({ steps }) => steps,
};
const matterOf = (file: TopicFile, matter: Matter) => MATTERS[matter](file);

/** Those that share a word with the hook first, the rest as drawn from the seed and the hook. */
function inOrder(lines: readonly string[], hook: string, name: string): string[] {
  const random = randomFrom(`${name} ${hook}`);
  const words = wordsOf(hook);
  return lines
    .map((line) => ({ line, shared: sharedWith(words, line), at: random.between(0, 1) }))
    .sort((a, b) => b.shared - a.shared || a.at - b.at)
    .map(({ line }) => line);
}

function sharedWith(words: ReadonlySet<string>, line: string): number {
  return [...wordsOf(line)].filter((word) => words.has(word)).length;
}

/** Beginnings of the longer words: enough to tell that two texts speak of the same thing. */
function wordsOf(text: string): Set<string> {
  const words = text.toLocaleLowerCase().match(/[\p{L}\p{M}]{5,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, 6)));
}

function distinctFrom(lines: string[], hook: string): string[] {
  const kept: string[] = [];
  for (const line of lines) {
    if (![hook, ...kept].some((other) => sayTheSame(other, line))) kept.push(line);
  }
  return kept;
}
