import { keysOf } from '../../domain/records.ts';
import { topicIn } from './library/library.ts';
import { type LibraryLanguage, TOPICS, type Topic } from './library/topics.ts';
import { placeOf } from './place-of.ts';
import { plainText } from './plain-text.ts';

/**
 * Where a post says what it is about, and how much a word there counts: what was written for this post tells more than
 * what the app is for, but the two support each other.
 */
const WEIGHTS = { hook: 4, topic: 4, angle: 3, themeTags: 3, appDescription: 1 };
export type TopicClues = Record<keyof typeof WEIGHTS, string>;
/** One word of an app's description may be there by chance; in what was written for this post none is. */
const LEAST = 2;

/**
 * What a post is about, by the words that people use for each topic: the one with the most, and of two the one with the
 * longer words. Null when no topic shows clearly.
 */
export function findTopic(language: LibraryLanguage, clues: TopicClues): Topic | null {
  const texts = keysOf(WEIGHTS)
    .map((source) => ({ text: plainText(clues[source], language), weight: WEIGHTS[source] }))
    .filter(({ text }) => text !== '');
  const found = TOPICS.filter((topic) => topic !== 'general').map((topic) => {
    const known = wordsFor(language, topic);
    const hits = texts.flatMap(({ text, weight }) =>
      wordsIn(language, text, known).map((word) => ({ word, weight })),
    );
    const score = hits.reduce((sum, { weight }) => sum + weight, 0);
    return { topic, score, letters: hits.reduce((sum, { word }) => sum + word.length, 0) };
  });
  const best = found.sort((a, b) => b.score - a.score || b.letters - a.letters)[0];
  return best && best.score >= LEAST ? best.topic : null;
}

const wordsOfTopics = new Map<string, readonly string[]>();

/** The words of a topic as they are looked for, made ready once. */
function wordsFor(language: LibraryLanguage, topic: Topic): readonly string[] {
  const key = `${topic}/${language}`;
  const known = wordsOfTopics.get(key);
  if (known) return known;
  const file = topicIn(language, topic);
  const words = file ? [file.name, ...file.find].map((word) => plainText(word, language)) : [];
  wordsOfTopics.set(key, words);
  return words;
}

/** The words found in a text, one for each place: "drawing" is found by "draw" too, and is one. */
function wordsIn(language: LibraryLanguage, text: string, known: readonly string[]): string[] {
  const longest = new Map<number, string>();
  for (const word of known) {
    const at = placeOf(language, text, word);
    if (at >= 0 && word.length > (longest.get(at)?.length ?? 0)) longest.set(at, word);
  }
  return [...longest.values()];
}
