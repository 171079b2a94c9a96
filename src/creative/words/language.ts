import { SILENT } from './tongues/silent.ts';
import type { PhraseBank, Tongue } from './tongues/tongue.ts';
import { TONGUES } from './tongues/tongues.ts';

export type Speech = { code: string; tongue: Tongue; bank: PhraseBank };

/** What a BCP-47 tag is spoken with: the tongue of its base language, else one that says nothing. */
export function speechFor(tag: string): Speech {
  const code = tag.toLowerCase().split(/[-_]/)[0] ?? 'en';
  const tongue = TONGUES[code] ?? SILENT;
  return { code, tongue, bank: tongue.phrases };
}

/** Whether there are phrases in the language of a BCP-47 tag. */
export function hasPhrases(tag: string): boolean {
  return speechFor(tag).code in TONGUES;
}

/** Scripts that tell a language by themselves; others are told by their small words. */
const SCRIPTS: Record<string, readonly string[]> = {
  Latin: ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'pl', 'tr', 'id', 'vi'],
  Cyrillic: ['ru'],
  Arabic: ['ar'],
  Devanagari: ['hi'],
  Thai: ['th'],
  Hangul: ['ko'],
  Hiragana: ['ja'],
  Katakana: ['ja'],
  Han: ['zh', 'ja'],
};
const IN_SCRIPT = Object.keys(SCRIPTS).map((script) => ({
  script,
  letters: new RegExp(`\\p{Script=${script}}`, 'gu'),
}));
/** So many more small words of another language than of its own. */
const CLEARLY = 2;
/** Names of other scripts are quoted everywhere: "ADHD に効く Notion". */
const SHARE_OF_OWN = 0.3;

/**
 * Whether a text is clearly in another language than the post, so that quoting it would mix two: its letters are of
 * another script, or another language's small words are in it. A short or doubtful text counts as fitting.
 */
export function isForeign(text: string, { code }: Speech): boolean {
  if (!(code in TONGUES)) return false;
  const counts = IN_SCRIPT.map(({ script, letters }) => ({
    script,
    count: text.match(letters)?.length ?? 0,
  }));
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  if (all === 0) return false;
  const own = counts.reduce(
    (sum, { script, count }) => sum + (SCRIPTS[script]?.includes(code) ? count : 0),
    0,
  );
  if (own < all * SHARE_OF_OWN) return true;
  // Chinese has no kana: with them a text is Japanese.
  if (code === 'zh') return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  return SCRIPTS.Latin?.includes(code) ? hasOtherWords(text, code) : false;
}

function hasOtherWords(text: string, code: string): boolean {
  const words = new Set(text.toLocaleLowerCase().match(/[\p{L}\p{M}’']+/gu));
  const hits = (SCRIPTS.Latin ?? []).map((language) => {
    const small = new Set(TONGUES[language]?.phrases.smallWords);
    return { language, count: [...words].filter((word) => small.has(word)).length };
  });
  const best = hits.reduce((most, one) => (one.count > most.count ? one : most));
  const own = hits.find(({ language }) => language === code)?.count ?? 0;
  return best.count - own >= CLEARLY && best.count > own * 1.5;
}
