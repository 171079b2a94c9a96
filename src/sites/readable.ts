import { Parser } from 'htmlparser2';
import { plain } from './decode-text.ts';

const MOST_CHARACTERS = 20_000;
/** Elements that begin a line of their own. */
const BLOCKS: ReadonlySet<string> = new Set([
  'br',
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'tr',
]);

/**
 * A text of structured data, which may hold HTML or none: its words alone, each line folded, lines put together with
 * `between`. Lists of an app's features lean on their lines.
 */
export function readable(text: unknown, between = ' '): string {
  if (typeof text !== 'string') return '';
  const lines = wordsOf(text.slice(0, MOST_CHARACTERS)).split(/[\r\n\u2028\u2029]+/);
  return lines.flatMap((line) => plain(line) || []).join(between);
}

function wordsOf(text: string): string {
  if (!/[<&]/.test(text)) return text;
  let words = '';
  const parser = new Parser({
    onopentagname: (name) => {
      if (BLOCKS.has(name)) words += '\n';
    },
    ontext: (piece) => {
      words += piece;
    },
  });
  parser.end(text);
  return words;
}
