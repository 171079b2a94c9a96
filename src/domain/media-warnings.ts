import type { MediaRole } from './media-rules.ts';
import { PROVIDER_FAULTS, type ProviderFault } from './writer.ts';

/** What will not be seen or heard of a file that was taken. */
export const MEDIA_WARNING_CODES = ['SOUND_LEFT_OUT', 'DAMAGED', 'ROLE_UNUSED', 'WORDS_MISSING'] as const;
export type MediaWarningCode = (typeof MEDIA_WARNING_CODES)[number];
export type MediaWarning = { code: MediaWarningCode; message: string };

/** Roles that posts do not show or play by themselves, and what stands in their place. */
const UNUSED: Partial<Record<MediaRole, string>> = {
  music:
    'Posts have a tune of the built-in pool; one plays this where a revision of it names it as its music.',
  logo: 'No post shows it: its strongest colour is the accent of posts where the project sets none.',
  'end-card': 'No post shows it: posts end with a card of their own.',
};

/**
 * What whoever sent a file should know of it. `findings` is what trying it found; null for files of older releases.
 * `wordsFault` is why a model did not say what it shows.
 */
export function mediaWarnings({
  role,
  findings,
  words,
  wordsFault,
}: {
  role: MediaRole;
  findings: readonly { code: 'SOUND_LEFT_OUT' | 'DAMAGED'; detail: string }[] | null;
  words: string | null;
  wordsFault: ProviderFault | null;
}): MediaWarning[] {
  const unused = UNUSED[role];
  return [
    ...(findings ?? []).map(({ code, detail }) => ({ code, message: `Taken, but ${detail}.` })),
    ...(unused === undefined ? [] : [{ code: 'ROLE_UNUSED' as const, message: unused }]),
    ...(words === null && wordsFault !== null
      ? [{ code: 'WORDS_MISSING' as const, message: wordsMissing(wordsFault) }]
      : []),
  ];
}

const wordsMissing = (fault: ProviderFault) =>
  `The model did not say what it shows, and it stands in posts as a picture without words: give it words yourself. Of the model: ${PROVIDER_FAULTS[fault]}`;
