import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { TextStyle } from '../timeline.ts';
import { scriptOf } from './script-of.ts';

/**
 * The bundled fonts. System fonts are never asked for, so a post looks the same on every machine.
 *
 * A *face* is one WOFF2 or WOFF file, which holds some letters of a font; each is known to the canvas by an alias of its own,
 * since several files under one family name make it draw boxes. What no package holds in a small file lies in
 * `faces/`, in bold alone, and is made again by `npm run faces`.
 */
export type Face = {
  /** Module path or path from here; `{weight}` stands for 500, 700 or 800, `{name}` for what that weight is called. */
  file: string;
  /** Characters that it holds and yet is never asked for; read when its coverage is noted. */
  except?: RegExp;
};

export type FontChoice = Pick<TextStyle, 'font' | 'language'>;

const subsetsOf = (font: string, weight: string, subsets: string[]): Face[] =>
  subsets.map((subset) => ({ file: `@fontsource/${font}/files/${font}-${subset}-${weight}-normal.woff2` }));

const EUROPEAN = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];
const FONTS: Record<TextStyle['font'], Face[]> = {
  tiktok: subsetsOf('tiktok-sans', '{weight}', EUROPEAN),
  inter: subsetsOf('inter', '{weight}', [...EUROPEAN, 'greek-ext']),
  anton: subsetsOf('anton', '400', ['latin', 'latin-ext', 'vietnamese']),
};

/** Whatever the font, these have the letters that it lacks. */
const STAND_INS = [...FONTS.tiktok, ...FONTS.inter];

const bold = (name: string): Face => ({ file: `./faces/noto-sans-${name}.woff2` });

/** Scripts whose letters no other script shares. */
const SCRIPTS = (
  'arabic armenian bengali devanagari ethiopic georgian gujarati gurmukhi hebrew kannada khmer lao malayalam ' +
  'myanmar oriya sinhala tamil telugu thai'
)
  .split(' ')
  .map(bold);

/** Before the signs, so that a heart is red. WOFF: the canvas unpacks it twice, and WOFF2 takes twice as long for the same. */
const EMOJI: Face = {
  file: '@fontsource/noto-color-emoji/files/noto-color-emoji-emoji-400-normal.woff',
  except: /[‼⁉]/u,
};

/** What the subsets of fonts leave out: arrows, circled numbers, raised letters, 𝗯𝗼𝗹𝗱 and 𝓬𝓾𝓻𝓼𝓲𝓿𝓮 letters and the like. */
const SIGNS: Face[] = [
  { file: 'inter-ui/web/Inter-{name}.woff2' },
  { file: '@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff2' },
  { file: '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2' },
];

/** One character is written differently in each of these; the rest stand in for what the first of them lacks. */
const HAN = {
  Jpan: ['jp', 'tc', 'sc', 'kr'].map(bold),
  Kore: ['kr', 'jp', 'tc', 'sc'].map(bold),
  Hant: ['tc', 'sc', 'jp', 'kr'].map(bold),
  Hans: ['sc', 'tc', 'jp', 'kr'].map(bold),
};

type HanScript = keyof typeof HAN;
const isHanScript = (script: string): script is HanScript => script in HAN;

/** How East Asian letters are written in a language (BCP 47); in any other, and without one, as the text itself tells. */
export function eastAsianScript(text: string, language: string | null = null): HanScript {
  const script = language ? scriptOf(language) : '';
  if (isHanScript(script)) return script;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'Jpan';
  return /\p{Script=Hangul}/u.test(text) ? 'Kore' : 'Hans';
}

/** Anton has Latin letters only, and its digits look odd among another font's letters: then another draws all. */
const OTHER_LETTERS = /[\p{L}--\p{Script=Latin}]/v;

/** Every face in order of choice. */
export function facesFor(text: string, { font, language }: FontChoice): Face[] {
  const letters = font === 'anton' && OTHER_LETTERS.test(text) ? [] : FONTS[font];
  const han = HAN[eastAsianScript(text, language)];
  return [...new Set([...letters, ...STAND_INS, ...SCRIPTS, EMOJI, ...SIGNS, ...han])];
}

/** Each face once. */
export const EVERY_FACE = facesFor('', { font: 'anton' });
/** Those that may stand in for any other: what Anton alone holds is no help. */
export const SHARED_FACES = facesFor('', { font: 'tiktok' });

const NAMES = { 500: 'Medium', 700: 'Bold', 800: 'ExtraBold' };

const require = createRequire(import.meta.url);

/** The file of a face in the weight of a style: a module path, or a path from here. */
export function fileOf({ file }: Face, { font, weight }: Pick<TextStyle, 'font' | 'weight'>): string {
  // Anton comes in one, heavy, weight; what stands in for it must be as heavy.
  const shown = font === 'anton' ? 800 : weight;
  return file.replace('{weight}', String(shown)).replace('{name}', NAMES[shown]);
}

/** Where such a file lies on this machine. */
export function pathOf(file: string): string {
  return file.startsWith('./') ? fileURLToPath(new URL(file, import.meta.url)) : require.resolve(file);
}
