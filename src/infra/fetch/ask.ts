import { lookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import { USER_AGENT } from '../../domain/user-agent.ts';
import { AddressError, guardedLookup, notPublic, type Resolve } from './guarded-lookup.ts';
import { isPublicAddress } from './public-address.ts';

export type FetchOptions = {
  /** From the first look-up to the last byte, all redirects included. */
  totalMs?: number;
  /** Longest silence of the server. */
  idleMs?: number;
  /** The one port that may be connected to; null: any. */
  port?: number | null;
  /** Whether http will do. */
  plain?: boolean;
  resolve?: Resolve;
  isAllowed?: (address: string) => boolean;
  /** Certificates to trust in place of the well-known ones, as PEM. */
  ca?: string;
};

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** What is wrong with an address or its answer, in words for whoever asked. */
export class Unfetchable extends Error {}

/** Why a fetch came to nothing, fit for a caller to see. */
export function whyNot(error: unknown, limit: AbortSignal, totalMs: number): string {
  if (limit.aborted) return `it did not arrive within ${totalMs / 1000} seconds`;
  if (error instanceof Unfetchable || error instanceof AddressError) return error.message;
  const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
  return `its server cannot be reached or breaks off${code}`;
}

/** What the text of an address tells without asking anybody. @throws Unfetchable, AddressError */
export function checkAddress(text: string, options: FetchOptions): URL {
  const { port = 443, plain = false, isAllowed = isPublicAddress } = options;
  const url = URL.parse(text);
  if (!url) throw new Unfetchable('it is not an address');
  const isPlain = plain && url.protocol === 'http:';
  if (url.protocol !== 'https:' && !isPlain) throw new Unfetchable('only https is fetched');
  if (url.username || url.password) throw new Unfetchable('it must not hold a user name or password');
  if (port !== null && Number(url.port || 443) !== port)
    throw new Unfetchable(`only port ${port} is fetched`);
  // Connecting to a literal address asks no look-up, so it is judged here.
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) && !isAllowed(literal)) throw notPublic();
  return url;
}

/** Where an answer redirects to, as absolute as it can be made; null when it does not. */
export function redirectOf({ statusCode, headers: { location } }: IncomingMessage, from: URL): string | null {
  if (!REDIRECTS.has(statusCode ?? 0) || !location) return null;
  return URL.parse(location, from)?.href ?? location;
}

/** Asks an address that has been checked, or sends it a body, over a connection to exactly the address that its name was judged by. */
export function ask(
  url: URL,
  options: FetchOptions,
  { headers, signal, body }: { headers: Record<string, string>; signal: AbortSignal; body?: string },
): Promise<IncomingMessage> {
  const { resolve = systemResolve, isAllowed = isPublicAddress, idleMs = 15_000, ca } = options;
  const settings: RequestOptions = {
    // A connection of its own: a pooled one would have been checked for another name.
    agent: false,
    lookup: guardedLookup(resolve, isAllowed),
    headers: { ...headers, 'User-Agent': USER_AGENT },
    timeout: idleMs,
    signal,
    method: body === undefined ? 'GET' : 'POST',
    ...(ca !== undefined && { ca }),
  };
  return new Promise((resolveAnswer, reject) => {
    const request = url.protocol === 'http:' ? httpRequest : httpsRequest;
    const asked = request(url, settings, resolveAnswer);
    asked.on('timeout', () => asked.destroy(new Unfetchable(`its server is silent for ${idleMs / 1000} s`)));
    asked.on('error', reject);
    asked.end(body);
  });
}

const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true });

export const tooLarge = (maxBytes: number) => new Unfetchable(`it is larger than ${maxBytes / 1e6} MB`);
