export const MODERATION_CATEGORIES = [
  'hate',
  'harassment',
  'sexual',
  'self-harm',
  'violence',
  'illegal-goods',
  'profanity',
] as const;
export type ModerationCategory = (typeof MODERATION_CATEGORIES)[number];

/**
 * The rules of one language: terms in lower case, separated by commas. A term stands between word boundaries;
 * `~` at its end lets the last word go on ("insult~" finds "insulted"). Case, accents, look-alike letters,
 * leetspeak, stretched letters and masks ("ins*lt") need no terms of their own. A term must not be an ordinary
 * word in any other language we write, since the language of a text is not known: few and plain, as a rule that
 * often errs is worse than none.
 */
export type RulePack = Partial<Record<ModerationCategory, string>>;

/** The terms of a list. */
export function termsOf(list: string): string[] {
  return list
    .split(',')
    .map((term) => term.trim().replaceAll(/\s+/g, ' '))
    .filter((term) => term !== '');
}
