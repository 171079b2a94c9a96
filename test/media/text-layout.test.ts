import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutText } from '#src/media/text/layout-text.ts';
import { splitUnits } from '#src/media/text/line-breaks.ts';
import type { TextStyle } from '#src/media/timeline.ts';

const FULL = { width: 912, height: 1300 };
const HOOK = { width: 912, height: 560 };

function style(changes: Partial<TextStyle> = {}): TextStyle {
  return {
    font: 'inter',
    size: 96,
    minSize: 44,
    weight: 800,
    color: '#ffffff',
    backing: { kind: 'outline', color: '#101014' },
    ...changes,
  };
}

const texts = (text: string, box = HOOK, look = style()) =>
  layoutText(text, box, look).lines.map((line) => line.text);
const graphemes = (text: string) => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
const inkOf = (text: string) => text.replace(/\s+/g, '');

describe('breaking text into lines', () => {
  test('breaks between words and loses nothing', () => {
    const hook = 'I tried to wake up at five every single morning for thirty days and this is what happened';
    const lines = texts(hook);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(' ')).toBe(hook);
  });

  test('keeps the breaks of the author, and blank lines, as they are', () => {
    expect(texts('one\n\ntwo\r\nthree\n')).toEqual(['one', '', 'two', 'three', '']);
  });

  test('makes the lines of a paragraph about equally long', () => {
    const { lines } = layoutText('The habit app that finally made me stop scrolling', HOOK, style());
    const widths = lines.map((line) => line.width);
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.min(...widths)).toBeGreaterThan(0.6 * Math.max(...widths));
  });

  test.each([
    ['Thai', 'แอปนี้เปลี่ยนชีวิตฉันในเจ็ดวันลองดูแล้วจะติดใจแน่นอนเลยนะ'],
    ['Khmer', 'កម្មវិធីនេះបានផ្លាស់ប្តូរជីវិតរបស់ខ្ញុំក្នុងរយៈពេលប្រាំពីរថ្ងៃ'],
    ['Lao', 'ແອັບນີ້ປ່ຽນຊີວິດຂອງຂ້ອຍພາຍໃນເຈັດມື້ລອງເບິ່ງແລ້ວຈະຕິດໃຈ'],
    ['Burmese', 'ကျွန်မရဲ့မနက်ခင်းတွေကိုပြောင်းလဲပေးခဲ့တယ်စမ်းကြည့်ပါ'],
    ['Japanese', 'このアプリのおかげで毎朝早く起きられるようになりましたので試してみてください'],
    ['Chinese', '这个应用程序彻底改变了我的生活你也应该马上试一试看看效果如何'],
  ])('breaks %s, which is written without spaces, between words', (_language, text) => {
    const lines = texts(text);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe(text);
    const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(
      ({ index }) => index,
    );
    const breaks = lines.slice(0, -1).map((_, index) => lines.slice(0, index + 1).join('').length);
    for (const at of breaks) expect(words).toContain(at);
  });

  /** Units that stay together, told apart by `|`. */
  const units = (text: string, japanese = false) =>
    splitUnits(text, { japanese, together: ['Moss Diary', 'れいぞうこ会議', '攒豆账本', '둘이 한 줄'] })
      .map(({ space, text: unit }) => space + unit)
      .join('|');

  test.each([
    '肌荒れが|3日で|落ち着いた、|夜の|ルーティン教えます🌙',
    '「知らなかった」では|済まされない、|スマホの|落とし穴５選！',
    'この|アプリの|おかげで|毎朝早く|起きられるように|なりましたので|試してみてください',
    'ちょっと|のぞいてみて',
    '店の前で|値札を|見る',
    '全部|出して|要る物を|選んで|戻す',
    '少し|気になる|底を|空けておく',
    '手間を|かけるほど|おいしい',
    'Yurunobiを|試してみよう',
    'れいぞうこ会議が|献立を|決める',
  ])('breaks Japanese between phrases: %s', (parted) => {
    expect(units(parted.replaceAll('|', ''), true)).toBe(parted);
  });

  test.each([
    ['이| 앱| 하나로| 아침| 루틴이| 바뀌었어요 ✨', 'Korean at spaces'],
    ['AI로| 3분| 만에| 끝내는| 가계부', 'Korean at spaces, whatever it is mixed with'],
    ['我用了|5个月|才发现|“这个|功能”，|真的|绝了…|你们|试过吗？', 'no number off its measure word'],
    ['別再亂塗|保養品了，|這個|方法|真的|有用！ 😳', 'no emoji off the words before it'],
    ['手把手|教你分|罐子', 'no Chinese character off what it leads'],
    ['分进|小罐子，|先喝|几口汤|再动筷，|就去睡。', 'no Chinese character alone'],
    ['找个人|说说话，|洗碗池里|两只碗', 'no Chinese word that is said twice, and no compound'],
    ['攒豆账本|帮你存钱', 'no name of an app'],
    ['둘이 한 줄은| 하루| 한| 줄', 'no name of several words, with what leans on it'],
    ['in| MOSS Diary| you| write', 'no name, whatever its case'],
    ['L’épargne ?| Pour| ça,| il| y| a| « Moss Diary » :| oui !', 'no French sign off its word'],
    ['er| sagt| »so| nicht«| und| geht', 'German quotes, which open otherwise'],
    ['это —| не| шутка,| 30 %| людей', 'no dash and no sign of a number off what it follows'],
    ['it| works 😭🙏🏽| and| saves 🔥| time', 'no emoji off the words before it'],
    ['🔥| 🔥| 🔥| 🔥', 'a row of emoji like words'],
    ['ทำ|บ่อยๆ| ดี|มาก', 'no mark of repetition off its word'],
    ['ทำ|บ่อย ๆ| เพอร์เฟกต์', 'none that stands off it, and no Thai compound'],
    ['ဒီ|အက်ပ်|က', 'no Burmese syllable'],
  ])('parts %s: %s', (parted) => {
    expect(units(parted.replaceAll('|', ''))).toBe(parted);
  });

  test('begins no East Asian line with a closing mark, small kana or a mark of length, and ends none with an opening', () => {
    const text =
      'えっ、「これ」って（ホント）？ちょっと待って…スーパーで「買わなきゃ」損するモノ、３つ。キャッシュレス派はチェック！';
    for (let width = 240; width < 900; width += 20) {
      for (const language of ['ja', 'zh-Hans'])
        for (const line of texts(text, { width, height: 4000 }, style({ language }))) {
          expect(line).not.toMatch(/^[、。，．！？」』）】…ーっゃゅょッャュョ々]/);
          expect(line).not.toMatch(/[「『（【]$/);
        }
    }
  });

  test('leaves marks on their word: no line begins with a comma or ends with an opening quote', () => {
    const lines = texts(
      'He said, “never again”, and (of course) $5.99 later, #oneMoreTime — it was 100% over!',
      {
        width: 420,
        height: 2000,
      },
    );
    for (const line of lines) {
      expect(line).not.toMatch(/^[,.!%”)]/);
      expect(line).not.toMatch(/[“(#$]$/);
    }
  });

  test('never parts an emoji from its modifiers, joined figures, flag or keycap', () => {
    const row = '👩🏽‍🚀👨‍👩‍👧‍👦🇩🇪1️⃣❤️‍🔥🏳️‍🌈👍🏿🇯🇵#️⃣'.repeat(6);
    const lines = texts(row, { width: 230, height: 4000 });
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.flatMap(graphemes)).toEqual(graphemes(row));
  });

  test('cuts a word only when it is wider than the box at the smallest wanted size', () => {
    const long = 'Rindfleischetikettierungsüberwachungsaufgaben';
    expect(texts(`${long} ade`, { width: 912, height: 900 })).not.toContain(long);
    const shrunk = layoutText('Donaudampfschifffahrt ahoi', HOOK, style({ size: 140 }));
    expect(shrunk.lines.map((line) => line.text)).toEqual(['Donaudampfschifffahrt', 'ahoi']);
    expect(shrunk.size).toBeLessThan(140);
  });

  test('reads the direction of each paragraph from its first strong letter', () => {
    const { lines } = layoutText('123 שלום world\nhello שלום\n٣ مرحبا', HOOK, style({ size: 50 }));
    expect(lines.map((line) => line.direction)).toEqual(['rtl', 'ltr', 'rtl']);
  });

  test.each([
    ['ar', 'Nutq: الكلمات اللي نسيتها', 'rtl', 'right'],
    ['he', 'Tally: שלום', 'rtl', 'right'],
    ['ar', 'مرحبا Nutq', 'rtl', 'right'],
    ['ar', '01', 'rtl', 'right'],
    ['ar', 'Nutq', 'ltr', 'right'],
    ['en', 'نطق: words that you forgot', 'ltr', 'left'],
    ['en', '01', 'ltr', 'left'],
    ['en', 'مرحبا', 'rtl', 'right'],
  ] as const)('lays what is said in %s, "%s", %s from the %s', (language, text, direction, begins) => {
    const { lines } = layoutText(text, HOOK, style({ size: 50, language }));
    for (const line of lines) expect(line).toMatchObject({ direction, begins });
  });
});

describe('a name', () => {
  const name = style({ size: 84, together: ['둘이 한 줄', 'Apéro Défis'] });

  test.each([
    '다섯 가지 팁은 둘이 한 줄에서',
    'Et si tu essayais Apéro Défis ce soir ?',
    'essaie apéro défis',
  ])('stays on one line that holds it, in any width: %s', (text) => {
    for (let width = 480; width < 900; width += 20) {
      const lines = texts(text, { width, height: 2000 }, name).join('\n').toLocaleLowerCase();
      expect(lines).toMatch(/둘이 한 줄|apéro défis/);
    }
  });

  test('is parted between its words where it would make all of them small', () => {
    const { lines, size } = layoutText('essaie Apéro Défis', { width: 300, height: 2000 }, name);
    expect(lines.map(({ text }) => text)).toEqual(['essaie', 'Apéro', 'Défis']);
    expect(size).toBeGreaterThan(60);
  });
});

describe('choosing a size', () => {
  test('keeps the wanted size when it fits', () => {
    expect(layoutText('Short', HOOK, style()).size).toBe(96);
  });

  test('shrinks a longer text to the largest size that fits, not below the smallest wanted', () => {
    const text = 'A hook of middling length, such as people write when they are asked for a hook. '.repeat(3);
    const layout = layoutText(text, HOOK, style());
    expect(layout.size).toBeGreaterThanOrEqual(44);
    expect(layout.size).toBeLessThan(96);
    const larger = layoutText(text, HOOK, style({ size: layout.size + 1, minSize: layout.size + 1 }));
    expect(larger.size).toBeLessThanOrEqual(layout.size);
  });

  test.each(['outline', 'pill', 'card'] as const)(
    'holds a hook of 2000 characters in a full frame (%s)',
    (kind) => {
      const text = 'I used to wake up tired, scroll for an hour and hate myself for it. '
        .repeat(30)
        .slice(0, 2000);
      const layout = layoutText(text, FULL, style({ backing: { kind, color: '#000000' } }));
      expect(layout.truncated).toBe(false);
      expect(layout.size).toBeGreaterThanOrEqual(24);
      expect(layout.lines.map((line) => line.text).join(' ')).toBe(text.trimEnd());
    },
  );

  test('ends in an ellipsis when even the smallest legible size does not hold the text', () => {
    const layout = layoutText('word '.repeat(400), { width: 300, height: 120 }, style());
    expect(layout.truncated).toBe(true);
    expect(layout.lines.at(-1)?.text).toMatch(/…$/);
    expect(layout.height).toBeLessThanOrEqual(120);
  });

  test('whatever the text, all of it stays inside the box', () => {
    const words = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.constantFrom(
          'hello',
          'Übergröße',
          'مرحبا',
          'สวัสดีครับ',
          '🔥👩🏽‍🚀',
          '你好世界',
          'ありがとう！',
          '한국어',
          'ไทย',
          'ខ្មែរ',
          'မြန်မာ',
          'বাংলা',
          '\n',
          '—',
          'نص(١)',
        ),
      ),
      { maxLength: 40 },
    );
    const kinds = fc.constantFrom('outline' as const, 'pill' as const, 'card' as const);
    fc.assert(
      fc.property(
        words,
        kinds,
        fc.constantFrom('tiktok' as const, 'inter' as const, 'anton' as const),
        (parts, kind, font) => {
          const text = parts.join(' ');
          const layout = layoutText(text, HOOK, style({ font, backing: { kind, color: '#000000' } }));
          expect(layout.width).toBeLessThanOrEqual(HOOK.width + 0.5);
          expect(layout.height).toBeLessThanOrEqual(HOOK.height + 0.5);
          expect(layout.truncated).toBe(false);
          const shown = layout.lines.map((line) => line.text).join('');
          expect(inkOf(shown)).toBe(inkOf(text.replace(/\p{Cc}/gu, ' ')));
        },
      ),
      { numRuns: 60 },
    );
  });
});
