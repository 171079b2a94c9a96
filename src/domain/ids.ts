import { keysOf } from './records.ts';

/**
 * Outside ids: `<prefix>_<26 characters>`, the characters being Crockford base32 of a UUID's 128 bits.
 * Inside, every key is the bare UUID.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const HEX = '0123456789abcdef';
/** 128 bits, all set. Characters sort as what they stand for. */
const LARGEST = `7${'Z'.repeat(25)}`;
/** What ten bits are written as. */
const PAIRS = [...ALPHABET].flatMap((first) => [...ALPHABET].map((second) => first + second));
const codeOf = (text: string) => text.charCodeAt(0);
const [DASH, ZERO, NINE, A, LOWER_CASE] = [codeOf('-'), codeOf('0'), codeOf('9'), codeOf('a'), 0x20];

/** The first prefix of a kind is the one we write; the others are the reference's older ones, accepted on input. */
const PREFIXES = {
  organisation: ['org'],
  project: ['prj', 'proj'],
  layer: ['lyr'],
  influencer: ['inf'],
  socialAccount: ['sac', 'sa'],
  media: ['med'],
  collection: ['col'],
  webhookEndpoint: ['whk'],
  container: ['cnt'],
  asset: ['ast', 'asset'],
  job: ['job'],
  event: ['evt'],
  key: ['key'],
  track: ['trk'],
  template: ['tpl'],
  sourcePost: ['src'],
  upload: ['upl'],
  transaction: ['txn'],
  scheduledPost: ['sp'],
  plan: ['pln'],
  request: ['req'],
} as const;

export type IdKind = keyof typeof PREFIXES;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Writes a row's UUID as clients see it, such as `job_01J0ZK4W5C8M9Q2R7T3V6X1Y0A`. */
export function encodeId(kind: IdKind, uuid: string): string {
  let text = '';
  // 26 characters hold two bits more than there are, which come first.
  let [bits, count] = [0, 2];
  for (let at = 0; at < uuid.length; at++) {
    const code = uuid.charCodeAt(at);
    if (code === DASH) continue;
    bits = (bits << 4) | (code <= NINE ? code - ZERO : (code | LOWER_CASE) - A + 10);
    count += 4;
    if (count < 10) continue;
    count -= 10;
    text += PAIRS[bits >> count];
    bits &= (1 << count) - 1;
  }
  return `${PREFIXES[kind][0]}_${text}`;
}

/**
 * Reads an id as a client may send it, in any letter case: our form, the bare UUID, or `<prefix>_<uuid>`.
 * Returns null for everything else, another kind's prefix included; callers answer that with NOT_FOUND.
 */
export function decodeId(kind: IdKind, text: string): string | null {
  const lower = text.trim().toLowerCase();
  if (UUID.test(lower)) return lower;
  const cut = lower.indexOf('_');
  if (cut < 0 || !prefixesOf(kind).includes(lower.slice(0, cut))) return null;
  const body = lower.slice(cut + 1);
  return UUID.test(body) ? body : decodeBase32(body.toUpperCase());
}

/** Tells which kind an outside id names, for look-ups that take any id (`node`). */
export function kindOfId(text: string): IdKind | null {
  const prefix = text.trim().toLowerCase().split('_')[0] ?? '';
  return keysOf(PREFIXES).find((kind) => prefixesOf(kind).includes(prefix)) ?? null;
}

const prefixesOf = (kind: IdKind): readonly string[] => PREFIXES[kind];

function decodeBase32(text: string): string | null {
  // 26 characters hold two bits more than there are, which come first.
  if (text.length !== 26 || text > LARGEST) return null;
  let hex = '';
  let [bits, count] = [0, -2];
  for (let at = 0; at < text.length; at++) {
    const value = ALPHABET.indexOf(text.charAt(at));
    if (value < 0) return null;
    bits = (bits << 5) | value;
    count += 5;
    while (count >= 4) {
      count -= 4;
      hex += HEX.charAt(bits >> count);
      bits &= (1 << count) - 1;
    }
  }
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
