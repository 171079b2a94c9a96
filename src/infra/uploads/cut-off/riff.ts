import type { FindEnd } from './bytes.ts';

/** What writers put who cannot go back to fill in the size. */
const UNKNOWN = [0, 0xffffffff];

/** End of a WAV by the size in its first chunk. */
export const endOfRiff: FindEnd = async (bytes) => {
  const header = await bytes.at(0, 12);
  if (header.length < 12 || header.toString('latin1', 0, 4) !== 'RIFF') return null;
  const size = header.readUInt32LE(4);
  return UNKNOWN.includes(size) ? null : size + 8;
};
