import { HOOK_CUES, type HookCues, type Matter } from './hook-cues.ts';

/** What a hook promises: so many points of a matter, what happened over a time, a scene, or nothing in particular. */
export type Promise = { shape: 'list'; count: number; matter: Matter } | { shape: 'story' | 'pov' | 'plain' };

const MOST_POINTS = 10;
/** Between the number and what it counts: "5 small but useful habits". */
const WORDS_BETWEEN = "(?:[\\p{L}'-]+\\s+){0,3}?";

/** Reads a hook in a base language; null in one whose cues nobody has told. Case, emoji and line breaks do not matter. */
export function readHook(hook: string, language: string): Promise | null {
  const cues = HOOK_CUES[language];
  if (!cues) return null;
  const text = plain(hook);
  const list = readList(text, cues);
  if (list) return list;
  if (/^\P{L}*pov\b/u.test(text)) return { shape: 'pov' };
  const overTime = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:\\d+|${cues.numbers.join('|')})\\s+(?:${cues.times})(?!\\p{L})`,
    'u',
  );
  return { shape: overTime.test(text) ? 'story' : 'plain' };
}

function readList(text: string, cues: HookCues): Promise | null {
  const number = `(?<![\\p{L}\\p{N}.,:])(\\d{1,2}|${cues.numbers.join('|')})\\s+`;
  const kinds = Object.entries(cues.nouns) as [Matter, string][];
  const found = kinds.flatMap(([matter, nouns]) => {
    const match = new RegExp(`${number}${WORDS_BETWEEN}(?:${nouns})(?!\\p{L})`, 'u').exec(text);
    return match ? [{ matter, match }] : [];
  });
  const first = found.sort((a, b) => a.match[0].length - b.match[0].length)[0];
  if (!first) return null;
  const [whole, digits = ''] = first.match;
  const count = cues.numbers.includes(digits) ? cues.numbers.indexOf(digits) + 2 : Number(digits);
  if (count < 2 || count > MOST_POINTS) return null;
  const after = text.slice(first.match.index + whole.length);
  const wentWrong = new RegExp(`(?<!\\p{L})(?:${cues.wrong})`, 'u').test(after);
  const turned = wentWrong && (first.matter === 'tips' || first.matter === 'benefits');
  return { shape: 'list', count, matter: turned ? 'mistakes' : first.matter };
}

/** Full-width digits are digits, and any space is one. */
function plain(hook: string): string {
  return hook.normalize('NFKC').toLowerCase().replaceAll('’', "'").replaceAll(/\s+/gu, ' ');
}
