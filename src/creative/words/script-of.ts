import { remember } from '../../media/text/remember.ts';
import { scriptOf } from '../../media/text/script-of.ts';

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
  const own = lettersOf(scriptOf(language));
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return own !== null && (text.match(own)?.length ?? 0) < letters * SHARE_OF_OWN;
}

/** The letters that a script is written in; null where that is not known. */
const lettersOf = remember({ most: 100, by: (script) => script }, (script: string): RegExp | null => {
  if (!script) return null;
  const classes = (MIXED[script] ?? [script]).map((one) => `\\p{Script=${one}}`);
  try {
    return new RegExp(`(?=\\p{L})[${classes.join('')}]`, 'gu');
  } catch {
    // Some scripts are no class of letters.
    return null;
  }
});
