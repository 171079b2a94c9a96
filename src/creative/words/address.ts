import type { Tongue } from './tongues/tongue.ts';

/** Somebody else's words in a hook, who speaks to somebody else. */
const QUOTED = /[„“«"「][^”“»"」]*[”“»"」]/gu;

const shows = (pattern: string, text: string) => pattern !== '' && new RegExp(pattern, 'u').test(text);

/** Whether a hook speaks to its reader in another way than the phrases and the library do. */
export function isTurned(hook: string, { otherAddress, ownAddress }: Tongue): boolean {
  const said = hook.normalize('NFC').replaceAll(QUOTED, ' ');
  return shows(otherAddress, said) && !shows(ownAddress, said);
}

/** Whether a line speaks to a man alone under a hook that speaks to a woman. */
function addressesMan(line: string, { toWoman }: Tongue, hook: string | null): boolean {
  if (!toWoman || hook === null) return false;
  const bare = (text: string) => text.normalize('NFC').replaceAll(/\p{M}/gu, '');
  return shows(toWoman.hook, bare(hook)) && shows(toWoman.otherwise, bare(line));
}

/**
 * Whether a line speaks to its reader in another way than the hook it stands under, else than the writer does: a post
 * that changes it reads as two.
 */
export function addressesOtherwise(line: string, tongue: Tongue, hook: string | null = null): boolean {
  const turned = hook !== null && isTurned(hook, tongue);
  const way = turned ? tongue.ownAddress : tongue.otherAddress;
  return shows(way, line.normalize('NFC')) || addressesMan(line, tongue, hook);
}
