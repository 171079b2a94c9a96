import { lookup } from 'node:dns/promises';
import { open } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import { isIP } from 'node:net';
import type { FetchAnswer, FetchFile, FetchRequest } from './fetch-file.ts';
import { AddressError, guardedLookup, notPublic, type Resolve } from './guarded-lookup.ts';
import { isPublicAddress } from './public-address.ts';

export type FetchOptions = {
  /** From the first look-up to the last byte, all redirects included. */
  totalMs?: number;
  /** Longest silence of the server. */
  idleMs?: number;
  /** The one port that may be connected to. */
  port?: number;
  resolve?: Resolve;
  isAllowed?: (address: string) => boolean;
  /** Certificates to trust in place of the well-known ones, as PEM. */
  ca?: string;
};

const MAX_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** What is wrong with an address or its answer, in words for whoever asked. */
class Unfetchable extends Error {}

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
      return { ok: true, sizeBytes: await follow(wanted, options, limit) };
    } catch (error) {
      return refusal(error, limit, totalMs);
    }
  };
}

/** The disk's failures are ours; all else is the address's. */
function refusal(error: unknown, limit: AbortSignal, totalMs: number): FetchAnswer {
  if (limit.aborted) return { ok: false, why: `it did not arrive within ${totalMs / 1000} seconds` };
  if (error instanceof Unfetchable || error instanceof AddressError) return { ok: false, why: error.message };
  if (error instanceof DiskError) throw error.cause;
  const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
  return { ok: false, why: `its server cannot be reached or breaks off${code}` };
}

async function follow(
  { url, path, maxBytes }: FetchRequest,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<number> {
  let address = checkAddress(url, options);
  for (let redirects = 0; ; redirects += 1) {
    const answer = await get(address, options, signal);
    try {
      const status = answer.statusCode ?? 0;
      if (status === 200) return await save(answer, path, maxBytes);
      const { location } = answer.headers;
      if (!REDIRECTS.has(status) || !location) throw new Unfetchable(`its server answers ${status}`);
      if (redirects === MAX_REDIRECTS) throw new Unfetchable('it redirects more than three times');
      address = checkAddress(URL.parse(location, address)?.href ?? location, options);
    } finally {
      answer.destroy();
    }
  }
}

/** What the text of an address tells without asking anybody. */
function checkAddress(text: string, { port = 443, isAllowed = isPublicAddress }: FetchOptions): URL {
  const url = URL.parse(text);
  if (!url) throw new Unfetchable('it is not an address');
  if (url.protocol !== 'https:') throw new Unfetchable('only https is fetched');
  if (url.username || url.password) throw new Unfetchable('it must not hold a user name or password');
  if (Number(url.port || 443) !== port) throw new Unfetchable(`only port ${port} is fetched`);
  // Connecting to a literal address asks no look-up, so it is judged here.
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) && !isAllowed(literal)) throw notPublic();
  return url;
}

function get(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const { resolve = systemResolve, isAllowed = isPublicAddress, idleMs = 15_000, ca } = options;
  const settings: RequestOptions = {
    // A connection of its own: a pooled one would have been checked for another name.
    agent: false,
    lookup: guardedLookup(resolve, isAllowed),
    headers: { Accept: '*/*', 'Accept-Encoding': 'identity', 'User-Agent': 'Reelgate' },
    timeout: idleMs,
    signal,
    ...(ca !== undefined && { ca }),
  };
  return new Promise((resolveAnswer, reject) => {
    const asked = request(url, settings, resolveAnswer);
    asked.on('timeout', () => asked.destroy(new Unfetchable(`its server is silent for ${idleMs / 1000} s`)));
    asked.on('error', reject);
    asked.end();
  });
}

const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true });

/** Writes the answer as it comes; stops at the first byte too many. */
async function save(answer: IncomingMessage, path: string, maxBytes: number): Promise<number> {
  const { 'content-length': announced, 'content-encoding': encoding = 'identity' } = answer.headers;
  if (encoding !== 'identity') throw new Unfetchable('its server sends it compressed');
  const tooLarge = () => new Unfetchable(`it is larger than ${maxBytes / 1e6} MB`);
  if (Number(announced ?? 0) > maxBytes) throw tooLarge();
  await using file = await onDisk(open(path, 'w', 0o600));
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge();
    await onDisk(file.appendFile(chunk));
  }
  if (announced !== undefined && size !== Number(announced)) throw new Unfetchable('its server breaks off');
  return size;
}
