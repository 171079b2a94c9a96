import { columnsOf } from '../words/columns.ts';

/** Columns that one picture holds at a size which is read at arm's length. */
export const PAGE_COLUMNS = 190;
/** Columns that a page may be fuller than the others. */
const SLACK = 24;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * A text in pages that end where its sentences do, to the letter but for white space between pages. A
 * sentence longer than a page is parted between words.
 */
export function pagesOf(text: string): string[] {
  if (columnsOf(text) <= PAGE_COLUMNS) return [text];
  // As many pages as it takes, each about as full as the others.
  const count = Math.ceil(columnsOf(text) / PAGE_COLUMNS);
  const fair = Math.min(PAGE_COLUMNS, Math.ceil(columnsOf(text) / count) + SLACK);
  const pages: string[] = [];
  let page = '';
  for (const part of partsOf(text)) {
    if (page !== '' && columnsOf((page + part).trimEnd()) > fair) {
      pages.push(page);
      page = '';
    }
    page += part;
  }
  return [...pages, page].map((one) => one.trim()).filter((one) => one !== '');
}

function partsOf(text: string): string[] {
  return [...sentences.segment(text)].flatMap(({ segment }) =>
    columnsOf(segment) <= PAGE_COLUMNS ? [segment] : wordsOf(segment),
  );
}

const words = new Intl.Segmenter('en', { granularity: 'word' });
const wordsOf = (sentence: string) => [...words.segment(sentence)].map(({ segment }) => segment);
