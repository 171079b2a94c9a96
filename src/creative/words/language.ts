import type { PhraseBank } from './phrase-bank.ts';
import { GERMAN } from './phrases-de.ts';
import { ENGLISH } from './phrases-en.ts';
import { SPANISH } from './phrases-es.ts';
import { FRENCH } from './phrases-fr.ts';
import { ITALIAN } from './phrases-it.ts';
import { PORTUGUESE } from './phrases-pt.ts';

const BANKS: Record<string, PhraseBank> = {
  en: ENGLISH,
  es: SPANISH,
  pt: PORTUGUESE,
  fr: FRENCH,
  de: GERMAN,
  it: ITALIAN,
};

export type Speech = { code: string; bank: PhraseBank };

/** Phrases for a BCP-47 tag: those of its base language, else English ones. */
export function speechFor(tag: string): Speech {
  const base = tag.toLowerCase().split(/[-_]/)[0] ?? 'en';
  const bank = BANKS[base];
  return bank ? { code: base, bank } : { code: base, bank: ENGLISH };
}

/** Whether there are phrases in the language of a BCP-47 tag. */
export function hasPhrases(tag: string): boolean {
  return speechFor(tag).code in BANKS;
}

const FEWEST_HITS = 2;

/**
 * Whether a text is clearly in another language than the post, so that quoting it would mix two. Told by counting
 * each language's small words; a short or doubtful text counts as fitting.
 */
export function isForeign(text: string, { code }: Speech): boolean {
  if (!(code in BANKS)) return false;
  if (!/\p{Script=Latin}/u.test(text)) return /\p{L}/u.test(text);
  const words = text.toLocaleLowerCase().match(/[\p{L}’']+/gu) ?? [];
  const hits = Object.entries(BANKS).map(([language, bank]) => {
    const small = new Set(bank.smallWords);
    return { language, count: words.filter((word) => small.has(word)).length };
  });
  const best = hits.reduce((most, one) => (one.count > most.count ? one : most));
  const own = hits.find(({ language }) => language === code)?.count ?? 0;
  return best.language !== code && best.count >= FEWEST_HITS && best.count > own * 1.5;
}
