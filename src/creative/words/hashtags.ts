import { mostHashtags } from '../../domain/platforms.ts';
import { rotated } from './pick.ts';
import type { PhraseBank } from './tongues/tongue.ts';

const MOST = 8;
const USUAL = 5;
const LONGEST = 30;

/** Up to 8 hashtags, as many as every platform takes: the app, the themes, a word of the topic, then the topic's own. */
export function hashtagsFor(
  words: {
    appName: string;
    themeTags: string[];
    topic: string | null;
    seed: number;
    platforms: readonly string[];
  },
  bank: PhraseBank,
  ofTopic: readonly string[] | null,
): string[] {
  const fitting = ofTopic ? ofTopic.map((tag) => `#${tag}`) : rotated(bank.tags, words.seed, 'tags');
  const own = [words.appName, ...words.themeTags, ...topicWords(words.topic ?? '', bank)].flatMap(toHashtag);
  const tags = unique(own).slice(0, Math.min(MOST, mostHashtags(words.platforms)));
  const general = unique([...tags, ...fitting]);
  return tags.length >= USUAL ? tags : general.slice(0, USUAL);
}

/** "habit tracking" → "#habitTracking"; nothing when no letter is left. Digits alone are no hashtag anywhere. */
function toHashtag(text: string): string[] {
  const parts = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const [first = '', ...rest] = parts;
  const joined = first + rest.map((part) => (part[0] ?? '').toLocaleUpperCase() + part.slice(1)).join('');
  const fits = /\p{L}/u.test(joined) && [...joined].length <= LONGEST;
  return fits ? [`#${joined}`] : [];
}

/** A short topic whole, else its first telling word: later words rarely mean anything alone. */
function topicWords(topic: string, bank: PhraseBank): string[] {
  const all = topic.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (all.length > 0 && all.length <= 2) return [topic];
  const small = new Set(bank.smallWords);
  const telling = all.filter((word) => word.length >= 4 && !small.has(word.toLocaleLowerCase()));
  return telling.slice(0, 1);
}

function unique(tags: string[]): string[] {
  const seen = new Set<string>();
  return tags.filter((tag) => {
    const key = tag.toLocaleLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
}
