import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { ask, checkAddress, type FetchOptions, redirectOf, tooLarge, Unfetchable, whyNot } from './ask.ts';
import type { FetchPage, PageAnswer, PageRequest } from './fetch-page.ts';
import { AddressError } from './guarded-lookup.ts';

const DECODERS = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/**
 * Fetches texts under the rules of {@link openFetch}. A compressed answer is taken for what it unfolds to, and given
 * up at the first byte too many. @throws the reason of the caller's signal, once that is aborted
 */
export function openPageFetch(options: FetchOptions = {}): FetchPage {
  const { totalMs = 15_000 } = options;
  return async (wanted) => {
    const limit = AbortSignal.timeout(totalMs);
    try {
      return await answerOf(wanted, options, AbortSignal.any([limit, wanted.signal]));
    } catch (error) {
      wanted.signal.throwIfAborted();
      const forGood = !limit.aborted && (error instanceof Unfetchable || error instanceof AddressError);
      return { kind: 'none', why: whyNot(error, limit, totalMs), status: null, passing: !forGood };
    }
  };
}

async function answerOf(
  { url, accept, maxBytes }: PageRequest,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<PageAnswer> {
  const address = checkAddress(url, options);
  const headers = { Accept: accept, 'Accept-Encoding': 'gzip, deflate, br' };
  const answer = await ask(address, options, { headers, signal });
  try {
    const status = answer.statusCode ?? 0;
    const to = redirectOf(answer, address);
    if (to !== null) return { kind: 'moved', to };
    const contentType = answer.headers['content-type'] ?? '';
    if (status === 200) return { kind: 'page', body: await bodyOf(answer, maxBytes), contentType };
    const passing = status >= 500 || status === 429;
    return { kind: 'none', why: `its server answers ${status}`, status, passing };
  } finally {
    answer.destroy();
  }
}

async function bodyOf(answer: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const encoding = answer.headers['content-encoding']?.trim().toLowerCase() || 'identity';
  const decoder = DECODERS.get(encoding);
  if (!decoder && encoding !== 'identity') throw new Unfetchable('its server sends it compressed');
  const unfolded: AsyncIterable<Buffer> = decoder ? answer.compose<Transform>(decoder()) : answer;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of unfolded) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
