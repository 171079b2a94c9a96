/** The WHATWG standard looks for a declaration in as many bytes. */
const PRESCAN_BYTES = 1024;
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i;
const BOMS: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * A page's text by what it says of its encoding: byte order mark, header, declaration. Where none says so, or one says
 * UTF-8 and it is not, as old servers do, it is read as UTF-8 if it is that, else as windows-1252.
 */
export function decodeText(body: Uint8Array, contentType = ''): string {
  const mark = BOMS.find(([, bytes]) => bytes.every((byte, index) => body[index] === byte))?.[0];
  const header = /charset\s*=\s*["']?([\w:-]+)/i.exec(contentType)?.[1];
  const head = new TextDecoder('latin1').decode(body.subarray(0, PRESCAN_BYTES));
  const named = mark ?? header ?? DECLARED.exec(head)?.[1];
  const decoder = decoderOf(named);
  if (decoder && decoder.encoding !== 'utf-8') return decoder.decode(body);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return new TextDecoder('windows-1252').decode(body);
  }
}

/** Null for a name that means nothing. */
function decoderOf(name: string | undefined): TextDecoder | null {
  try {
    return name ? new TextDecoder(name) : null;
  } catch {
    return null;
  }
}

const MOST_CHARACTERS = 10_000;

/** A text of a site as one line that can be stored: entities are read by now, spaces and control characters fold. */
export function plain(text: unknown): string {
  if (typeof text !== 'string') return '';
  const folded = text.slice(0, MOST_CHARACTERS).toWellFormed().replaceAll('\uFFFD', '');
  return folded.replaceAll(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\u200B\u200E\u200F\uFEFF]+/gu, ' ').trim();
}
