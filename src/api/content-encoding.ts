import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { parseAccept } from 'hono/utils/accept';

/** Whether a body comes encoded, by its header. None is taken that way, lest a small one unfold into a large one. */
export const isEncoded = (contentEncoding: string | null | undefined): boolean =>
  !['', 'identity'].includes((contentEncoding ?? '').trim().toLowerCase());

/** What is said then, with 415. */
export const ENCODED = 'The body is compressed (Content-Encoding). Send it as it is.';

export type Encoding = 'br' | 'gzip' | 'identity';
type Bytes = Buffer<ArrayBuffer>;

/** Bytes that an answer must have to be worth compressing. */
const WORTH_IT = 1_000;
/** Quality 5 takes a tenth of the time of the highest and is nearly as small. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const ENCODERS: Record<Encoding, (bytes: Bytes) => Promise<Bytes>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: (bytes) => promisify(gzip)(bytes),
  identity: async (bytes) => bytes,
};

/** The best encoding that an Accept-Encoding header allows. */
export function chooseEncoding(accepted: string | null | undefined): Encoding {
  const offers = parseAccept(accepted ?? '');
  const weightOf = (name: string) =>
    offers.find(({ type }) => type.toLowerCase() === name)?.q ??
    offers.find(({ type }) => type === '*')?.q ??
    0;
  const [br, gz] = [weightOf('br'), weightOf('gzip')];
  if (br === 0 && gz === 0) return 'identity';
  return br >= gz ? 'br' : 'gzip';
}

/** Encodes off the event loop. */
export const encode = (bytes: Bytes, encoding: Encoding): Promise<Bytes> => ENCODERS[encoding](bytes);

type Encoded = { body: string | Bytes; headers: Record<string, string> };

/** A body in the encoding chosen, unless it is small, with the headers that tell of it. */
export async function encodeAnswer(body: string | Bytes, encoding: Encoding): Promise<Encoded> {
  const length = Buffer.byteLength(body);
  if (length < WORTH_IT || encoding === 'identity')
    return { body, headers: { 'Content-Length': `${length}` } };
  const encoded = await encode(Buffer.from(body), encoding);
  return {
    body: encoded,
    headers: { 'Content-Length': `${encoded.length}`, 'Content-Encoding': encoding },
  };
}
