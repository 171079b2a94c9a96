const END = 0x06054b50;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;

/** The files of a zip without compression, by name, as its directory lists them. */
export function zipEntries(zip: Buffer): Map<string, Buffer> {
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== END) throw new Error('The zip has no end.');
  const entries = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const size = zip.readUInt32LE(at + 24);
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + LOCAL_BYTES + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    entries.set(
      zip.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + name),
      zip.subarray(start, start + size),
    );
    at += ENTRY_BYTES + name + extra + comment;
  }
  return entries;
}
