type Box = { type: string; body: Buffer };

function boxesIn(bytes: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at < bytes.length; ) {
    const size = bytes.readUInt32BE(at);
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), body: bytes.subarray(at + 8, at + size) });
    at += size;
  }
  return boxes;
}

/**
 * When the pictures of fragments are shown, in the order in which they lie, as the boxes say and browsers read them:
 * FFmpeg takes all of such a film for as late as its first pictures are decoded ahead.
 * @param unit of the times: what a frame lasts in the track's time scale
 */
export function timesOf(bytes: Buffer, unit: number): number[] {
  return boxesIn(bytes)
    .filter(({ type }) => type === 'moof')
    .flatMap(({ body }) => {
      const [picture = Buffer.alloc(0)] = boxesIn(body)
        .filter(({ type }) => type === 'traf')
        .map((box) => box.body);
      const boxes = boxesIn(picture);
      const start = Number(boxes.find(({ type }) => type === 'tfdt')?.body.readBigUInt64BE(4));
      const run = boxes.find(({ type }) => type === 'trun')?.body ?? Buffer.alloc(8);
      return offsetsIn(run).map((offset, n) => (start + n * unit + offset) / unit);
    });
}

/** How much later than it is decoded each picture of a `trun` is shown. */
function offsetsIn(run: Buffer): number[] {
  const flags = run.readUInt32BE(0) & 0xffffff;
  const head = 8 + (flags & 0x1 ? 4 : 0) + (flags & 0x4 ? 4 : 0);
  const members = [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag);
  const size = members.length * 4;
  return Array.from({ length: run.readUInt32BE(4) }, (_, n) =>
    flags & 0x800 ? run.readInt32BE(head + n * size + size - 4) : 0,
  );
}
