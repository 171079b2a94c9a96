import { AISDKError, APICallError } from 'ai';
import { failedAnswer } from '../../creative/ports/failed-answer.ts';
import type { ProviderError } from '../../creative/ports/provider-error.ts';

/**
 * What a call that failed comes to; null when something was answered, only nothing that could be read. What the SDK
 * throws is never kept or passed on: it holds the whole prompt, and what a server says may repeat the key.
 */
export function faultOf(error: unknown, key: string | null): ProviderError | null {
  if (!APICallError.isInstance(error)) {
    if (AISDKError.isInstance(error)) return null;
    throw error;
  }
  const { statusCode = null, isRetryable, responseHeaders, message } = error;
  if (statusCode !== null && statusCode < 300 && !isRetryable) return null;
  const retryAfter = responseHeaders?.['retry-after'];
  return failedAnswer({ who: "The model's server", status: statusCode, said: message, retryAfter, key });
}
