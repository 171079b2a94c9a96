import { clingsInChinese } from './chinese-words.ts';
import { compoundsIn } from './compounds.ts';
import { mayBreakPhrase } from './japanese-phrases.ts';
import { remember } from './remember.ts';

/**
 * Where text may be broken. A *unit* is what stays together on a line, with the white space before it; the
 * space is dropped when the unit begins a new line.
 */
export type Unit = { space: string; text: string };

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Breaking spaces only: no-break space, figure space and narrow no-break space glue. */
const SPACE = /^[\t \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+$/;
const ENDS_WITH_BREAK = /(?:[—/、。，．！？：；…～〜・」』）】〉》］｝〕])$/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}]/u;
const BEGINS_OPENING = /^[\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u3018\uff08\uff3b\uff5b]/u;
/** East Asian letters and the marks between them. */
const EAST_ASIAN = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\u3000-\u303f\uff00-\uff65]/u;
/** Letters written without spaces between words. Korean has spaces, so nothing breaks inside its words. */
const SPACELESS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/**
 * What leans on the letter before it: small kana, marks of length and repetition, Thai, Lao and Khmer repetition, Thai
 * letters that are not heard, and what ends a Burmese syllable.
 */
const LEANS =
  /^(?:[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶㇰ-ㇿーゝゞヽヾ々〻ๆฯໆຯៗ]|[ก-ฮ]{1,2}์|[\u1000-\u1021]\u1037?[\u1039\u103a])/u;
/** Particles that end a Chinese phrase; of a word of several characters they may be the first. */
const CHINESE_PARTICLE = /^[的了着著过過吗嗎呢吧啊呀们們地得]$/u;
const ENDS_WITH_NUMBER = /\p{N}$/u;
const EMOJI = /^\p{RGI_Emoji}+$/v;
/** A row of emoji longer than this is broken like words. */
const MOST_GLUED = 3;
/** A sign that ends what is before it, whatever space stands between them: "Défis ?", "บ่อย ๆ", "30 %", "слово —". */
const ENDS_SPACED = /^(?:[?!:;؟؛،।॥！？：；。，、…ๆໆៗ–—%‰€$£¥₽₹]|[»›](?![\p{L}\p{N}]))/u;
/** A mark of quotation that stands off what it opens: "« Défis". */
const OPENS_SPACED = /(?:^|\s)[«‹]$/u;

/** Lines the author broke, verbatim and with the empty ones. */
export function splitParagraphs(text: string): string[] {
  return text
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)
    .map((line) => line.replaceAll('\t', '    ').replace(/[\p{Cc}]/gu, ''));
}

/** How a text is read where it is parted: as Japanese or not, and names that stay whole. */
export type Parting = { japanese?: boolean; together?: readonly string[] };

/**
 * Cuts a line into units: at spaces (but not before the emoji that end a phrase, nor off the signs that some languages
 * set apart), after dashes and slashes, and in scripts written without spaces between words, in Japanese between phrases.
 */
export const splitUnits = remember({ most: 300, by: lineOf }, unitsOf);

function lineOf(line: string, { japanese = false, together = [] }: Parting = {}): string {
  return [japanese, ...together, line].join('\n');
}

function unitsOf(line: string, { japanese = false, together = [] }: Parting = {}): readonly Readonly<Unit>[] {
  const held = [...rangesOf(line, together), ...(japanese ? [] : compoundsIn(line))];
  const isHeld = (index: number) => held.some(({ from, to }) => from < index && index < to);
  const units: Unit[] = [];
  let space = '';
  let previous = { segment: '', isWord: false };
  for (const { segment, isWordLike = false, index } of words.segment(line)) {
    if (SPACE.test(segment)) {
      space += segment;
      continue;
    }
    const last = units.at(-1);
    const before = last?.text ?? '';
    const may =
      space === ''
        ? mayBreak(before, previous.isWord, segment, isWordLike) &&
          (japanese
            ? mayBreakPhrase(line, index, before)
            : !clingsInChinese(before, previous.segment, segment, line.slice(index + segment.length)))
        : mayBreakAtSpace(before, line.slice(index), isWordLike ? null : segment);
    if (!last || (may && !isHeld(index))) units.push({ space, text: segment });
    else last.text += space + segment;
    space = '';
    previous = { segment, isWord: isWordLike };
  }
  return units;
}

/** Where names stand in a line, in whatever case. */
function rangesOf(line: string, names: readonly string[]): { from: number; to: number }[] {
  return names.flatMap((name) =>
    [...line.matchAll(new RegExp(RegExp.escape(name), 'giu'))].map(({ index }) => {
      return { from: index, to: index + name.length };
    }),
  );
}

/** `sign` is what begins the rest of a line if that is no word. */
function mayBreakAtSpace(before: string, rest: string, sign: string | null): boolean {
  if (OPENS_SPACED.test(before) || ENDS_SPACED.test(rest)) return false;
  return sign === null || !closes(before, sign);
}

function mayBreak(before: string, previousIsWord: boolean, next: string, nextIsWord: boolean): boolean {
  if (OPENING.test(before) || LEANS.test(next)) return false;
  const last = [...before].at(-1) ?? '';
  if (OPENING.test(next) && (BEGINS_OPENING.test(next) || EAST_ASIAN.test(last))) return before !== '';
  if (!nextIsWord) return false;
  if (EAST_ASIAN.test(next) && (ENDS_WITH_NUMBER.test(last) || CHINESE_PARTICLE.test(next))) return false;
  return (previousIsWord && SPACELESS.test(last + next)) || ENDS_WITH_BREAK.test(before);
}

/** Whether an emoji after a space belongs to the words before it. */
function closes(before: string, emoji: string): boolean {
  if (before === '' || !EMOJI.test(emoji) || EMOJI.test(before)) return false;
  return splitGraphemes(before).filter((grapheme) => EMOJI.test(grapheme)).length < MOST_GLUED;
}

/** The smallest pieces that may never be cut: an emoji with all its parts, a letter with its marks. */
export function splitGraphemes(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** As many signs as this cling together where a unit has to be cut. */
const MOST_CLINGING = 3;

/** Where a unit that is too wide may be cut: between graphemes, but closing marks cling to what they close. */
export function splitToCut(unit: string): string[] {
  const parts: string[] = [];
  let clinging = 1;
  for (const grapheme of splitGraphemes(unit)) {
    const last = parts.at(-1) ?? '';
    const clings = OPENING.test(last) || LEANS.test(grapheme) || CLOSING.test(grapheme);
    clinging = clings ? clinging + 1 : 1;
    if (last !== '' && clings && clinging <= MOST_CLINGING) parts[parts.length - 1] = last + grapheme;
    else parts.push(grapheme);
  }
  return parts;
}
