import { AISDKError, APICallError } from 'ai';
import { ProviderError } from '../../creative/ports/provider-error.ts';
import type { ProviderFault } from '../../domain/writer.ts';

const LONGEST_WORDS = 300;

/**
 * What a call that failed comes to; null when something was answered, only nothing that could be read. What the SDK
 * throws is never kept or passed on: it holds the whole prompt, and what a server says may repeat the key.
 */
export function faultOf(error: unknown, key: string | null): ProviderError | null {
  if (!APICallError.isInstance(error)) {
    if (AISDKError.isInstance(error)) return null;
    throw error;
  }
  const { statusCode, isRetryable, responseHeaders, message } = error;
  const answered = statusCode !== undefined && statusCode < 300;
  if (answered && !isRetryable) return null;
  const fault = answered || statusCode === undefined ? 'unavailable' : faultOfStatus(statusCode);
  const said = withoutKey(message, key).slice(0, LONGEST_WORDS);
  const status = statusCode === undefined ? 'gave no answer' : `answered ${statusCode}`;
  return new ProviderError(fault, `The model's server ${status}: ${said}`, retryAfterOf(responseHeaders));
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

/** Seconds, from a number of them or a date; null when the server does not say. */
function retryAfterOf(headers: Record<string, string> | undefined): number | null {
  const given = headers?.['retry-after'];
  if (!given) return null;
  const seconds = /^\d+$/.test(given) ? Number(given) : (Date.parse(given) - Date.now()) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}
