import { remember } from './remember.ts';

/**
 * The script that a language (BCP 47, underscores allowed) is written in most, such as `Arab`; empty without a language
 * and for what is none. Asking for it takes longer than setting a word, and it is asked for with every line.
 */
export const scriptOf = remember({ most: 500, by: (language) => language }, (language: string): string => {
  try {
    return new Intl.Locale(language.replaceAll('_', '-')).maximize().script ?? '';
  } catch {
    return '';
  }
});
