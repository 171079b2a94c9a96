import { topicIn } from './library/library.ts';
import { type LibraryLanguage, TOPICS, type Topic } from './library/topics.ts';

/** Where a post says what it is about, and how much each counts. */
const WEIGHTS = { hook: 4, topic: 3, angle: 2, themeTags: 2, appDescription: 1 } as const;
export type TopicClues = Record<keyof typeof WEIGHTS, string>;

/** One word of an app's description may be there by chance; a word of the hook is not. */
const FEWEST_POINTS = 2;
/** Words this short are matched whole: as a beginning they hit too many others. */
const LONGEST_WHOLE = 3;
const UNSPACED: readonly LibraryLanguage[] = ['ja', 'ko', 'zh-Hans', 'th'];

/** What a post is about, by the words that people use for each topic; null when no topic shows clearly. */
export function findTopic(language: LibraryLanguage, clues: TopicClues): Topic | null {
  const texts = Object.entries(WEIGHTS).map(([name, weight]) => ({
    weight,
    text: plain(clues[name as keyof typeof WEIGHTS]),
  }));
  let best: { topic: Topic; points: number } | null = null;
  for (const topic of TOPICS) {
    const words = topic === 'general' ? [] : (topicIn(language, topic)?.find ?? []);
    const points = texts.reduce((sum, { weight, text }) => sum + weight * hits(language, text, words), 0);
    if (points >= FEWEST_POINTS && points > (best?.points ?? 0)) best = { topic, points };
  }
  return best?.topic ?? null;
}

function hits(language: LibraryLanguage, text: string, words: readonly string[]): number {
  if (text === '') return 0;
  return words.filter((word) => patternOf(language, word).test(text)).length;
}

const patterns = new Map<string, RegExp>();

/** At the beginning of a word, or anywhere in languages that put no spaces between words. */
function patternOf(language: LibraryLanguage, word: string): RegExp {
  const key = `${language} ${word}`;
  const known = patterns.get(key);
  if (known) return known;
  const escaped = plain(word).replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const end = [...word].length <= LONGEST_WHOLE ? '(?![\\p{L}\\p{N}])' : '';
  const made = UNSPACED.includes(language)
    ? new RegExp(escaped, 'u')
    : new RegExp(`(?<![\\p{L}\\p{N}])${escaped}${end}`, 'u');
  patterns.set(key, made);
  return made;
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('’', "'");
}
