import { columnsOf } from '../words/columns.ts';

/** Columns that one picture holds at a size which is read at arm's length. */
const PAGE = 190;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * A text in pages that end where its paragraphs and sentences do, to the letter but for white space between pages. A
 * sentence longer than a page is parted between words.
 */
export function pagesOf(text: string): string[] {
  if (columnsOf(text) <= PAGE) return [text];
  const pages: string[] = [];
  for (const paragraph of text.split(/\n\s*\n/u)) {
    let page = '';
    for (const part of partsOf(paragraph)) {
      if (page !== '' && columnsOf((page + part).trimEnd()) > PAGE) {
        pages.push(page);
        page = '';
      }
      page += part;
    }
    // Short paragraphs share a page, with the empty line that parted them.
    const last = pages.at(-1);
    const joined = `${last ?? ''}\n\n${page}`;
    if (last !== undefined && columnsOf(joined) <= PAGE / 2) pages.splice(-1, 1, joined);
    else pages.push(page);
  }
  return pages.map((page) => page.trim()).filter((page) => page !== '');
}

function partsOf(paragraph: string): string[] {
  return [...sentences.segment(paragraph)].flatMap(({ segment }) =>
    columnsOf(segment) <= PAGE ? [segment] : wordsOf(segment),
  );
}

const words = new Intl.Segmenter('en', { granularity: 'word' });
const wordsOf = (sentence: string) => [...words.segment(sentence)].map(({ segment }) => segment);
