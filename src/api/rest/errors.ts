import type { ContentfulStatusCode } from 'hono/utils/http-status';
import {
  type ErrorCode,
  isPassing,
  PayloadTooLargeError,
  type Refusal,
  ValidationError,
} from '../../domain/refusals.ts';
import type { Log } from '../../infra/telemetry/log.ts';
import { ENCODED } from '../content-encoding.ts';
import { refusalOf } from '../refusal-of.ts';

/** The HTTP status of every code (contract §5). */
export const STATUS = {
  VALIDATION: 422,
  NOT_FOUND: 404,
  CONFLICT: 409,
  IDEMPOTENCY_CONFLICT: 409,
  BILLING_EXHAUSTED: 402,
  BUDGET_EXCEEDED: 402,
  MODERATION_BLOCKED: 422,
  UNAUTHENTICATED: 401,
  FORBIDDEN_SCOPE: 403,
  RATE_LIMITED: 429,
  APPROVAL_REQUIRED: 403,
  CONTENT_REJECTED: 409,
  PAYLOAD_TOO_LARGE: 413,
  SERVICE_UNAVAILABLE: 503,
  INTERNAL: 500,
} as const satisfies Record<ErrorCode, ContentfulStatusCode>;

/** The body comes compressed: 415, under the code of every wrong input. */
export class EncodedBodyError extends ValidationError {
  constructor() {
    super([{ path: '', message: ENCODED }]);
  }
}

export type ErrorAnswer = {
  status: ContentfulStatusCode;
  headers: Record<string, string>;
  body: { error: { code: string; message: string; requestId: string; details?: Record<string, unknown> } };
};

/** The error envelope of the seeds. Anything but a refusal and an outage is masked as INTERNAL and logged here, once. */
export function errorAnswer(error: unknown, requestId: string, log: Log): ErrorAnswer {
  const refusal = refusalOf(error, requestId, log);
  if (!refusal) {
    log.error({ err: error, requestId }, 'a REST request failed');
    const message = 'Something went wrong on our side.';
    return {
      status: STATUS.INTERNAL,
      headers: {},
      body: { error: { code: 'INTERNAL', message, requestId } },
    };
  }
  const { code, message, details } = refusal;
  return {
    status: refusal instanceof EncodedBodyError ? 415 : STATUS[code],
    headers: headersOf(refusal),
    body: { error: { code, message, requestId, ...(details && { details }) } },
  };
}

function headersOf(refusal: Refusal): Record<string, string> {
  if (isPassing(refusal)) return { 'Retry-After': `${refusal.retryAfterSeconds}` };
  // The rest of the body was not read, so the connection cannot be used again.
  return refusal instanceof PayloadTooLargeError ? { Connection: 'close' } : {};
}
