import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isPassing, PayloadTooLargeError } from '../../domain/access-refusals.ts';
import { CODES, type Refusal, ValidationError } from '../../domain/refusals.ts';
import type { Log } from '../../infra/telemetry/log.ts';
import { ENCODED } from '../content-encoding.ts';
import { refusalOf } from '../refusal-of.ts';

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
      status: CODES.INTERNAL.status,
      headers: {},
      body: { error: { code: 'INTERNAL', message, requestId } },
    };
  }
  const { code, message, details } = refusal;
  return {
    status: refusal instanceof EncodedBodyError ? 415 : CODES[code].status,
    headers: headersOf(refusal),
    body: { error: { code, message, requestId, ...(details && { details }) } },
  };
}

function headersOf(refusal: Refusal): Record<string, string> {
  if (isPassing(refusal)) return { 'Retry-After': `${refusal.retryAfterSeconds}` };
  // The rest of the body was not read, so the connection cannot be used again.
  return refusal instanceof PayloadTooLargeError ? { Connection: 'close' } : {};
}
