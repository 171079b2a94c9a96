import { speechFor } from './language.ts';
import { plainText } from './plain-text.ts';
import { readHook, word } from './read-hook.ts';

/** How somebody looks who says a hook; `open` where it says nothing of it. */
export const FEELINGS = ['warning', 'joke', 'good', 'musing', 'open'] as const;
export type Feeling = (typeof FEELINGS)[number];

/** What a hook shows of its feeling itself. Crying and shocked faces are left out: people laugh and rejoice in them too. */
const EMOJI: readonly (readonly [Feeling, RegExp])[] = [
  [
    'joke',
    /[😂🤣😆😹😅🙈🙊🫣💀]|k{4,}|(?<!\p{L})(?:ja){3,}|(?<!\p{L})(?:ха){2,}|ㅋㅋ|ㅎㅎ|www$|草$|5{3,}$|哈哈/iu,
  ],
  ['warning', /[🚩⚠🛑❌🚨⛔📵🥲😰😱😬]/u],
  ['good', /[🥹🎉🥳🥰😍😎😊🤍❤💛💚🩷✨☀🌞🌱🏆💪🙌🎂💍🥺]/u],
];

/**
 * Better than the viewer fears, which turns signs of trouble into good news: "than you think". By language, on plain
 * text; '' where nobody has told.
 */
const BETTER: Record<string, string> = {
  ar: 'مما تظن|مما تعتقد|مما تتخيل|مما تتوقع|من اللي تتوقع|مما تتصور',
  de: 'als du (?:denkst|glaubst|meinst)|als ihr (?:denkt|glaubt)',
  en: "than you(?:'d)? (?:think|realise|realize|know)",
  es: 'de lo que (?:crees|piensas|imaginas|creéis)',
  fr: "(?:que|qu') ?(?:tu|vous) (?:ne |n'|le )?(?:l'imagines?|crois|croyez|penses|pensez|imagines)",
  hi: 'जितना (?:तुम|आप|तू)?\\s*सोच|सोच से (?:ज़्यादा|ज्यादा|बेहतर)',
  id: 'dari (?:yang )?(?:kamu |lo |kalian )?(?:kira|pikir|sangka)',
  it: '(?:di quanto|di quello che) (?:pensi|credi|immagini)',
  ja: '思ってる?より|思っているより|思うより|思った以上',
  ko: '생각보다|생각하는 것보다',
  nl: 'dan je (?:denkt|beseft)',
  pl: 'niż (?:myślisz|ci się wydaje|sądzisz)',
  pt: 'do que (?:você |vc |tu )?(?:pensa|pensas|imagina|imaginas|acha|achas)',
  ru: 'чем (?:ты |вы |тебе |вам )?(?:думаешь|думаете|кажется)',
  th: 'กว่าที่(?:คุณ|เธอ)?คิด',
  tr: '(?:sandığın|düşündüğün)[\\p{L}]*',
  vi: 'hơn (?:bạn|mình) (?:nghĩ|tưởng)|bạn (?:nghĩ|tưởng)',
  zh: '比你(?:想|以为)',
};

/** What a hook feels like to who says it, by its emoji, else by what it promises. */
export function feelingOf(hook: string, language: string): Feeling {
  const shown = EMOJI.find(([, emoji]) => emoji.test(hook));
  if (shown) return shown[0];
  const { tongue } = speechFor(language);
  const promise = readHook(hook, tongue);
  if (promise.shape === 'announcement' || promise.shape === 'before-after') return 'good';
  if (promise.shape === 'confession' || promise.shape === 'question') return 'musing';
  if (promise.shape !== 'list') return 'open';
  if (promise.matter === 'mistakes' || promise.matter === 'myths') return 'warning';
  if (promise.matter !== 'signs') return 'open';
  const text = plainText(hook, tongue.locale);
  const better = BETTER[tongue.locale.slice(0, 2)] ?? '';
  const bad = word(tongue.cues.troubles, tongue).test(text);
  return better !== '' && new RegExp(better, 'u').test(text) && !bad ? 'good' : 'warning';
}
