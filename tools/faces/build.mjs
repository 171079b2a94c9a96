// Makes the faces of src/media/text/faces again: one WOFF2 file for each script, in bold, and the model that tells
// where a Japanese line may break. `npm run coverage` then notes which characters they hold.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadDefaultJapaneseParser } from 'budoux';
import subset from 'subset-font';

const require = createRequire(import.meta.url);
const faces = new URL('../../src/media/text/faces/', import.meta.url);

const SCRIPTS = [
  'arabic',
  'armenian',
  'bengali',
  'devanagari',
  'ethiopic',
  'georgian',
  'gujarati',
  'gurmukhi',
  'hebrew',
  'kannada',
  'khmer',
  'lao',
  'malayalam',
  'myanmar',
  'oriya',
  'sinhala',
  'tamil',
  'telugu',
  'thai',
];
for (const script of SCRIPTS) {
  const name = `noto-sans-${script}`;
  const file = `@fontsource/${name}/files/${name}-${script}-700-normal.woff2`;
  copyFileSync(require.resolve(file), new URL(`${name}.woff2`, faces));
}

// East Asian faces without the letters and signs that other faces draw.
const MARKS = [
  [0x2e80, 0x33ff],
  [0xfe10, 0xfe4f],
  [0xff00, 0xffef],
];
const SIGNS = [[0x2010, 0x27bf]];
const HANGUL = [
  [0x1100, 0x11ff],
  [0xa960, 0xa97f],
  [0xac00, 0xd7ff],
];
const HAN = [
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
];
const RARE_HAN = [
  [0x3400, 0x4dbf],
  [0x20000, 0x323af],
];
const EAST_ASIAN = {
  jp: [...MARKS, ...SIGNS, ...HAN, ...RARE_HAN],
  kr: [...MARKS, ...HANGUL],
  // Rare characters (a megabyte of them) are left to the traditional face.
  sc: [...MARKS, ...HAN],
  tc: [...MARKS, ...HAN, ...RARE_HAN],
};
for (const [region, ranges] of Object.entries(EAST_ASIAN)) {
  const family = `NotoSans${region.toUpperCase()}_700Bold`;
  const whole = readFileSync(require.resolve(`@expo-google-fonts/noto-sans-${region}/700Bold/${family}.ttf`));
  const characters = ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
  );
  const face = await subset(whole, characters.join(''), { targetFormat: 'woff2' });
  writeFileSync(new URL(`noto-sans-${region}.woff2`, faces), face);
}

// One licence for all: whose each face is, then the text that they share.
const licences = [
  ...SCRIPTS.map((script) => require.resolve(`@fontsource/noto-sans-${script}/LICENSE`)),
  require.resolve('@expo-google-fonts/noto-sans-jp/LICENSE_FONT'),
].map((path) => readFileSync(path, 'utf8'));
const owners = [...new Set(licences.map((licence) => licence.split('\n')[0].trim()))];
const shared = licences[0].slice(licences[0].indexOf('This Font Software'));
writeFileSync(new URL('OFL.txt', faces), `${owners.join('\n')}\n\n${shared}`);

const phrases = Object.fromEntries(
  [...loadDefaultJapaneseParser().model].map(([feature, weights]) => [feature, Object.fromEntries(weights)]),
);
writeFileSync(new URL('../japanese-phrases.json', faces), `${JSON.stringify(phrases)}\n`);
