import { keysOf } from '../../domain/records.ts';
import { remember } from '../../media/text/remember.ts';
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
 * However much an app says of itself: a second word of the hook tells more than what it says beside a first. Alone it
 * tells only where what was written for the post has no word of anything.
 */
const MOST_OF_APP = { beside: 3, alone: 5 };

/** A word of a topic, and where it stands. */
type Hit = { topic: Topic; source: keyof TopicClues; at: number; word: string };

/**
 * What a post is about, by the words that people use for each topic: one that it names itself before what the app is
 * for, then the one with the most, and of two the one with the longer words. Null when no topic shows clearly.
 */
export function findTopic(language: LibraryLanguage, clues: TopicClues): Topic | null {
  const hits = hitsIn(language, clues);
  const telling = hits.filter((hit) => !hits.some((other) => isWithin(hit, other)));
  const found = [...new Set(telling.map(({ topic }) => topic))].map((topic) => {
    const own = telling.filter((hit) => hit.topic === topic);
    const ofPost = Number(own.some(({ source }) => source !== 'appDescription'));
    return {
      topic,
      ofPost,
      score: scoreOf(own),
      letters: own.reduce((sum, { word }) => sum + word.length, 0),
    };
  });
  const best = found.sort((a, b) => b.ofPost - a.ofPost || b.score - a.score || b.letters - a.letters)[0];
  return best && best.score >= LEAST ? best.topic : null;
}

/** Letters of the longest word that a text has of a topic; 0 where it has none. */
export function lettersOf(language: LibraryLanguage, topic: Topic, text: string): number {
  const words = wordsIn(language, plainText(text, language), wordsFor(language, topic)).values();
  return Math.max(0, ...[...words].map((word) => word.length));
}

function hitsIn(language: LibraryLanguage, clues: TopicClues): Hit[] {
  const texts = keysOf(WEIGHTS)
    .map((source) => ({ source, text: plainText(clues[source], language) }))
    .filter(({ text }) => text !== '');
  return TOPICS.filter((topic) => topic !== 'general').flatMap((topic) =>
    texts.flatMap(({ source, text }) =>
      (topicsIn(language, text).get(topic) ?? []).map(([at, word]) => ({ topic, source, at, word })),
    ),
  );
}

/** The words of each topic that a text has: an app's description is asked about with every post. */
const topicsIn = remember(
  { most: 300, by: (language, text) => `${language} ${text}` },
  (language: LibraryLanguage, text: string): ReadonlyMap<Topic, readonly [at: number, word: string][]> =>
    new Map(TOPICS.map((topic) => [topic, [...wordsIn(language, text, wordsFor(language, topic))]])),
);

/** "Running" in "running late" is no running. */
function isWithin(hit: Hit, other: Hit): boolean {
  const longer =
    other.source === hit.source && other.topic !== hit.topic && other.word.length > hit.word.length;
  return longer && other.at <= hit.at && hit.at + hit.word.length <= other.at + other.word.length;
}

function scoreOf(hits: readonly Hit[]): number {
  const sum = (some: readonly Hit[]) => some.reduce((all, { source }) => all + WEIGHTS[source], 0);
  const ofApp = hits.filter(({ source }) => source === 'appDescription');
  const ofPost = hits.filter((hit) => !ofApp.includes(hit));
  return sum(ofPost) + Math.min(MOST_OF_APP[ofPost.length > 0 ? 'beside' : 'alone'], sum(ofApp));
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

/** The words found in a text by where they stand, one for each place: "drawing" is found by "draw" too, and is one. */
function wordsIn(
  language: LibraryLanguage,
  text: string,
  known: readonly string[],
): ReadonlyMap<number, string> {
  const longest = new Map<number, string>();
  for (const word of known) {
    const at = placeOf(language, text, word);
    if (at >= 0 && word.length > (longest.get(at)?.length ?? 0)) longest.set(at, word);
  }
  return longest;
}
