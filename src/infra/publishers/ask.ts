import { Readable } from 'node:stream';
import { PublishError } from '../../creative/ports/publisher.ts';
import type { PublishFault } from '../../domain/publications.ts';
import { USER_AGENT } from '../../domain/user-agent.ts';
import { readRetryAfter } from '../../domain/webhooks.ts';

export type ServiceRequest = {
  /** The service, as a sentence begins. */
  who: string;
  method: 'GET' | 'POST' | 'PUT';
  url: string;
  headers?: Record<string, string>;
  /** JSON where it is an object; a stream or a form is sent as it is. */
  body?: object | string | Readable | FormData;
  /** Never repeated in what is thrown. */
  secret: string;
  /** Statuses that are answers too, beside 2xx. */
  also?: readonly number[];
};

export type ServiceAnswer = { status: number; headers: Headers; json: Record<string, unknown> };

/** Longer than any service takes to answer; a stream of a film may take as long as the signal allows. */
const TIMEOUT_MS = 60_000;
const LONGEST_WORDS = 300;

/**
 * Asks a service that the operator has configured. It is not followed elsewhere, since its key would go along.
 * @throws PublishError, or the signal's reason
 */
export async function askService(request: ServiceRequest, signal: AbortSignal): Promise<ServiceAnswer> {
  const { who, method, url, headers, body, also = [] } = request;
  const streams = body instanceof Readable;
  const json = typeof body === 'object' && !streams && !(body instanceof FormData);
  const limit = streams ? signal : AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
  // The platform's type of a stream is not Node's.
  const init: object = {
    method,
    redirect: 'manual',
    signal: limit,
    headers: {
      Accept: 'application/json',
      'User-Agent': USER_AGENT,
      ...(json && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(streams ? { body: Readable.toWeb(body), duplex: 'half' as const } : {}),
    ...(json ? { body: JSON.stringify(body) } : {}),
    ...(typeof body === 'string' || body instanceof FormData ? { body } : {}),
  };
  const answer = await fetch(url, init).catch(() => null);
  signal.throwIfAborted();
  // What fetch throws may hold the address, and that may hold a key.
  if (!answer) throw new PublishError('unavailable', `${who} gave no answer.`);
  const text = await answer.text().catch(() => null);
  if (text === null) throw new PublishError('unavailable', `The answer of ${who} breaks off.`);
  if (!answer.ok && !also.includes(answer.status)) throw faultOf(request, answer, text);
  return { status: answer.status, headers: answer.headers, json: readJson(text) };
}

function readJson(text: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}

function faultOf({ who, secret }: ServiceRequest, { status, headers }: Response, text: string): PublishError {
  const said = text.replaceAll(secret, '[secret]').slice(0, LONGEST_WORDS).trim();
  const retryAfter = readRetryAfter(headers.get('retry-after') ?? undefined, new Date());
  return new PublishError(faultOfStatus(status, said), `${who} answered ${status}: ${said}`, retryAfter);
}

function faultOfStatus(status: number, said: string): PublishFault {
  // Some say with 403 that a quota is spent.
  if (status === 429 || /quotaExceeded|rateLimitExceeded|uploadLimitExceeded/.test(said)) return 'busy';
  if (status >= 500 || status === 408) return 'unavailable';
  const told = faultOfWords(said);
  return told === 'refused' && (status === 401 || status === 403) ? 'token_expired' : told;
}

/** What services pass on of what a platform says, in its own words. */
export function faultOfWords(said: string): PublishFault {
  if (/private_accounts|private accounts?|unaudited/i.test(said)) return 'private_only';
  if (/invalid_grant|token|expired|reconnect|reauth/i.test(said)) return 'token_expired';
  return 'refused';
}
