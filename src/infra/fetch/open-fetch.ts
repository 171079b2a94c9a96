import { open } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { ask, checkAddress, type FetchOptions, redirectOf, tooLarge, Unfetchable, whyNot } from './ask.ts';
import type { FetchFile, FetchRequest } from './fetch-file.ts';

const MAX_REDIRECTS = 3;
const HEADERS = { Accept: '*/*', 'Accept-Encoding': 'identity' };

/** The file cannot be written; `cause` says why. A code would not tell: sockets fail to write as well. */
class DiskError extends Error {}
const onDisk = <Done>(work: Promise<Done>): Promise<Done> =>
  work.catch((cause: unknown) => {
    throw new DiskError('The disk fails.', { cause });
  });

/**
 * Fetches over https from public addresses only (contract §10). Scheme, port, credentials and every address
 * that a name resolves to are checked for the first address and for each of up to three redirects.
 */
export function openFetch(options: FetchOptions = {}): FetchFile {
  const { totalMs = 120_000 } = options;
  return async (wanted) => {
    const limit = AbortSignal.timeout(totalMs);
    try {
      const signal = AbortSignal.any([limit, ...(wanted.signal ? [wanted.signal] : [])]);
      return { ok: true, sizeBytes: await follow(wanted, options, signal) };
    } catch (error) {
      wanted.signal?.throwIfAborted();
      // The disk's failures are ours; all else is the address's.
      if (error instanceof DiskError && !limit.aborted) throw error.cause;
      return { ok: false, why: whyNot(error, limit, totalMs) };
    }
  };
}

async function follow(
  { url, path, maxBytes }: FetchRequest,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<number> {
  let address = checkAddress(url, options);
  for (let redirects = 0; ; redirects += 1) {
    const answer = await ask(address, options, { headers: HEADERS, signal });
    try {
      if (answer.statusCode === 200) return await save(answer, path, maxBytes);
      const next = redirectOf(answer, address);
      if (next === null) throw new Unfetchable(`its server answers ${answer.statusCode}`);
      if (redirects === MAX_REDIRECTS) throw new Unfetchable('it redirects more than three times');
      address = checkAddress(next, options);
    } finally {
      answer.destroy();
    }
  }
}

/** Writes the answer as it comes; stops at the first byte too many. */
async function save(answer: IncomingMessage, path: string, maxBytes: number): Promise<number> {
  const { 'content-length': announced, 'content-encoding': encoding = 'identity' } = answer.headers;
  if (encoding !== 'identity') throw new Unfetchable('its server sends it compressed');
  if (Number(announced ?? 0) > maxBytes) throw tooLarge(maxBytes);
  await using file = await onDisk(open(path, 'w', 0o600));
  let size = 0;
  const chunks: AsyncIterable<Buffer> = answer;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    await onDisk(file.appendFile(chunk));
  }
  if (announced !== undefined && size !== Number(announced)) throw new Unfetchable('its server breaks off');
  return size;
}
