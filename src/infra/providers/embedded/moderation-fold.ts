type Span = { start: number; end: number };
type Folded = {
  folded: string;
  /** The characters of the original (UTF-16 units) behind one unit of the folded text. */
  origin: (index: number) => Span;
};

const IGNORED = /[\p{Default_Ignorable_Code_Point}\p{Mn}]/u;

/**
 * A text as a reader sees it: styled letters (𝓪, ａ) as plain ones, every white space as a space, invisible
 * characters left out. Marks on letters go too; a letter that holds its mark (é) stays.
 */
export function foldText(text: string): Folded {
  let folded = '';
  const origins: Span[] = [];
  let start = 0;
  for (const char of text) {
    const span = { start, end: start + char.length };
    start = span.end;
    if (IGNORED.test(char)) continue;
    const plain = /\s/u.test(char) ? ' ' : char.normalize('NFKC');
    folded += plain;
    for (let unit = 0; unit < plain.length; unit++) origins.push(span);
  }
  return { folded, origin: (index) => origins[index] ?? { start: 0, end: 0 } };
}
