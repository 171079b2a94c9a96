import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EVERY_FACE, fileOf, pathOf, SHARED_FACES } from '#src/media/text/faces.ts';
import { missingGlyphs } from '#src/media/text/fonts.ts';
import { coverageDocument } from '../../tools/coverage-document.ts';
import { glyphCoverage } from '../../tools/glyph-coverage.ts';

/** Languages in the scripts of the bundled fonts. */
const LANGUAGES =
  'en de fr es it pt nl pl cs sk sl hr hu ro tr az lv lt et fi sv da nb is ga cy mt sq eu ca gl sw ha yo ig zu vi id ms fil haw mi lb fo se uz ru uk be bg sr mk kk ky mn tg tt el ar fa ur ps ckb sd he yi hi mr ne sa th ja ko zh-Hans zh-Hant yue bn as ta te gu pa kn ml or si km lo my ka hy am ti'.split(
    ' ',
  );

/** Names of countries, languages and currencies: words as people write them there, from ICU. */
function namesIn(language: string): string[] {
  const kinds = { region: 'DE FR VN JP BR IN SA GR', language: 'de fr vi zh hi ar', currency: 'EUR USD VND' };
  return Object.entries(kinds).flatMap(([type, codes]) => {
    const names = new Intl.DisplayNames(language, { type: type as Intl.DisplayNamesType });
    return codes.split(' ').map((code) => names.of(code) ?? '');
  });
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const everyCharacter = range(0x20, 0x1ffff).map((code) => String.fromCodePoint(code));

/** Emoji in all the ways they are put together. */
function emoji(): string[] {
  const whole = everyCharacter.filter((char) => /^\p{Emoji_Presentation}$/u.test(char));
  const styled = everyCharacter.filter((char) => /^[\p{Emoji}--\p{Emoji_Presentation}]$/v.test(char));
  const toned = everyCharacter.filter((char) => /^\p{Emoji_Modifier_Base}$/u.test(char));
  const regions = [...'DE FR GR IL IN JP SA TH UN US VN'.split(' ')];
  const flag = (code: string) =>
    [...code].map((letter) => String.fromCodePoint(letter.charCodeAt(0) + 0x1f1a5));
  return [
    ...whole,
    ...styled.flatMap((char) => [`${char}\ufe0f`, `${char}\ufe0e`]),
    ...toned.flatMap((char) => [`${char}🏻`, `${char}🏿`, `${char}🏽\u200d♀\ufe0f`]),
    ...regions.map((code) => flag(code).join('')),
    ...[...'0123456789#*'].map((char) => `${char}\ufe0f\u20e3`),
    ...['👩‍❤️‍💋‍👨', '👨🏽‍🤝‍👨🏿', '🧑🏿‍🦽‍➡️', '🏴‍☠️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🐦‍🔥', '🙂‍↕️', '👁️‍🗨️', '🏳️‍⚧️'],
  ];
}

/** As hooks are written, with what comes along when text is pasted. */
const HOOKS = [
  'wait for it...\nthis simple habit changed everything 🧠',
  'POV:\r\nyou found it 🤯\u200b',
  '“I quit” — 7 days later… it’s ½ as hard (≈ 3×) ✅',
  'Hard\u00adly\u00a0hyphen\u2011ated\u202fspaces\u2028and lines\ufeff',
  '10 % off → €5 / £4 / ₹400 / ₫100 / ฿150 ™ © ®',
  '𝗯𝗼𝗹𝗱, 𝓬𝓾𝓻𝓼𝓲𝓿𝓮 and 𝚖𝚘𝚗𝚘 letters',
  'Z\u0337a\u0338lgo and a\u20d7 vector',
  'Note ‡ and ― and ‐ and x₂ and aₙ and ⁿ and ˙',
  'ẹ̀kọ́ Yorùbá, g̃ Guaraní, Diné bizaad łʼ, Hawaiʻi ʻōlelo',
  'بِسْمِ اللَّهِ می\u200cخواهم، ٪۱۰ ﷼',
  'שָׁלוֹם עֲלֵיכֶם ״צה״ל״ ₪100',
  'ज़िंदगी, र्\u200dय, क्षत्रिय ॐ ।॥ ₹५००',
  'น้ำ กำลัง ญี่ปุ่น ฿๑๒๓ ๆ ฯ',
  'Ἀρχὴ ἥμισυ παντός',
  '「知らなかった」では済まない、５選〜①②③ ※保存版★ ♪ 〒',
  '𠮷野家と髙島屋、﨑さんの渡邉さん',
  '我用了5个月才发现“这个功能”，真的绝了……￥99',
  '喺香港食嘢，𡃁仔冇得揀，咗啲嗰啲嚟㗎喇',
  '아침 루틴이 바뀌었어요… ㅋㅋㅋ ₩9,900 (진짜로!) ·',
  'সকালের রুটিন বদলে দেওয়ার ছোট্ট একটা উপায় ৳৫০০।',
  'தினமும் காலையில் ௧௦ நிமிடம் ஸ்ரீ ₹௫௦௦',
  'ప్రతి ఉదయం క్షణం; ఉద్యోగం ౧౨౩',
  'દરરોજ સવારે ક્ષમતા ૧૨૩ ૱',
  'ਹਰ ਸਵੇਰ ਸਿਰਫ਼ ੧੦ ਮਿੰਟ ੴ',
  'ಪ್ರತಿ ಬೆಳಿಗ್ಗೆ ಕ್ಷಣ ೧೨೩',
  'എല്ലാ ദിവസവും രാവിലെ ൧൦ മിനിറ്റ്, അവൾ പറഞ്ഞു',
  'ପ୍ରତିଦିନ ସକାଳେ ୧୦ ମିନିଟ୍',
  'සෑම උදෑසනකම විනාඩි 10ක් ශ්‍රී ලංකා රු.',
  'រៀងរាល់ព្រឹក ១០ នាទី ៛៥០០០ ។',
  'ທຸກໆເຊົ້າ ໑໐ ນາທີ ₭໕໐໐໐',
  'နေ့တိုင်း မနက် ၁၀ မိနစ်၊ ဉာဏ် ကျွန်ုပ်။',
  'ყოველ დილით 10 წუთი — „გამოსცადე“ ₾5',
  'Ամեն առավոտ 10 րոպե՝ «փորձիր» ֏500։',
  'በየቀኑ ጠዋት ፲ ደቂቃ፣ ይሞክሩት። ብር',
  '→ ★ ☆ ♡ ♥ ♪ ☑ ☐ ✓ ✔ ✕ ✗ ① ⑳ ❶ ➊ Ⅳ ■ □ ● ○ ◆ ▶ ✨ ⚡ ¥ € ₩ ₹ ₺ ₽ ₱ ₫ ₦ ₵ ₡ ₪ ₴ ₸ ₿',
];

describe('what people write in the scripts of the bundled fonts', () => {
  test.each(LANGUAGES)('can be drawn in %s, composed and decomposed', (language) => {
    const names = namesIn(language);
    const texts = [...names, ...names.map((name) => name.normalize('NFD'))];
    expect(texts.flatMap((text) => missingGlyphs(text).map((glyph) => [text, glyph]))).toEqual([]);
  });

  test.each([...HOOKS, ...HOOKS.map((hook) => hook.normalize('NFD'))])('can be drawn: %j', (hook) => {
    expect(missingGlyphs(hook)).toEqual([]);
  });

  test('can hold every emoji, in every skin, style and combination', () => {
    const all = emoji();
    expect(all.length).toBeGreaterThan(2_000);
    expect(all.filter((text) => missingGlyphs(text).length > 0)).toEqual([]);
  });
});

test('what the faces are said to hold is what their files hold, in every weight', () => {
  expect(readFileSync('src/media/text/coverage.json', 'utf8')).toBe(coverageDocument());
  for (const face of EVERY_FACE) {
    const [medium, heavy] = ([500, 800] as const).map((weight) =>
      glyphCoverage(pathOf(fileOf(face, { font: 'tiktok', weight }))),
    );
    expect(heavy, face.file).toEqual(medium);
  }
});

test.each(SHARED_FACES)('no character that $file holds is missing from a text of it alone', (face) => {
  const held = [...glyphCoverage(pathOf(fileOf(face, { font: 'tiktok', weight: 700 })))]
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((char) => !/[\p{Co}\p{Cf}]/u.test(char));
  expect(held.length).toBeGreaterThan(20);
  expect(held.filter((char) => missingGlyphs(char).length > 0)).toEqual([]);
});
