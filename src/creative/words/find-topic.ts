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
    const at = known.map((word) => placeOf(language, text, word));
    // "Drawing" is found by "draw" too: one place is one hit.
    const hits = new Set(at.filter((place) => place >= 0)).size;
    return { topic, hits, letters: known.filter((_, index) => (at[index] ?? -1) >= 0).join('').length };
  });
  const best = found.sort((a, b) => b.hits - a.hits || b.letters - a.letters)[0];
  return best && best.hits >= fewest ? best.topic : null;
}

/**
 * Where a word stands in a text, -1 if nowhere: at the beginning of a word, or anywhere in languages that put no spaces between words. By plain search: a pattern for
 * each of a thousand words takes a third of a second to build.
 */
function placeOf(language: LibraryLanguage, text: string, word: string): number {
  const wanted = plain(word);
  if (UNSPACED.includes(language)) return text.indexOf(wanted);
  const whole = [...wanted].length <= LONGEST_WHOLE;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const begins = !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at));
    if (begins && !(whole && /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2)))) return at;
  }
  return -1;
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('’', "'");
}
