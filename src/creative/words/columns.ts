const WIDE =
  /[\u{1100}-\u{115f}\u{2e80}-\u{303e}\u{3041}-\u{a4cf}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{ff00}-\u{ff60}]/u;

/** Columns that a text takes: wide characters count twice, marks that sit on another character not at all. */
export function columnsOf(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].reduce((sum, char) => sum + (WIDE.test(char) ? 2 : 1), 0);
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The beginning of a text that takes at most so many columns: ended after a word where there are words. */
export function beginning(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  for (const { segment } of letters.segment(text)) {
    if (columnsOf(kept + segment) > columns) break;
    kept += segment;
  }
  const space = kept.search(/\s\S*$/u);
  return (space > 0 ? kept.slice(0, space) : kept).trimEnd();
}
