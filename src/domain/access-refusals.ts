import { type Refusal, refusal } from './refusals.ts';

/** No key, a malformed, wrong or revoked one, or two different ones. */
export class UnauthenticatedError extends refusal('UNAUTHENTICATED') {}

/** A client token whose time is over: whoever holds it asks its maker for another. */
export class TokenExpiredError extends UnauthenticatedError {
  constructor() {
    super('This client token has expired.');
  }
  override get details() {
    return { reason: 'TOKEN_EXPIRED' };
  }
}

/** The key or token lacks a scope that the field, route or request needs; of several, `scope` is the first. */
export class ForbiddenScopeError extends refusal('FORBIDDEN_SCOPE') {
  readonly scopes: readonly [string, ...string[]];
  constructor(scopes: string | readonly [string, ...string[]], message?: string) {
    const all = typeof scopes === 'string' ? ([scopes] as const) : scopes;
    const what = all.length > 1 ? 'scopes' : 'scope';
    super(message ?? `This API key lacks the ${what} ${all.join(', ')}.`);
    this.scopes = all;
  }
  override get details(): Record<string, unknown> {
    const [scope, ...others] = this.scopes;
    return { scope, ...(others.length > 0 && { scopes: this.scopes }) };
  }
}

/** Too many requests, or too many jobs at once. */
export class RateLimitedError extends refusal('RATE_LIMITED') {
  readonly retryAfterSeconds: number;
  constructor(message: string, retryAfterSeconds: number) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The request body is larger than the server reads. */
export class PayloadTooLargeError extends refusal('PAYLOAD_TOO_LARGE') {}

/** Something that we lean on is away, such as the database. The same request may pass a little later. */
export class ServiceUnavailableError extends refusal('SERVICE_UNAVAILABLE') {
  readonly retryAfterSeconds = 5;
  constructor(options?: ErrorOptions) {
    super('We cannot do this right now. Nothing is wrong with the request: send it again in a moment.');
    this.cause = options?.cause;
  }
}

/** Refusals that say when to come back. */
export const isPassing = (refusal: Refusal): refusal is RateLimitedError | ServiceUnavailableError =>
  refusal instanceof RateLimitedError || refusal instanceof ServiceUnavailableError;
