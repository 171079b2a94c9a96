import { describe, expect, test } from 'vitest';
import { missingGlyphs } from '#src/media/text/fonts.ts';
import { rasteriseText } from '#src/media/text/rasterise.ts';
import type { TextOverlay, TextStyle } from '#src/media/timeline.ts';

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
  Japanese: `${range(0x3041, 0x3096) + range(0x30a1, 0x30fe)}、。，．・：；？！゛゜々〆〇ー〜「」『』（）【】〈〉《》［］｛｝〒※○●◎△▲▽▼□■◇◆☆★♪亜唖弌龠髙﨑𠮷`,
  Korean: `${range(0xac00, 0xd7a3) + range(0x3131, 0x318e)}、。「」（）～`,
  Chinese: `${range(0x4e00, 0x9fa5)}，。、；：？！…—·「」『』（）【】《》〈〉￥～０-９`,
  'Cantonese and rare names': '嘅喺咗嘢哋啲冇嚟㗎噉𡃁𠵱𨋢㐂',
  Bengali: `${range(0x985, 0x9b9)}ািীুূৃেৈোৌ্ৎড়ঢ়য়ংঃঁ০১২৩৪৫৬৭৮৯৳`,
  Gurmukhi: `${range(0xa05, 0xa39)}ਾਿੀੁੂੇੈੋੌ੍ੰੱ੦੧੨੩੪੫੬੭੮੯`,
  Gujarati: `${range(0xa85, 0xab9)}ાિીુૂૃેૈોૌ્૦૧૨૩૪૫૬૭૮૯`,
  Oriya: `${range(0xb05, 0xb39)}ାିୀୁୂୃେୈୋୌ୍୦୧୨୩୪୫୬୭୮୯`,
  Tamil: `${range(0xb85, 0xbb9)}ாிீுூெேைொோௌ்௦௧௨௩௪௫௬௭௮௯`,
  Telugu: `${range(0xc05, 0xc39)}ాిీుూృెేైొోౌ్౦౧౨౩౪౫౬౭౮౯`,
  Kannada: `${range(0xc85, 0xcb9)}ಾಿೀುೂೃೆೇೈೊೋೌ್೦೧೨೩೪೫೬೭೮೯`,
  Malayalam: `${range(0xd05, 0xd39)}ാിീുൂൃെേൈൊോൌ്ൺൻർൽൾൿ൦൧൨൩൪൫൬൭൮൯`,
  Sinhala: `${range(0xd85, 0xdc6)}ාැෑිීුූෘෙේෛොෝෞ්`,
  Khmer: `${range(0x1780, 0x17b3)}ាិីឹឺុូួើឿៀេែៃោៅំះៈ់្។៕៖ៗ៛០១២៣៤៥៦៧៨៩`,
  Lao: `${range(0xe81, 0xeb9)}ເແໂໃໄໆ່້໊໋໌ໍ໐໑໒໓໔໕໖໗໘໙ໜໝ₭`,
  Myanmar: `${range(0x1000, 0x102a)}ါာိီုူေဲံ့း္်ျြွှ၀၁၂၃၄၅၆၇၈၉၊။ဿ`,
  Georgian: `${range(0x10d0, 0x10ff)}₾`,
  Armenian: `${range(0x531, 0x556) + range(0x561, 0x587)}՛՜՝՞։֊֏`,
  Ethiopic: `${range(0x1200, 0x135a)}፡።፣፤፥፦፧፩፪፫`,
  punctuation: '“”‘’„‚«»‹›…–—•·¡¿†‡′″§¶©®™№',
  currency: '$€£¥¢₹₽₩₺₦₫₱₴₪₿฿₵₡₲₸₮₼₾֏៛₭₨৳',
  'arrows and symbols': '‰①②③⑩⑳❶❿➊⓪Ⓐ⁴⁵₂⅓℃Ⅳ→←↑↓↔↗↘⇒➜✓✔✗✘★☆♥♡♦♣♠●○■□▲▼◆◇☑☐☒▶◀►♪♫♬✕✖✦✧✪❖⚡☀☁∞≈≠≤≥±×÷√π°½¼¾²³',
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
    expect(missingGlyphs('abc 𒀀𒁀 𒀀 ok 𓀀')).toEqual(['𒀀', '𒁀', '𓀀']);
    // Format characters of Arabic come out as boxes although its font holds them.
    expect(missingGlyphs('قل ۝')).toEqual(['۝']);
  });
});

describe('drawn text', () => {
  const frame = { width: 400, height: 240 };
  const draw = (text: string, style: Partial<TextStyle> = {}) => {
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
        ...style,
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
      ...[
        '‡',
        '‑',
        '𝗯',
        'ℋ',
        'ₙ',
        '˙',
        '朝',
        'か',
        '한',
        'ক',
        'த',
        'త',
        'ક',
        'ਕ',
        'ಕ',
        'ക',
        'ක',
        'ក',
        'ກ',
        'က',
        'ქ',
        'Ք',
        'ቀ',
        'କ',
        'a\u0337',
        'e\u0302\u0301',
        '॔',
        '𞸀',
      ],
    ];
    for (const sample of samples) {
      const { rgba } = await draw(sample);
      expect(missing.equals(rgba), sample).toBe(false);
      seen.add(Buffer.from(rgba).toString('base64'));
    }
    expect(seen.size).toBe(samples.length);
  });

  test('is in the font of its style wherever that has the letters', async () => {
    const pixels = async (text: string, font: TextStyle['font']) =>
      Buffer.from((await draw(text, { font })).rgba).toString('base64');
    const fonts = ['tiktok', 'inter', 'anton'] as const;
    const drawn = async (text: string) => new Set(await Promise.all(fonts.map((font) => pixels(text, font))));
    expect((await drawn('Rag')).size).toBe(3);
    expect((await drawn('Ялта')).size).toBe(2);
    expect((await drawn('नमस्ते')).size).toBe(1);
  });

  test('of a letter with a mark is that of the one letter they make', async () => {
    for (const text of ['Å', 'ế', 'й', 'ΐ', 'ị']) {
      const [composed, apart] = [await draw(text), await draw(text.normalize('NFD'))];
      expect(Buffer.from(apart.rgba).equals(Buffer.from(composed.rgba)), text).toBe(true);
    }
  });

  test('has Chinese characters as the language of the post writes them', async () => {
    const pixels = async (language: string) =>
      Buffer.from((await draw('直骨海角令', { language })).rgba).toString('base64');
    const japanese = await pixels('ja');
    const simplified = await pixels('zh-CN');
    const traditional = await pixels('zh-TW');
    expect(new Set([japanese, simplified, traditional]).size).toBe(3);
    expect(await pixels('zh-Hant')).toBe(traditional);
    expect(await pixels('yue')).toBe(traditional);
    // Without a language that says how, kana and Hangul tell.
    const kana = await draw('直し', { language: 'en' });
    expect(Buffer.from(kana.rgba).equals((await draw('直し', { language: 'ja' })).rgba)).toBe(true);
    expect(Buffer.from(kana.rgba).equals((await draw('直し', { language: 'zh-Hans' })).rgba)).toBe(false);
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
