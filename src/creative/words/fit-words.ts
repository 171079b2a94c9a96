import { speechFor } from './language.ts';
import { libraryLanguage } from './library/library.ts';
import type { Topic } from './library/topics.ts';
import { meetsAny, smallWordsOf, termsOf } from './terms.ts';
import { TOPIC_WEIGHTS, topicsOf } from './topics-of-words.ts';

/** What a scene speaks of: its own words, and those by which a picture of it would be searched. */
export type SceneWords = { said: string; sought: string };

/**
 * How well each of `pictures` fits each scene by its words, `[scene][picture]`; 0 where nothing speaks for it. What a
 * single scene says counts in full, what all say little; a shared subject of the library counts too, across languages.
 * `topic` is that of the whole post.
 */
export function fitsByWords(
  language: string,
  topic: Topic | null,
  scenes: readonly SceneWords[],
  pictures: readonly string[],
): number[][] {
  const small = smallWordsOf(speechFor(language).tongue);
  const spoken = libraryLanguage(language);
  const said = scenes.map((scene) => ({
    own: termsOf(scene.said, small),
    sought: termsOf(scene.sought, small),
    topics: topicsOf(scene.said, spoken),
  }));
  const shown = pictures.map((words) => ({ terms: termsOf(words, small), topics: topicsOf(words, spoken) }));
  return said.map(({ own, sought, topics }) =>
    shown.map((picture) => {
      const words = picture.terms.map((term) => {
        const weight = meetsAny(term, own) ? SAID : meetsAny(term, sought) ? SOUGHT : 0;
        return weight === 0
          ? 0
          : weight / said.filter((other) => meetsAny(term, [...other.own, ...other.sought])).length;
      });
      const shared = picture.topics.some((one) => topics.includes(one)) ? TOPIC_WEIGHTS.scene : 0;
      const ofPost = topic !== null && picture.topics.includes(topic) ? TOPIC_WEIGHTS.post : 0;
      return words.reduce((sum, weight) => sum + weight, shared + ofPost);
    }),
  );
}

/** What a scene says tells more of it than what it would be searched by. */
const SAID = 3;
const SOUGHT = 1;
