const RTL_SCRIPTS = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Samr', 'Mand'];
const RTL_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Whether a language (BCP 47) is written from the right; unknown ones are not. */
export function readsFromRight(language: string | null | undefined): boolean {
  if (!language) return false;
  try {
    return RTL_SCRIPTS.includes(new Intl.Locale(language.replaceAll('_', '-')).maximize().script ?? '');
  } catch {
    return false;
  }
}

/**
 * Reading direction of a paragraph: that of its letters; where both are mixed, as in a name of another script before a
 * colon, and where there are none, as in a number, that of its language, else of its first letter (UAX #9, rule P2).
 */
export function directionOf(text: string, language?: string | null): 'ltr' | 'rtl' {
  const letters = [...text].filter((sign) => /\p{L}/u.test(sign)).map((sign) => RTL_LETTER.test(sign));
  const isMixed = letters.includes(true) && letters.includes(false);
  const fromRight = (isMixed && language) || letters.length === 0 ? readsFromRight(language) : letters[0];
  return fromRight ? 'rtl' : 'ltr';
}
