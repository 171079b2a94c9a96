/** Scripts that one language mixes; every other is written in the one it is named by. */
const MIXED: Record<string, readonly string[]> = {
  Jpan: ['Hira', 'Kana', 'Han'],
  Kore: ['Hang', 'Han'],
  Hans: ['Han'],
  Hant: ['Han'],
};
/** Names of other scripts are quoted everywhere: "ADHD に効く Notion". */
const SHARE_OF_OWN = 0.3;

/** Whether most letters of a text are of a script that the language of a BCP-47 tag is not written in. */
export function isOfOtherScript(text: string, language: string): boolean {
  const own = lettersOf(language);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return own !== null && (text.match(own)?.length ?? 0) < letters * SHARE_OF_OWN;
}

/** The letters that a language is usually written in; null where that is not known. */
function lettersOf(language: string): RegExp | null {
  try {
    const { script } = new Intl.Locale(language.replaceAll('_', '-')).maximize();
    if (!script) return null;
    const classes = (MIXED[script] ?? [script]).map((one) => `\\p{Script=${one}}`);
    return new RegExp(`(?=\\p{L})[${classes.join('')}]`, 'gu');
  } catch {
    // What is no tag tells no script, and some scripts are no class of letters.
    return null;
  }
}
