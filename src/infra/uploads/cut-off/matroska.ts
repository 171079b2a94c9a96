import type { Bytes, FindEnd } from './bytes.ts';

const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;

/** End of the segment of a WebM (RFC 8794, RFC 9559): the header first, then the segment with all the rest. */
export const endOfSegment: FindEnd = async (bytes) => {
  const header = await element(bytes, 0);
  if (header?.id !== EBML || header.end === null) return null;
  const segment = await element(bytes, header.end);
  return segment?.id === SEGMENT ? segment.end : null;
};

/** One of the two elements, whose ids have four bytes. `end` is null when its size is unknown (live recordings). */
async function element(bytes: Bytes, position: number): Promise<{ id: number; end: number | null } | null> {
  const head = await bytes.at(position, 12);
  const first = head[4];
  if (first === undefined || first === 0) return null;
  // The number of leading zero bits tells how many further bytes the size has.
  const length = Math.clz32(first) - 23;
  if (head.length < 4 + length) return { id: head.readUInt32BE(0), end: position + 4 + length };
  let size = BigInt(first) & ((1n << BigInt(8 - length)) - 1n);
  for (const byte of head.subarray(5, 4 + length)) size = (size << 8n) | BigInt(byte);
  const unknown = size === (1n << BigInt(7 * length)) - 1n;
  return { id: head.readUInt32BE(0), end: unknown ? null : position + 4 + length + Number(size) };
}
