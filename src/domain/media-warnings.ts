import type { MediaRole } from './media-rules.ts';

/** What will not be seen or heard of a file that was taken. */
export const MEDIA_WARNING_CODES = ['SOUND_LEFT_OUT', 'DAMAGED', 'ROLE_UNUSED'] as const;
export type MediaWarningCode = (typeof MEDIA_WARNING_CODES)[number];
export type MediaWarning = { code: MediaWarningCode; message: string };

/** Roles that posts do not show or play by themselves, and what stands in their place. */
const UNUSED: Partial<Record<MediaRole, string>> = {
  music:
    'Posts have a tune of the built-in pool; one plays this where a revision of it names it as its music.',
  logo: 'No post shows it: its strongest colour is the accent of posts where the project sets none.',
  'end-card': 'No post shows it: posts end with a card of their own.',
};

/** What whoever sent a file should know of it. `findings` is what trying it found; null for files of older releases. */
export function mediaWarnings(file: {
  role: MediaRole;
  findings: readonly { code: 'SOUND_LEFT_OUT' | 'DAMAGED'; detail: string }[] | null;
}): MediaWarning[] {
  const found = (file.findings ?? []).map(({ code, detail }) => ({ code, message: `Taken, but ${detail}.` }));
  const unused = UNUSED[file.role];
  return unused === undefined ? found : [...found, { code: 'ROLE_UNUSED', message: unused }];
}
