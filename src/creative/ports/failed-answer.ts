import type { ProviderFault } from '../../domain/writer.ts';
import { ProviderError } from './provider-error.ts';

type FailedAnswer = {
  /** Whose answer it is, as a sentence begins. */
  who: string;
  /** Null where none came. */
  status: number | null;
  /** The server's own words: they may repeat the key. */
  said: string;
  retryAfter: string | null | undefined;
  key: string | null;
};

const LONGEST_WORDS = 300;

/** What an answer without success comes to, with nothing of the key in it. */
export function failedAnswer({ who, status, said, retryAfter, key }: FailedAnswer): ProviderError {
  const fault = status === null || status < 300 ? 'unavailable' : faultOfStatus(status);
  const came = status === null ? 'gave no answer' : `answered ${status}`;
  const words = withoutKey(said, key).slice(0, LONGEST_WORDS);
  return new ProviderError(fault, `${who} ${came}: ${words}`, secondsOf(retryAfter));
}

const FAULT_OF_STATUS: Record<number, ProviderFault> = {
  // A key or a model that is not known is for the operator to mend, not for the brief.
  401: 'unavailable',
  402: 'unavailable',
  403: 'unavailable',
  404: 'unavailable',
  408: 'timed_out',
  429: 'rate_limited',
  504: 'timed_out',
};

function faultOfStatus(status: number): ProviderFault {
  return FAULT_OF_STATUS[status] ?? (status >= 500 ? 'unavailable' : 'refused');
}

function withoutKey(text: string, key: string | null): string {
  return key ? text.replaceAll(key, '[secret]') : text;
}

/** From a number of seconds or a date; null when the server does not say. */
function secondsOf(given: string | null | undefined): number | null {
  if (!given) return null;
  const seconds = /^\d+$/.test(given) ? Number(given) : (Date.parse(given) - Date.now()) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}
