import { topicIn } from './library/library.ts';
import { type LibraryLanguage, TOPICS, type Topic } from './library/topics.ts';

/** Where a post says what it is about, the surest first: a hook about sleep is about sleep whatever the app is for. */
const SOURCES = ['hook', 'topic', 'angle', 'themeTags', 'appDescription'] as const;
export type TopicClues = Record<(typeof SOURCES)[number], string>;

/** One word of an app's description may be there by chance; in what was written for this post none is. */
const FEWEST_HITS: Partial<Record<keyof TopicClues, number>> = { appDescription: 2 };
/** Words this short are matched whole: as a beginning they hit too many others. */
const LONGEST_WHOLE = 3;
const UNSPACED: readonly LibraryLanguage[] = ['ja', 'ko', 'zh-Hans', 'th'];

/** What a post is about, by the words that people use for each topic; null when no topic shows clearly. */
export function findTopic(language: LibraryLanguage, clues: TopicClues): Topic | null {
  for (const source of SOURCES) {
    const found = topicOf(language, plain(clues[source]), FEWEST_HITS[source] ?? 1);
    if (found) return found;
  }
  return null;
}

/** The topic with the most words in a text; of two, the one with the longer words. */
function topicOf(language: LibraryLanguage, text: string, fewest: number): Topic | null {
  if (text === '') return null;
  const found = TOPICS.filter((topic) => topic !== 'general').map((topic) => {
    const file = topicIn(language, topic);
    const known = file ? [file.name, ...file.find] : [];
    const words = known.filter((word) => patternOf(language, word).test(text));
    return { topic, hits: words.length, letters: words.join('').length };
  });
  const best = found.sort((a, b) => b.hits - a.hits || b.letters - a.letters)[0];
  return best && best.hits >= fewest ? best.topic : null;
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
