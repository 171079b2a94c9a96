import { plainText } from './plain-text.ts';
import { sharedTerms, smallWordsOf, termsOf } from './terms.ts';
import type { Tongue } from './tongues/tongue.ts';

/**
 * Whether a line invites to what a hook warns of, or sets something against what a hook names: "stories instead of a textbook" under one on textbooks.
 * What the hook itself does not want is no contradiction.
 */
export function speaksAgainst(line: string, hook: string, tongue: Tongue): boolean {
  if (invitesToWarned(line, hook, tongue)) return true;
  const small = smallWordsOf(tongue);
  const denied = termsOf(deniedIn(line, tongue), small);
  if (denied.length === 0) return false;
  const unwanted = deniedIn(hook, tongue);
  return sharedTerms(denied, termsOf(hook, small)) > 0 && sharedTerms(denied, termsOf(unwanted, small)) === 0;
}

/** Whether a line speaks of being with the very person that a hook warns of. */
function invitesToWarned(line: string, hook: string, { warning, locale }: Tongue): boolean {
  if (!warning) return false;
  const shows = (pattern: string, text: string) => new RegExp(pattern, 'u').test(plainText(text, locale));
  return shows(warning.hook, hook) && shows(warning.line, line);
}

/** What a text does not want; empty where it says nothing of the kind. */
function deniedIn(text: string, { phrases, locale }: Tongue): string {
  if (phrases.denying === '') return '';
  const found = plainText(text, locale).matchAll(new RegExp(phrases.denying, 'gu'));
  return [...found].map(({ groups }) => groups?.denied ?? '').join(' ');
}
