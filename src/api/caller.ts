import { UnauthenticatedError } from '../domain/access-refusals.ts';

const BEARER = /^Bearer +(\S+) *$/i;

/** Reads one header, or what stands for it on a socket. */
export type HeaderReader = (name: 'authorization' | 'x-api-key') => string | null | undefined;

/**
 * The API key or client token that a request offers, as `Authorization: Bearer` or `X-Api-Key`.
 * @throws UnauthenticatedError none, not a bearer token, or two different ones
 */
export function offeredKey(header: HeaderReader): string {
  const authorization = header('authorization')?.trim() || null;
  const bearer = authorization && BEARER.exec(authorization)?.[1];
  const apiKey = header('x-api-key')?.trim() || null;
  if (authorization && !bearer) {
    throw new UnauthenticatedError('The Authorization header is not of the form "Bearer <API key>".');
  }
  if (bearer && apiKey && bearer !== apiKey) {
    throw new UnauthenticatedError('Authorization and X-Api-Key hold different keys. Send one of them.');
  }
  const key = bearer ?? apiKey;
  if (!key)
    throw new UnauthenticatedError('No API key. Send "Authorization: Bearer <key>" or "X-Api-Key: <key>".');
  return key;
}

/** A client token: three parts of base64url, of which the first is JSON that begins with `{"`. */
export const isClientToken = (offered: string): boolean => /^eyJ[\w-]*(\.[\w-]+){2}$/.test(offered);

/**
 * The headers of what asks for an event stream. `EventSource` can set none, so that a client token, and no key, may
 * stand in the address as `?token=`; a header wins.
 */
export function withAddressToken(header: HeaderReader, token: string | null | undefined): HeaderReader {
  if (!token || !isClientToken(token)) return header;
  const given = header('authorization') || header('x-api-key');
  return given ? header : (name) => (name === 'authorization' ? `Bearer ${token}` : null);
}
