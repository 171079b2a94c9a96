import type { Copy } from '../ports/copywriter.ts';
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
  /** How what is above hangs together. */
  flow: Copy['flow'];
  seed: number;
};

/** Voices whose leads sum up what follows, which a story does not want. */
const SUMMING: readonly Voice[] = ['professional', 'educational'];
/** "Which one do you need most?" asks of a list. */
const asks = (phrase: string) => /[?？؟]/u.test(phrase);

/** Lead, what the app is, call to action, closing line; no hashtags. */
export function composeCaption(
  bank: PhraseBank,
  { about, more, callToAction, voice, flow, seed }: Parts,
): string {
  const tells = flow === 'story';
  const leads = bank.captionLeads[tells && SUMMING.includes(voice) ? 'authentic' : voice];
  const ends = tells ? bank.captionEnds.filter((phrase) => !asks(phrase)) : bank.captionEnds;
  const lead = pickPhrase(leads, seed, 'caption lead');
  const end = pickPhrase(ends, seed, 'caption end');
  const middle = about && [...about].length <= LONGEST_ABOUT ? capitalise(about) : '';
  const listed = more.map((line) => `• ${capitalise(line)}`).join('\n');
  const close = `${ended(callToAction)} ${end}`.trim();
  const text = [lead, middle, listed, close].filter((part) => part !== '').join('\n\n');
  return [...text].slice(0, LONGEST_CAPTION).join('');
}
