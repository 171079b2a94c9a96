import { resolveConfusablesTransformer } from 'obscenity';

export type Span = { start: number; end: number };
export type Folded = {
  folded: string;
  /** The characters of the original (UTF-16 units) behind a part of the folded text. */
  spanOf: (start: number, end: number) => Span;
};

const IGNORED = /[\p{Default_Ignorable_Code_Point}\p{Mn}]/u;

/**
 * A text as a reader sees it: styled letters (𝓪, ａ) as plain ones, every white space as a space, invisible
 * characters left out. Marks on letters go too; a letter that holds its mark (é) stays.
 */
export function foldText(text: string): Folded {
  return rewrite(text, (char) => {
    if (char > ' ' && char < '\x7f') return char;
    return /\s/u.test(char) ? ' ' : char.normalize('NFKC');
  });
}

/** Letters masked in a row; a longer mask hides no word, and would only make matching slow. */
const MOST_MASKED = 6;

/**
 * A text in the letters that rules are written in: a to z, `1` for what may be i or l, digits, one space for all
 * that stands between words, and `*` for a masked letter inside a word. Accents are dropped, look-alikes of other
 * scripts and leetspeak read as letters, and no letter stands more than twice in a row.
 */
export function skeletonOf(text: string): Folded {
  const { folded, spanOf } = rewrite(text, plainLetters);
  const read = readLeet(folded);
  const kept: number[] = [];
  let skeleton = '';
  let run = 0;
  for (let at = 0; at < read.length; at++) {
    const char = read[at];
    run = char === read[at - 1] ? run + 1 : 1;
    const most = char === ' ' ? 1 : char === '*' ? MOST_MASKED : 2;
    if (run > most) continue;
    kept.push(at);
    skeleton += char;
  }
  return {
    folded: skeleton,
    spanOf: (start, end) => spanOf(kept[start] ?? 0, (kept[end - 1] ?? 0) + 1),
  };
}

function rewrite(text: string, write: (char: string) => string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let start = 0;
  for (const char of text) {
    const end = start + char.length;
    // The test is dear, and no ASCII character is invisible in this sense.
    const plain = char > '\x7f' && IGNORED.test(char) ? '' : write(char);
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
    folded += plain;
    start = end;
  }
  return { folded, spanOf: (from, to) => ({ start: starts[from] ?? 0, end: ends[to - 1] ?? 0 }) };
}

const confusables = resolveConfusablesTransformer();
const MASK_OR_LEET = '*!|@$';
const known = new Map<string, string>();

/** Remembered, as the same few letters come again and again. */
function plainLetters(char: string): string {
  let plain = known.get(char);
  if (plain === undefined) {
    plain = spell(char);
    // A text may hold any of a million characters; the memory stays small.
    if (char <= '\u04ff') known.set(char, plain);
  }
  return plain;
}

/** Letters that no normal form takes apart. */
const WRITTEN: Record<string, string> = { ß: 'ss', œ: 'oe', æ: 'ae', ı: 'i' };

function spell(char: string): string {
  const written = WRITTEN[char.toLowerCase()];
  if (written !== undefined) return written;
  const bare = char.normalize('NFKD').replaceAll(/\p{Mn}/gu, '');
  return [...bare].map(spellOne).join('');
}

function spellOne(char: string): string {
  if (/[a-z0-9]/i.test(char)) return char.toLowerCase();
  if (MASK_OR_LEET.includes(char)) return char;
  const code = confusables.transform(char.codePointAt(0) ?? 0);
  const resolved = code === undefined ? '' : String.fromCodePoint(code).toLowerCase();
  if (/[a-z0-9]/.test(resolved)) return resolved;
  // A letter of another script is part of its word; anything else separates words.
  return /[\p{L}\p{N}]/u.test(char) ? '_' : ' ';
}

const LEET: Record<string, string> = { '@': 'a', '4': 'a', '8': 'b', '3': 'e', '6': 'g', '0': 'o', $: 's' };
Object.assign(LEET, { '5': 's', '7': 't', '!': '1', '|': '1' });

/** Reads digits and signs as letters where they stand in a word; elsewhere digits stay and signs separate. */
function readLeet(text: string): string {
  if (!/[0-9*!|@$]/.test(text)) return text;
  return text.replaceAll(/[a-z0-9_*!|@$]+/g, (word) => {
    const inner = word.replace(/^[*!|]+/, blank).replace(/[*!|@]+$/, blank);
    if (!/[a-z]/.test(inner)) return inner.replaceAll(/[*!|@$]/g, ' ');
    return inner.replaceAll(/[@483605$7!|]/g, (sign) => LEET[sign] ?? sign);
  });
}

const blank = (signs: string) => ' '.repeat(signs.length);
