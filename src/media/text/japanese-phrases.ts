import { readFileSync } from 'node:fs';

/**
 * The Japanese model of BudouX (Google, Apache-2.0): what a character or two or three around a place say for (above 0)
 * or against a phrase beginning there.
 */
const MODEL: Record<string, Record<string, number>> = JSON.parse(
  readFileSync(new URL('./japanese-phrases.json', import.meta.url), 'utf8'),
);
const BASE =
  -0.5 *
  Object.values(MODEL)
    .flatMap((weights) => Object.values(weights))
    .reduce((sum, weight) => sum + weight, 0);
/** Features: where the characters that they look at begin, from the place on, and how many they are. */
const FEATURES: [name: string, from: number, length: number][] = [
  ...[-3, -2, -1, 0, 1, 2].map((from, index): [string, number, number] => [`UW${index + 1}`, from, 1]),
  ...[-2, -1, 0].map((from, index): [string, number, number] => [`BW${index + 1}`, from, 2]),
  ...[-3, -2, -1, 0].map((from, index): [string, number, number] => [`TW${index + 1}`, from, 3]),
];

/** Below 0, and above this, a phrase might begin as well. */
const NEARLY = -1_000;
/** A phrase may be broken after so many characters where another one nearly begins, and after so many between words. */
const LONG_PHRASE = { nearly: 5, anywhere: 12 };

const JAPANESE = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\u3000-\u303f\uff00-\uff65]/u;
/** Verbs in kana that begin as if with a particle, which the model takes off them. */
const KANA_WORDS = /のぞ[かきくけこい]|のんび|はがし|はがす|とどけ|とどく|もらっ|もらえ|にぎ[らりるれっ]/y;
/** No word begins so: what is before it goes on. */
const BEGINS_NO_WORD = /^[をんぁぃぅぇぉっゃゅょゎー]/u;
/** What a particle is after a name in other letters. */
const PARTICLE =
  /^(?:[をがはにでともへのやねよか]|から|まで|より|って|なら|だけ|など|です|では|には|とは|とも)/u;
/** Nouns that say where or when, or make a noun of a verb, and stand with what they are said of. */
const LEANING_NOUN =
  /^(?:[前後上下中外横隣裏奥端時方分物所日人](?!\p{scx=Han})|とき|こと|もの|ため|ほう|まま|ところ|はず|わけ)/u;
const LED_BY = /[のるたいなうくすむぶぬつ]$/u;
/** Verbs that say little by themselves: "気に|なる", "空けて|おく". */
const LEANING_VERB =
  /^(?:いる|いた|いな|おく|おい|みる|みた|みよ|なる|なった|なり|する|した|しま|くる|きた|ある|ない)/u;
const HALF_SAID = /[てでにくず]$/u;
/** "Only", "about", "as … as": they end a phrase. */
const BEGINS_ENDING = /^(?:ほど|くらい|ぐらい|だけ|ばかり|しか|ころ)/u;
const ENDS_KANA_OR_HAN = /[\p{Script=Hiragana}\p{Script=Han}]$/u;
/** Of more characters nouns and verbs may stand off. */
const LONGEST_LED = { noun: 4, verb: 6 };

/** Whether a Japanese line may break between two words: where a phrase begins. */
export function mayBreakPhrase(line: string, index: number, before: string): boolean {
  const next = line.slice(index);
  if (BEGINS_NO_WORD.test(next)) return false;
  if (!JAPANESE.test(line[index] ?? '')) return true;
  if (!JAPANESE.test(line[index - 1] ?? '')) return !PARTICLE.test(next);
  if (beginsKanaWord(line, index)) return true;
  if (inKanaWord(line, index)) return false;
  if (before.length >= LONG_PHRASE.anywhere) return true;
  if (leans(before, next)) return false;
  const begins = phraseScore(line, index);
  return begins > 0 || (before.length >= LONG_PHRASE.nearly && begins > NEARLY);
}

function leans(before: string, next: string): boolean {
  if (BEGINS_ENDING.test(next)) return ENDS_KANA_OR_HAN.test(before);
  if (LEANING_NOUN.test(next) && LED_BY.test(before)) return before.length <= LONGEST_LED.noun;
  return LEANING_VERB.test(next) && HALF_SAID.test(before) && before.length <= LONGEST_LED.verb;
}

function beginsKanaWord(line: string, index: number): boolean {
  KANA_WORDS.lastIndex = index;
  return KANA_WORDS.test(line);
}

const LONGEST_KANA = 4;
const inKanaWord = (line: string, index: number) =>
  Array.from({ length: LONGEST_KANA - 1 }, (_, back) => index - back - 1).some((from) => {
    KANA_WORDS.lastIndex = from;
    const found = from >= 0 ? KANA_WORDS.exec(line) : null;
    return found !== null && from + found[0].length > index;
  });

/** Above 0 where a phrase (a word with the particles that lean on it) of a Japanese text begins. */
function phraseScore(text: string, index: number): number {
  return FEATURES.reduce((sum, [name, from, length]) => {
    const at = index + from;
    return at < 0 ? sum : sum + (MODEL[name]?.[text.slice(at, at + length)] ?? 0);
  }, BASE);
}
