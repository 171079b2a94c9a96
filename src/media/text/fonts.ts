import { parse } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import type { TextStyle } from '../timeline.ts';
import { covers } from './coverage.ts';
import { type FontChoice, facesFor, fileOf, pathOf, SHARED_FACES } from './faces.ts';
import { remember } from './remember.ts';

/** Aliases of the files known to the canvas. Module state because the canvas' own font list is one per process. */
const registered = new Map<string, string>();

/**
 * CSS font families able to draw `text`, in order of choice. Only those that draw something of it are read, the first
 * time that they do: a face of East Asian letters then takes about 0.15 s, the emoji 0.25 s, the others less than 10 ms.
 */
export const fontFamilies = remember({ most: 1_000, by: fontOf }, familiesFor);

type Font = FontChoice & Pick<TextStyle, 'weight'>;

function fontOf(text: string, { font, weight, language }: Font): string {
  return `${font} ${weight} ${language} ${text}`;
}

function familiesFor(text: string, style: Font): string {
  // A letter and its mark are drawn as the one letter they make; spaces and ellipses come in while text is set.
  const left = new Set([...' …', ...text, ...text.normalize('NFC')].filter((char) => !UNSEEN.test(char)));
  const families: string[] = [];
  for (const face of facesFor(text, style)) {
    const drawn = [...left].filter((char) => covers(face.file, char));
    if (drawn.length > 0) families.push(`"${register(fileOf(face, style))}"`);
    for (const char of drawn) left.delete(char);
    if (left.size === 0) break;
  }
  return families.join(',');
}

function register(file: string): string {
  const known = registered.get(file);
  if (known) return known;
  const alias = `reelgate ${parse(file).name}`;
  if (!GlobalFonts.registerFromPath(pathOf(file), alias)) throw new Error(`Cannot load font ${file}.`);
  registered.set(file, alias);
  return alias;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** What is not drawn by itself. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
const SPACE = /\p{White_Space}/u;

/**
 * Characters (grapheme clusters, each once) of `text` that no bundled font can draw and that would show as boxes, such
 * as cuneiform. Takes about a millisecond for a long text.
 */
export function missingGlyphs(text: string): string[] {
  const drawable = (char: string) =>
    UNSEEN.test(char) || SPACE.test(char) || SHARED_FACES.some(({ file }) => covers(file, char));
  const drawn = (characters: string) => [...new Set(characters)].every(drawable);
  if (drawn(text)) return [];
  // A letter and its mark are drawn as the one letter they make.
  const missing = [...graphemes.segment(text)]
    .map(({ segment }) => segment)
    .filter((grapheme) => !drawn(grapheme) && !drawn(grapheme.normalize('NFC')));
  return [...new Set(missing)];
}
