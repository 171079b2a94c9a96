import { pickPhrase } from './pick.ts';
import type { PhraseBank, Voice } from './tongues/tongue.ts';

/** The platforms' common limit, hashtags included (Instagram: 2,200 characters). */
const LONGEST_CAPTION = 2_200;
const LONGEST_ABOUT = 600;

type Parts = { about: string | null; callToAction: string; hashtags: string[]; voice: Voice; seed: number };

/** Lead, what the app is, call to action, closing line, hashtags. */
export function composeCaption(
  bank: PhraseBank,
  { about, callToAction, hashtags, voice, seed }: Parts,
): string {
  const lead = pickPhrase(bank.captionLeads[voice], seed, 'caption lead');
  const end = pickPhrase(bank.captionEnds, seed, 'caption end');
  const middle = about && [...about].length <= LONGEST_ABOUT ? [about] : [];
  const text = [lead, ...middle, `${ended(callToAction)} ${end}`].join('\n\n');
  const tags = hashtags.join(' ');
  const room = LONGEST_CAPTION - [...tags].length - 2;
  return `${[...text].slice(0, room).join('')}\n\n${tags}`;
}

function ended(sentence: string): string {
  return /[\p{L}\p{N}]$/u.test(sentence) ? `${sentence}.` : sentence;
}
