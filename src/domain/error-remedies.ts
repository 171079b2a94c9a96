import type { ErrorCode } from './refusals.ts';

/** What a client does about each code; the words of the API reference and of docs/errors.md. */
export const ERROR_REMEDIES = {
  VALIDATION: 'Correct every field that is listed, or fill in what the project lacks, and send it again.',
  NOT_FOUND: 'Check the id, and that the key belongs to the organisation that owns it.',
  CONFLICT: 'Name one of the candidates, choose another id, or read how the thing stands now.',
  IDEMPOTENCY_CONFLICT: 'Send the first request again unchanged, or take a new key for a new one.',
  BILLING_EXHAUSTED: 'Top up the wallet, or ask for fewer variants or a cheaper format.',
  BUDGET_EXCEEDED: 'Raise budget.maxCredits, or ask for fewer variants or a cheaper format.',
  MODERATION_BLOCKED: 'Rewrite the text at the span that is given.',
  UNAUTHENTICATED: 'Send one valid key, as `Authorization: Bearer` or as `X-Api-Key`.',
  FORBIDDEN_SCOPE: 'Use a key that has the scope that is named.',
  RATE_LIMITED: 'Wait as long as Retry-After says, then send it again.',
  APPROVAL_REQUIRED: 'Approve the post, then schedule it.',
  CONTENT_REJECTED: 'Start a new post.',
  PAYLOAD_TOO_LARGE: 'Send less; files are uploaded apart.',
  SERVICE_UNAVAILABLE:
    'Wait as long as Retry-After says, then send it again, under the same Idempotency-Key if it was a start.',
  INTERNAL: 'Send it again later; if it stays, report the request id.',
} as const satisfies Record<ErrorCode, string>;
