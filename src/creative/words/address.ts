import type { Tongue } from './tongues/tongue.ts';

/** Whether a line speaks to its reader in another way than the writer does: a post that changes it reads as two. */
export function addressesOtherwise(line: string, { otherAddress }: Tongue): boolean {
  return otherAddress !== '' && new RegExp(otherAddress, 'u').test(line);
}
