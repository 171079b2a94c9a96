import { UnauthenticatedError } from '../domain/refusals.ts';

const BEARER = /^Bearer +(\S+) *$/i;

/** Reads one header, or what stands for it on a socket. */
export type HeaderReader = (name: 'authorization' | 'x-api-key') => string | null | undefined;

/**
 * The API key that a request offers, as `Authorization: Bearer` or `X-Api-Key`.
 * @throws UnauthenticatedError none, not a bearer token, or two different keys
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
