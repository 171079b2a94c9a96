import { pickPhrase } from './pick.ts';
import { capitalise, ended } from './sentences.ts';
import type { PhraseBank, Voice } from './tongues/tongue.ts';

/** The platforms' common limit, characters; hashtags that are asked for find room below it. */
const LONGEST_CAPTION = 1_900;
const LONGEST_ABOUT = 600;

type Parts = {
  about: string | null;
  /** Benefits that the slides have no room for. */
  more: readonly string[];
  callToAction: string;
  voice: Voice;
  seed: number;
};

/** Lead, what the app is, call to action, closing line; no hashtags. */
export function composeCaption(bank: PhraseBank, { about, more, callToAction, voice, seed }: Parts): string {
  const lead = pickPhrase(bank.captionLeads[voice], seed, 'caption lead');
  const end = pickPhrase(bank.captionEnds, seed, 'caption end');
  const middle = about && [...about].length <= LONGEST_ABOUT ? capitalise(about) : '';
  const listed = more.map((line) => `• ${capitalise(line)}`).join('\n');
  const close = `${ended(callToAction)} ${end}`.trim();
  const text = [lead, middle, listed, close].filter((part) => part !== '').join('\n\n');
  return [...text].slice(0, LONGEST_CAPTION).join('');
}
