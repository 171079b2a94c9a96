import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';
import type { TextStyle } from '../timeline.ts';
import { glyphCoverage } from './glyph-coverage.ts';

/**
 * The bundled fonts. System fonts are never asked for, so a post looks the same on every machine.
 *
 * A *face* is one WOFF2 subset file. Each is registered under an alias of its own: several files under one
 * family name make the canvas draw NO GLYPH boxes for Greek and Cyrillic. Order in the table is order of
 * choice: letters first, then emoji (so that a heart is red), then symbols.
 */
type Face = {
  /** Module path; `{weight}` stands for 500 or 800, `{name}` for what that weight is called. */
  file: string;
  /** Loaded only for texts in which this matches; always when absent. */
  when?: RegExp;
};

const INTER_SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'];
const INTER: Face[] = INTER_SUBSETS.map((subset) => ({
  file: `@fontsource/inter/files/inter-${subset}-{weight}-normal.woff2`,
}));

const ANTON: Face[] = ['latin', 'latin-ext', 'vietnamese'].map((subset) => ({
  file: `@fontsource/anton/files/anton-${subset}-400-normal.woff2`,
}));

/**
 * Signs that the subsets of Inter leave out: combining marks, rarer dashes, raised and lowered letters, fractions,
 * arrows, circled numbers, letters of mathematics (𝗯𝗼𝗹𝗱, 𝓬𝓾𝓻𝓼𝓲𝓿𝓮) and the like.
 */
const SIGNS =
  /[[[\p{S}\p{N}\p{P}\p{M}\p{Lm}]&&[\u02b0-\u036f\u1d2c-\u1dff\u2010-\u2012\u2015-\u2017\u201b\u201f\u2021\u2023-\u2025\u2027\u2030-\u{1fbff}]][\u2100-\u218f\u{1d400}-\u{1d7ff}\u{1ee00}-\u{1eeff}]]/v;

/** Faces for every text style, behind its own letters. A script is added by a line here. */
const COMMON: Face[] = [
  { file: notoSans('arabic'), when: /[\p{Script_Extensions=Arabic}]/u },
  { file: notoSans('hebrew'), when: /[\p{Script_Extensions=Hebrew}\u2010\u20aa]/u },
  { file: notoSans('devanagari'), when: /[\p{Script_Extensions=Devanagari}\u0953\u0954]/u },
  { file: notoSans('thai'), when: /[\p{Script_Extensions=Thai}\u0e3f]/u },
  {
    file: '@fontsource/noto-color-emoji/files/noto-color-emoji-emoji-400-normal.woff2',
    when: /[\p{Emoji_Presentation}\p{Regional_Indicator}\u20e3[\p{Extended_Pictographic}--[©®™‼⁉]]]/v,
  },
  // The whole of Inter, for the signs that its subsets leave out: behind the emoji, since it has hearts too.
  { file: 'inter-ui/web/Inter-{name}.woff2', when: SIGNS },
  { file: '@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff2', when: SIGNS },
  { file: '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2', when: SIGNS },
];

function notoSans(script: string): string {
  return `@fontsource/noto-sans-${script}/files/noto-sans-${script}-${script}-{weight}-normal.woff2`;
}

type FontChoice = Pick<TextStyle, 'font' | 'weight'>;

/** Anton has Latin letters only, and its digits look odd among another font's letters: then Inter draws all. */
const OTHER_LETTERS = /[\p{L}--\p{Script=Latin}]/v;

/** Faces that may be needed for `text`, in order of choice, with the files of the style's weight. */
function facesFor(text: string, style: FontChoice): Face[] {
  const anton = style.font === 'anton' && !OTHER_LETTERS.test(text);
  const letters = anton ? [...ANTON, ...INTER] : INTER;
  // Anton comes in one, heavy, weight; what stands in for it must be as heavy.
  const weight = style.font === 'anton' ? 800 : style.weight;
  return [...letters, ...COMMON]
    .filter((face) => !face.when || face.when.test(text))
    .map((face) => ({ ...face, file: inWeight(face.file, weight) }));
}

function inWeight(file: string, weight: TextStyle['weight']): string {
  return file.replace('{weight}', String(weight)).replace('{name}', weight === 800 ? 'ExtraBold' : 'Medium');
}

const require = createRequire(import.meta.url);

/** Files known to the canvas. Module state because the canvas' own font list is one per process. */
const registered = new Map<string, string>();

/**
 * CSS font families able to draw `text`, in order of choice; registers what is not yet known to the canvas.
 * The emoji face takes about 0.2 s, the first time only.
 */
export function fontFamilies(text: string, style: FontChoice): string {
  return facesFor(text, style)
    .map((face) => `"${register(face.file)}"`)
    .join(',');
}

function register(file: string): string {
  const known = registered.get(file);
  if (known) return known;
  const alias = `reelgate ${file.slice(file.lastIndexOf('/') + 1, -'.woff2'.length)}`;
  if (!GlobalFonts.registerFromPath(require.resolve(file), alias))
    throw new Error(`Cannot load font ${file}.`);
  registered.set(file, alias);
  return alias;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const UNDRAWN = /[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cc}]/u;
const coverage = new Map<string, Set<number>>();
/** Both weights hold the same; what Anton alone holds is no help in the other looks. */
const EVERY_FACE = [...INTER, ...COMMON].map((face) => ({ ...face, file: inWeight(face.file, 800) }));

/**
 * Characters (grapheme clusters, each once) of `text` that no bundled font can draw and that would show as
 * boxes, such as Chinese, Japanese and Korean. Long texts take less than 1 ms once the fonts' tables were read,
 * which happens the first time that a font may be needed (the emoji font: 0.3 s).
 */
export function missingGlyphs(text: string): string[] {
  const held = EVERY_FACE.filter(({ when }) => !when || when.test(text)).map(({ file }) => coverageOf(file));
  const drawable = (char: string) => {
    const code = char.codePointAt(0) ?? 0;
    return held.some((codes) => codes.has(code)) || UNDRAWN.test(char);
  };
  const drawn = (characters: string) => [...characters].every(drawable);
  if (drawn(text)) return [];
  // A letter and its mark are drawn as the one letter they make.
  const missing = [...graphemes.segment(text)]
    .map(({ segment }) => segment)
    .filter((grapheme) => !drawn(grapheme) && !drawn(grapheme.normalize('NFC')));
  return [...new Set(missing)];
}

/** Reads every font's table, so that no later call of {@link missingGlyphs} waits for one. */
export function readGlyphTables(): void {
  for (const { file } of EVERY_FACE) coverageOf(file);
}

/** Format characters that the canvas draws as boxes although a font holds them. */
const BOXED = [0x605, 0x6dd, 0xfff9, 0xfffa, 0xfffb];

function coverageOf(file: string): Set<number> {
  const known = coverage.get(file);
  if (known) return known;
  const held = glyphCoverage(require.resolve(file));
  for (const code of BOXED) held.delete(code);
  coverage.set(file, held);
  return held;
}
