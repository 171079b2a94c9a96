import { remember, rememberOf } from '../../media/text/remember.ts';
import { UNSPACED } from './sentences.ts';
import { ENGLISH } from './tongues/en.ts';
import type { Tongue } from './tongues/tongue.ts';

const SHORTEST = 3;
/** Of the longer of two words, what they must begin with alike to be forms of one: "habit", "habits"; "книга", "книгу". */
const ALIKE = 0.8;
/** What words of many languages end in by case and number: "okno", "okna". */
const ENDING = /[aeiouyąęаеиоуыюя]$/u;
/** Words that begin alike for so long are of one family: "photograph", "photography". */
const FAMILY = 6;
/** A word this long that another begins with is its stem: "sleep", "sleeping"; "Monat", "Monatsende". */
const STEM = 5;

const HANGUL = /^\p{Script=Hangul}{2,}$/u;
/** What Arabic writes together with the word after it: the, and the, in the, for the. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u;

/** NFKC takes this vowel of Thai apart, and the segmenter then finds no word. */
const APART = '\u0e4d\u0e32';

/** English words that name nothing. */
export const NO_NOUNS = new Set(
  (
    'a an and are as at be because been before but by can do does for from get go has have how if in into is it its ' +
    'just keep let like make more most much no not of off on only or out over per same so some still take than that ' +
    'the their them then there they thing things this time to too under until up use was way what when where which ' +
    'who will with without you your first last next few many other own new old good bad big small'
  ).split(' '),
);

/** Among the frequent words of a language are some that name something. */
const THINGS = new Set(
  (
    'phone home house evening people time money abend tag woche teléfono casa noche gente amigo mañana téléphone maison ' +
    'soir matin telefone telefono sera mattina avond huis telefoon dom wieczór telefon akşam ev rumah malam nhà điện thoại'
  ).split(' '),
);

/** Words of a language, and of English, that any two texts share. */
export const smallWordsOf = rememberOf((tongue: Tongue): ReadonlySet<string> => {
  const frequent = [...tongue.phrases.smallWords, ...ENGLISH.phrases.smallWords, ...NO_NOUNS];
  return new Set(frequent.filter((word) => !THINGS.has(word)));
});

/** It parts Chinese, Japanese and Thai by their scripts, whatever language it is told. */
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Words of a text that tell what it speaks of, each once; of signs without spaces those that the segmenter finds. */
export const termsOf = (text: string, small: ReadonlySet<string>): readonly string[] => termsIn(small)(text);

/** Lines of an app and the library's own are weighed against one hook after the other. */
const termsIn = rememberOf((small: ReadonlySet<string>) =>
  remember({ most: 1_000, by: (text) => text }, (text: string) => termsAnew(text, small)),
);

function termsAnew(text: string, small: ReadonlySet<string>): string[] {
  const found =
    text
      .normalize('NFKC')
      .replaceAll(APART, 'ำ')
      .toLocaleLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const terms = found.flatMap((word) => {
    if (UNSPACED.test(word)) return partedWords(word);
    const bare = word.replace(ARTICLE, '');
    return HANGUL.test(bare) || [...bare].length >= SHORTEST ? [bare] : [];
  });
  return [...new Set(terms)].filter((term) => !small.has(term));
}

/** One sign names too much, and what is written in hiragana alone is grammar more often than a thing. */
const partedWords = (text: string): string[] =>
  [...words.segment(text)].flatMap(({ segment }) =>
    [...segment].length > 1 && !/^\p{Script=Hiragana}+$/u.test(segment) ? [segment] : [],
  );

/** How many of `terms` are among `others`, in whatever form. */
export const sharedTerms = (terms: readonly string[], others: readonly string[]): number =>
  terms.filter((term) => meetsAny(term, others)).length;

export const meetsAny = (term: string, others: readonly string[]): boolean =>
  others.some((other) => isSameWord(term, other));

function isSameWord(left: string, right: string): boolean {
  if (left === right) return true;
  if (left[0] !== right[0]) return false;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  let alike = 0;
  while (alike < short.length && short[alike] === long[alike]) alike += 1;
  // Particles and endings follow the word without a space.
  if (HANGUL.test(short)) return alike >= 2 && (alike === short.length || alike >= long.length / 2);
  if (UNSPACED.test(short)) return false;
  if (short.length <= SHORTEST) return long === `${short}s`;
  if (left.replace(ENDING, '') === right.replace(ENDING, '')) return true;
  return alike >= FAMILY || alike / long.length >= ALIKE || (alike === short.length && alike >= STEM);
}
