import { findTopic } from './find-topic.ts';
import type { LibraryLanguage, Topic } from './library/topics.ts';

/** What a shared topic counts beside a word: with the scene itself, and with the whole post. */
export const TOPIC_WEIGHTS = { scene: 1, post: 0.25 };

/** Languages told by their letters alone. */
const BY_LETTERS: readonly (readonly [RegExp, LibraryLanguage])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh-Hans'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Thai}/u, 'th'],
];

/** The topics that words speak of, read in the language of the post, in English, and in that of their letters. */
export function topicsOf(words: string, spoken: LibraryLanguage | null): Topic[] {
  const lettered = BY_LETTERS.find(([letters]) => letters.test(words))?.[1];
  const languages = new Set([spoken, 'en' as const, lettered].flatMap((one) => one ?? []));
  const clues = { hook: '', topic: words, angle: '', themeTags: '', appDescription: '' };
  return [...new Set([...languages].flatMap((language) => findTopic(language, clues) ?? []))];
}
