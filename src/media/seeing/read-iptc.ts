/** Title, keywords, headline and caption (IPTC-IIM, record 2). */
const DATASETS = [5, 25, 105, 120];
const MARKER = 0x1c;
const APPLICATION_RECORD = 2;
const HEADER_BYTES = 5;

/**
 * The texts of an IPTC block that say what a picture shows. The block may lie in Photoshop's resources: datasets are
 * looked for by their markers.
 */
export function readIptc(block: Buffer): string[] {
  const texts: string[] = [];
  for (let at = 0; at + HEADER_BYTES <= block.length; ) {
    if (block[at] !== MARKER || block[at + 1] !== APPLICATION_RECORD) {
      at += 1;
      continue;
    }
    const end = at + HEADER_BYTES + block.readUInt16BE(at + 3);
    if (end > block.length) {
      at += 1;
      continue;
    }
    if (DATASETS.includes(block[at + 2] ?? 0)) texts.push(textOf(block.subarray(at + HEADER_BYTES, end)));
    at = end;
  }
  return texts;
}

/** UTF-8, which the block seldom says, else what was common before. */
function textOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? bytes.toString('latin1') : text;
}
