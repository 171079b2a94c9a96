import { scriptOf } from './script-of.ts';

const RTL_SCRIPTS = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Samr', 'Mand'];
const RTL = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]`;
const LETTER = /\p{L}/u;
const RTL_LETTER = new RegExp(`[\\p{L}&&${RTL}]`, 'v');
const LTR_LETTER = new RegExp(`[\\p{L}--${RTL}]`, 'v');

/** Whether a language (BCP 47) is written from the right; unknown ones are not. */
export function readsFromRight(language: string | null | undefined): boolean {
  return language ? RTL_SCRIPTS.includes(scriptOf(language)) : false;
}

/**
 * Reading direction of a paragraph: that of its letters; where both are mixed, as in a name of another script before a
 * colon, and where there are none, as in a number, that of its language, else of its first letter (UAX #9, rule P2).
 */
export function directionOf(text: string, language?: string | null): 'ltr' | 'rtl' {
  const [right, left] = [RTL_LETTER.test(text), LTR_LETTER.test(text)];
  if (right !== left) return right ? 'rtl' : 'ltr';
  const first = right && !language ? LETTER.exec(text)?.[0] : undefined;
  return (first ? RTL_LETTER.test(first) : readsFromRight(language)) ? 'rtl' : 'ltr';
}
