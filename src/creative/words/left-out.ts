import type { PhraseBank } from './tongues/tongue.ts';

/** Addresses, handles, prices, version numbers, stars and marks say the same in every language. */
const ANYWHERE =
  /https?:|www\.|\S@\S|(?<!\S)@\w|[$€£¥₹₺₫฿₽₩]\s?\d|\d\s?(?:[$€£¥₹₺₫฿₽₩]|usd|eur|zł)|\d+\.\d+\.\d+|(?<![\p{L}\d])v\d|[★☆™®©]|#1(?!\d)|(?<!\p{L})(?:soc 2|iso 27001|hipaa|gdpr)(?!\p{L})/iu;

const patterns = new WeakMap<PhraseBank, RegExp | null>();

/** Whether a sentence of an app's description belongs on no slide: what it costs, who to write to, what the law says. */
export function isLeftOut(sentence: string, bank: PhraseBank): boolean {
  let spoken = patterns.get(bank);
  if (spoken === undefined) {
    spoken = bank.leftOut.length > 0 ? new RegExp(bank.leftOut.join('|'), 'iu') : null;
    patterns.set(bank, spoken);
  }
  return ANYWHERE.test(sentence) || (spoken?.test(sentence) ?? false);
}
