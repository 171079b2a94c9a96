import { readFileSync } from 'node:fs';
import { brotliDecompressSync, inflateSync } from 'node:zlib';

/**
 * Which characters a WOFF2 or WOFF file can draw, read from its `cmap` table. The Unicode ranges that font packages
 * publish are those of the subset, not of the font, and claim characters that the font never had.
 * Formats: W3C WOFF 2.0 §4-5, WOFF 1.0 §4-5, OpenType `cmap` formats 4 and 12.
 */
export function glyphCoverage(path: string): Set<number> {
  const cmap = readCmap(readFileSync(path));
  const covered = new Set<number>();
  for (let table = 0; table < cmap.readUInt16BE(2); table++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + table * 8));
    const format = subtable.readUInt16BE(0);
    if (format === 4) addSegments(subtable, covered);
    if (format === 12) addGroups(subtable, covered);
  }
  return covered;
}

const HEADER_BYTES = 48;
const KNOWN_TAG = { cmap: 0, glyf: 10, loca: 11, custom: 63 };

const READERS: Record<string, (file: Buffer) => Buffer> = { wOFF: cmapOfWoff, wOF2: cmapOfWoff2 };

function readCmap(file: Buffer): Buffer {
  const read = READERS[file.toString('latin1', 0, 4)];
  if (!read) throw new Error('Neither a WOFF2 nor a WOFF file.');
  return read(file);
}

function cmapOfWoff(file: Buffer): Buffer {
  for (let at = 44, left = file.readUInt16BE(12); left > 0; left--, at += 20) {
    if (file.toString('latin1', at, at + 4) !== 'cmap') continue;
    const [offset, length, plainLength] = [4, 8, 12].map((part) => file.readUInt32BE(at + part));
    const table = file.subarray(offset, (offset ?? 0) + (length ?? 0));
    return length === plainLength ? table : inflateSync(table);
  }
  throw new Error('The font has no cmap table.');
}

function cmapOfWoff2(file: Buffer): Buffer {
  let at = HEADER_BYTES;
  const base128 = () => {
    for (let value = 0; ; ) {
      const byte = file.readUInt8(at++);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  };
  let offset = 0;
  let cmap: { offset: number; length: number } | null = null;
  for (let left = file.readUInt16BE(12); left > 0; left--) {
    const flags = file.readUInt8(at++);
    const tag = flags & 0x3f;
    const version = flags >> 6;
    if (tag === KNOWN_TAG.custom) at += 4;
    const plainLength = base128();
    const outlines = tag === KNOWN_TAG.glyf || tag === KNOWN_TAG.loca;
    const transformed = outlines ? version !== 3 : version !== 0;
    const length = transformed ? base128() : plainLength;
    if (tag === KNOWN_TAG.cmap) cmap = { offset, length };
    offset += length;
  }
  if (!cmap) throw new Error('The font has no cmap table.');
  const tables = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  return tables.subarray(cmap.offset, cmap.offset + cmap.length);
}

function addSegments(table: Buffer, covered: Set<number>): void {
  const twiceCount = table.readUInt16BE(6);
  for (let segment = 0; segment < twiceCount; segment += 2) {
    const end = table.readUInt16BE(14 + segment);
    const start = table.readUInt16BE(16 + twiceCount + segment);
    const delta = table.readUInt16BE(16 + 2 * twiceCount + segment);
    const rangeAt = 16 + 3 * twiceCount + segment;
    const range = table.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph = range === 0 ? code : table.readUInt16BE(rangeAt + range + 2 * (code - start));
      if (range === 0 ? ((glyph + delta) & 0xffff) !== 0 : glyph !== 0) covered.add(code);
    }
  }
}

function addGroups(table: Buffer, covered: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const end = table.readUInt32BE(20 + group * 12);
    for (let code = table.readUInt32BE(16 + group * 12); code <= end; code++) covered.add(code);
  }
}
