import { describe, expect, test } from 'vitest';
import { missingGlyphs } from '#src/media/text/fonts.ts';
import { rasteriseText } from '#src/media/text/rasterise.ts';
import type { TextOverlay } from '#src/media/timeline.ts';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))
    .filter((char) => /^[^\p{Cn}\p{Cc}]$/u.test(char))
    .join('');

/** What the fonts must hold by themselves; read from their tables, so no font of the machine can hide a gap. */
const SCRIPTS: Record<string, string> = {
  'Latin and Latin-1': range(0x20, 0x7e) + range(0xa1, 0xff),
  'Latin extended': `${range(0x100, 0x148) + range(0x14a, 0x17f)}ǍǎȘșȚțƠơƯưẠạẤấỆệỌọỐốỰựỲỳỹ`,
  Cyrillic: `${range(0x400, 0x45f)}ҐґҒғҚқҢңӨөҮүҰұҺһ`,
  Greek: 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ',
  Arabic: `${range(0x621, 0x64a)}٠١٢٣٤٥٦٧٨٩ًٌٍَُِّْپچژگکی،؛؟ٹڈڑےں`,
  Hebrew: `${range(0x5d0, 0x5ea)}ְֱֲֳִֵֶַָֹֻּ־׳״`,
  Devanagari: range(0x904, 0x939) + range(0x93e, 0x94d) + range(0x964, 0x96f),
  Thai: range(0xe01, 0xe3a) + range(0xe40, 0xe59),
  punctuation: '“”‘’„‚«»‹›…–—•·¡¿†‡′″§¶©®™№',
  currency: '$€£¥¢₹₽₩₺₦₫₱₴₪₿฿',
  'arrows and symbols': '‰①②③⁴⁵₂⅓℃Ⅳ→←↑↓↔↗↘⇒➜✓✔✗✘★☆♥♡♦♣♠●○■□▲▼◆◇☑☐⚡☀☁∞≈≠≤≥±×÷√π°½¼¾²³',
  emoji: '😀😂😍🥹🫶🔥💧🚶📖🧘🌙✍🥗❤💯🎉🙏👀✨🤯🚀📱⭐✅❌❗❓⏰🏆💪🫠🩷',
};

describe('the bundled fonts', () => {
  test.each(Object.entries(SCRIPTS))('hold %s', (_name, text) => {
    expect(missingGlyphs(text)).toEqual([]);
  });

  test('hold emoji made of several parts', () => {
    expect(missingGlyphs('👩🏽‍🚀 👨‍👩‍👧‍👦 🇩🇪 1️⃣ ❤️‍🔥 🏳️‍🌈 👍🏿 #️⃣')).toEqual([]);
  });

  test('say what they lack, each character once', () => {
    expect(missingGlyphs('abc 你好 你 ok 한')).toEqual(['你', '好', '한']);
    // Format characters of Arabic come out as boxes although its font holds them.
    expect(missingGlyphs('قل ۝')).toEqual(['۝']);
  });
});

describe('drawn text', () => {
  const frame = { width: 400, height: 240 };
  const draw = (text: string) => {
    const overlay: TextOverlay = {
      kind: 'text',
      text,
      box: { x: 20, y: 20, width: 360, height: 200 },
      align: 'center',
      valign: 'middle',
      style: {
        font: 'inter',
        size: 90,
        minSize: 40,
        weight: 800,
        color: '#ffffff',
        backing: { kind: 'outline', color: '#000000' },
        uppercase: false,
      },
      riseBy: 0,
      startMs: 0,
      durationMs: 1000,
      fadeInMs: 0,
      fadeOutMs: 0,
    };
    return rasteriseText(overlay, frame);
  };

  test('shows a sign of its own for every kind of character, never the box of a missing one', async () => {
    const missing = Buffer.from((await draw('\u{f0000}')).rgba);
    const seen = new Set<string>();
    const samples = [
      ...['a', 'ğ', 'Ж', 'Ω', 'ب', 'ש', 'क', 'ก', '→', '✓', '★', '₹', '🔥', '🇩🇪', '👩🏽‍🚀'],
      ...['‡', '‑', '𝗯', 'ℋ', 'ₙ', '˙', 'a\u0337', 'e\u0302\u0301', '॔', '𞸀'],
    ];
    for (const sample of samples) {
      const { rgba } = await draw(sample);
      expect(missing.equals(rgba), sample).toBe(false);
      seen.add(Buffer.from(rgba).toString('base64'));
    }
    expect(seen.size).toBe(samples.length);
  });

  test('of a letter with a mark is that of the one letter they make', async () => {
    for (const text of ['Å', 'ế', 'й', 'ΐ', 'ị']) {
      const [composed, apart] = [await draw(text), await draw(text.normalize('NFD'))];
      expect(Buffer.from(apart.rgba).equals(Buffer.from(composed.rgba)), text).toBe(true);
    }
  });

  test('has emoji in colour', async () => {
    const { rgba } = await draw('🔥');
    let coloured = 0;
    for (let at = 0; at < rgba.length; at += 4) {
      const [red = 0, , blue = 0, alpha = 0] = rgba.subarray(at, at + 4);
      if (alpha === 255 && red - blue > 90) coloured++;
    }
    expect(coloured).toBeGreaterThan(800);
  });

  test('joins Arabic letters and Devanagari conjuncts', async () => {
    const joined = await draw('سلام');
    const apart = await draw('س ل ا م'.replaceAll(' ', '\u200c'));
    expect(joined.width).toBeLessThan(apart.width);
    const conjunct = await draw('क्ष');
    const spelled = await draw('क्\u200cष');
    expect(conjunct.width).not.toBe(spelled.width);
  });
});
