import type { CopyBrief, CopyPoint } from '../ports/copywriter.ts';
import type { PhotoQuery } from '../ports/photo-search.ts';
import type { Subject } from './from-library.ts';
import { topicIn } from './library/library.ts';
import { saysName } from './says-name.ts';
import { NO_NOUNS } from './terms.ts';

export type PictureWords = { post: PhotoQuery | null; points: (PhotoQuery | null)[] };

const MOST_NOUNS = 2;

/**
 * What pictures of a post would show: its topic by its English name, which every photo search knows, and in English
 * posts what a point speaks of; of a subject that the library does not know what the brief calls it. Null where
 * nothing can be told.
 */
export function pictureWords(
  brief: Pick<CopyBrief, 'language' | 'topic' | 'appName'>,
  subject: Subject | null,
  points: readonly CopyPoint[],
): PictureWords {
  const { language, topic, appName } = brief;
  const english = subject && topicIn('en', subject.topic)?.name;
  const name = english ?? topic?.trim();
  if (!name) return { post: null, points: points.map(() => null) };
  const post = { words: english ? namingWords(english) : name, language: english ? 'en' : language };
  const said = ({ text }: CopyPoint): PhotoQuery => {
    const aboutApp = saysName(text, appName);
    const nouns = isEnglish(language) && !aboutApp ? nounsOf(text) : [];
    return nouns.length > 0 ? { ...post, words: `${post.words} ${nouns.join(' ')}` } : post;
  };
  return { post, points: points.map(said) };
}

const isEnglish = (language: string) => /^en\b/iu.test(language);

/** Words after which a thing is named. */
const BEFORE_NOUNS = new Set(
  'a an the your my our their his her this that each every one no some of'.split(' '),
);
const wordsOf = (text: string) => text.toLowerCase().match(/[a-z][a-z’'-]*/gu) ?? [];

const namingWords = (name: string) =>
  wordsOf(name)
    .filter((word) => !NO_NOUNS.has(word))
    .join(' ');

/** The first things that an English sentence names with an article or the like: "Leave the phone in a drawer". */
function nounsOf(text: string): string[] {
  const words = wordsOf(text);
  const named = words.flatMap((word, index) => {
    const next = words[index + 1];
    return BEFORE_NOUNS.has(word) && next && !NO_NOUNS.has(next) && !BEFORE_NOUNS.has(next) ? [next] : [];
  });
  return [...new Set(named)].slice(0, MOST_NOUNS);
}
