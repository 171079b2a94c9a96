/**
 * Where text may be broken. A *unit* is what stays together on a line, with the white space before it; the
 * space is dropped when the unit begins a new line.
 */
export type Unit = { space: string; text: string };

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Breaking spaces only: no-break space, figure space and narrow no-break space glue. */
const SPACE = /^[\t \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+$/;
const ENDS_WITH_BREAK = /(?:[—/]|[\u3001-\u3003\u3009\u300b\u300d\u300f\u3011\uff01-\uff0f\uff1a-\uff1f])$/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;

/** Lines the author broke, verbatim and with the empty ones. */
export function splitParagraphs(text: string): string[] {
  return text
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)
    .map((line) => line.replaceAll('\t', '    ').replace(/[\p{Cc}]/gu, ''));
}

/** Cuts a line into units at spaces, after dashes and slashes, and between the words of scripts written without spaces. */
export function splitUnits(line: string): Unit[] {
  const units: Unit[] = [];
  let space = '';
  let previousIsWord = false;
  for (const { segment, isWordLike = false } of words.segment(line)) {
    if (SPACE.test(segment)) {
      space += segment;
      continue;
    }
    const last = units.at(-1);
    if (!last || space !== '' || mayBreak(last.text, previousIsWord, isWordLike)) {
      units.push({ space, text: segment });
    } else {
      last.text += segment;
    }
    space = '';
    previousIsWord = isWordLike;
  }
  return units;
}

function mayBreak(before: string, previousIsWord: boolean, nextIsWord: boolean): boolean {
  if (!nextIsWord || OPENING.test(before)) return false;
  return previousIsWord || ENDS_WITH_BREAK.test(before);
}

/** The smallest pieces that may never be cut: an emoji with all its parts, a letter with its marks. */
export function splitGraphemes(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** Reading direction of a line: that of its first strongly directed character (Unicode UAX #9, rule P2). */
export function directionOf(line: string): 'ltr' | 'rtl' {
  const strong = /\p{L}/u.exec(line)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(strong)
    ? 'rtl'
    : 'ltr';
}
