import { remember } from '../../media/text/remember.ts';

/** First digits of the scripts that people count in beside ASCII and its wide forms, which NFKC makes plain. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x0e50];

/** A text as words are looked for in it: lower case, one kind of apostrophe, digit and space, letters of one width. */
export const plainText = (text: string, locale: string): string => plainIn(locale)(text);

/** By the text itself, which costs less than to join the two each time. */
const plainIn = remember({ most: 100, by: (locale) => locale }, (locale: string) =>
  remember({ most: 1_000, by: (text) => text }, (text: string) => madePlain(text, locale)),
);

function madePlain(text: string, locale: string): string {
  const narrow = text
    .normalize('NFKC')
    .toLocaleLowerCase(locale)
    .replaceAll('’', "'")
    .replaceAll(/[\uFE0F\u20E3]/gu, '')
    .replaceAll(/\s{2,}|[^\S ]/gu, ' ')
    // Hours are written both ways.
    .replaceAll(/(?<=\p{Nd}) (?=[ap]m(?!\p{L}))/gu, '');
  return narrow.replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((one) => code >= one && code < one + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
