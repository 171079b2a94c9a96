import { speechFor } from './language.ts';
import { libraryLanguage } from './library/library.ts';
import type { Topic } from './library/topics.ts';
import { NO_NOUNS } from './picture-words.ts';
import { pairsOf, UNSPACED } from './sentences.ts';
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
  const small = smallWordsOf(language);
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
const SHORTEST = 3;
/** Of the longer of two words, what they must begin with alike to be forms of one: "habit", "habits"; "книга", "книгу". */
const ALIKE = 0.8;
/** What words of many languages end in by case and number: "okno", "okna". */
const ENDING = /[aeiouyąęаеиоуыюя]$/u;
/** Words that begin alike for so long are of one family: "photograph", "photography". */
const FAMILY = 6;

const HANGUL = /^\p{Script=Hangul}{2,}$/u;

/** Among the frequent words of a language are some that can be seen. */
const THINGS = new Set(
  (
    'phone home house evening people time money abend tag woche teléfono casa noche gente amigo mañana téléphone maison ' +
    'soir matin telefone telefono sera mattina avond huis telefoon dom wieczór telefon akşam ev rumah malam nhà điện thoại'
  ).split(' '),
);

function smallWordsOf(language: string): ReadonlySet<string> {
  const frequent = [speechFor(language), speechFor('en')].flatMap(({ tongue }) => tongue.phrases.smallWords);
  return new Set([...frequent, ...NO_NOUNS].filter((word) => !THINGS.has(word)));
}

/** Words of a text, each once; pairs of signs where words are not parted. */
function termsOf(text: string, small: ReadonlySet<string>): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLocaleLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const terms = words.flatMap((word) => {
    if (UNSPACED.test(word)) return pairsOf(word).filter((pair) => !/^\p{Script=Hiragana}+$/u.test(pair));
    return HANGUL.test(word) || [...word].length >= SHORTEST ? [word] : [];
  });
  return [...new Set(terms)].filter((term) => !small.has(term));
}

const meetsAny = (term: string, others: readonly string[]) => others.some((other) => isSameWord(term, other));

function isSameWord(left: string, right: string): boolean {
  if (left === right) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  // Particles follow the word without a space.
  if (HANGUL.test(short)) return long.startsWith(short);
  if (UNSPACED.test(short)) return false;
  if (short.length <= SHORTEST) return long === `${short}s`;
  if (left.replace(ENDING, '') === right.replace(ENDING, '')) return true;
  let alike = 0;
  while (alike < short.length && short[alike] === long[alike]) alike += 1;
  return alike >= FAMILY || alike / long.length >= ALIKE;
}
