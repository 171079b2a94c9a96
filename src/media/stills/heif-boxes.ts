/** A box of ISO/IEC 14496-12: where it begins, its type of four letters, and what is in it, which shares the memory of the file. */
export type Box = { at: number; type: string; body: Buffer };

/** The boxes that follow each other in some bytes, up to the first that is none. @throws RangeError for a broken head */
export function boxesIn(bytes: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const short = bytes.readUInt32BE(at);
    const [head, size] = short === 1 ? [16, Number(bytes.readBigUInt64BE(at + 8))] : [8, short];
    const end = size === 0 ? bytes.length : at + size;
    if (end < at + head) break;
    boxes.push({ at, type: bytes.toString('latin1', at + 4, at + 8), body: bytes.subarray(at + head, end) });
    at = end;
  }
  return boxes;
}

/** What is in the first box of a type, but for its first bytes; null without one. */
export function inside(bytes: Buffer, type: string, skipped = 0): Buffer | null {
  return (
    boxesIn(bytes)
      .find((box) => box.type === type)
      ?.body.subarray(skipped) ?? null
  );
}
