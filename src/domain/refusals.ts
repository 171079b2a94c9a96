import type { ApprovalStatus } from './job.ts';

/** Every code a client can meet, in `error.code` over REST and in `code` of the GraphQL error types. */
export const ERROR_CODES = [
  'VALIDATION',
  'NOT_FOUND',
  'CONFLICT',
  'IDEMPOTENCY_CONFLICT',
  'BILLING_EXHAUSTED',
  'BUDGET_EXCEEDED',
  'MODERATION_BLOCKED',
  'UNAUTHENTICATED',
  'FORBIDDEN_SCOPE',
  'RATE_LIMITED',
  'APPROVAL_REQUIRED',
  'CONTENT_REJECTED',
  'PAYLOAD_TOO_LARGE',
  'SERVICE_UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Something asked for that is not done, for a reason the caller can act on. Nothing has been written. */
export abstract class Refusal extends Error {
  abstract readonly code: ErrorCode;
  /** The `details` of the REST envelope; undefined when there is nothing to add. */
  get details(): Record<string, unknown> | undefined {
    return undefined;
  }
}

/** A kind of refusal. Each use case exports the list of those it may throw; the faces and the docs read it. */
export type RefusalKind = (new (...given: never[]) => Refusal) & { readonly code: ErrorCode };

/** Faults that a client may tell apart from the others of an input. */
export const ISSUE_CODES = ['MISSING_GLYPHS'] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

export type Issue = { path: string; message: string; code?: IssueCode };

/** The input is wrong by itself; every fault of it is listed. */
export class ValidationError extends Refusal {
  static readonly code = 'VALIDATION';
  readonly code = ValidationError.code;
  readonly issues: Issue[];
  constructor(issues: Issue[]) {
    super(issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; '));
    this.issues = issues;
  }
  override get details(): Record<string, unknown> {
    return { issues: this.issues };
  }
}

/** The project lacks what the request draws from. The fields are named as createProject does. */
export class MissingFieldsError extends ValidationError {
  readonly missingFields: string[];
  constructor(message: string, missingFields: string[]) {
    super([{ path: '', message: `${message} (${missingFields.join(', ')})` }]);
    this.missingFields = missingFields;
  }
  override get details() {
    return { ...super.details, missingFields: this.missingFields };
  }
}

/** An id that is not in the caller's reach. Another tenant's id reads exactly like one that does not exist. */
export class NotFoundError extends Refusal {
  static readonly code = 'NOT_FOUND';
  readonly code = NotFoundError.code;
  readonly field: string;
  readonly id: string;
  constructor(field: string, id: string, where = 'on this project') {
    super(`${field} is not ${where}.`);
    this.field = field;
    this.id = id;
  }
}

/** Several content layers and none named, or a body `id` already taken (seed generate-content, 409). */
export class ConflictError extends Refusal {
  static readonly code = 'CONFLICT';
  readonly code = ConflictError.code;
  readonly candidates: string[];
  /** Where the review stands, when that is the reason. */
  readonly approvalStatus: ApprovalStatus | null = null;
  constructor(message: string, candidates: string[] = []) {
    super(message);
    this.candidates = candidates;
  }
  override get details(): Record<string, unknown> | undefined {
    return this.candidates.length > 0 ? { candidates: this.candidates } : undefined;
  }
}

/** A review of a post that was decided on before, or that needs none. */
export class NotPendingError extends ConflictError {
  override readonly approvalStatus: ApprovalStatus;
  constructor(approvalStatus: Exclude<ApprovalStatus, 'pending'>) {
    super(
      approvalStatus === 'not_required'
        ? 'This post needs no review.'
        : `This post is already ${approvalStatus}.`,
    );
    this.approvalStatus = approvalStatus;
  }
  override get details() {
    return { approvalStatus: this.approvalStatus };
  }
}

/** The post waits for its review and cannot be scheduled before. `containerId` is as clients see it. */
export class ApprovalRequiredError extends Refusal {
  static readonly code = 'APPROVAL_REQUIRED';
  readonly code = ApprovalRequiredError.code;
  readonly containerId: string;
  constructor(containerId: string) {
    super('This post must be approved before it can be scheduled.');
    this.containerId = containerId;
  }
  override get details() {
    return { containerId: this.containerId, approvalStatus: 'pending' };
  }
}

/** The post was rejected and can never be scheduled. `containerId` is as clients see it. */
export class ContentRejectedError extends Refusal {
  static readonly code = 'CONTENT_REJECTED';
  readonly code = ContentRejectedError.code;
  readonly containerId: string;
  readonly reason: string | null;
  constructor(containerId: string, reason: string | null) {
    super('This post was rejected. Start a new one instead.');
    this.containerId = containerId;
    this.reason = reason;
  }
  override get details() {
    return { containerId: this.containerId, approvalStatus: 'rejected', reason: this.reason };
  }
}

/** The same Idempotency-Key came with another body. */
export class IdempotencyConflictError extends Refusal {
  static readonly code = 'IDEMPOTENCY_CONFLICT';
  readonly code = IdempotencyConflictError.code;
  constructor() {
    super('This Idempotency-Key was used with a different request.');
  }
}

/** The wallet does not cover the hold; both figures are credits. */
export class BillingExhaustedError extends Refusal {
  static readonly code = 'BILLING_EXHAUSTED';
  readonly code = BillingExhaustedError.code;
  readonly required: number;
  readonly available: number;
  constructor(required: number, available: number) {
    super('Insufficient content-generation credits.');
    this.required = required;
    this.available = available;
  }
  override get details() {
    return { required: this.required, available: this.available };
  }
}

/** The request may cost more than the caller's own cap; both figures are credits. */
export class BudgetExceededError extends Refusal {
  static readonly code = 'BUDGET_EXCEEDED';
  readonly code = BudgetExceededError.code;
  readonly required: number;
  readonly maxCredits: number;
  constructor(required: number, maxCredits: number) {
    super(`This request may cost ${required} credits, above budget.maxCredits ${maxCredits}.`);
    this.required = required;
    this.maxCredits = maxCredits;
  }
  override get details() {
    return { required: this.required, maxCredits: this.maxCredits };
  }
}

/** A text failed the safety rules. `span` counts UTF-16 units, end exclusive. */
export class ModerationBlockedError extends Refusal {
  static readonly code = 'MODERATION_BLOCKED';
  readonly code = ModerationBlockedError.code;
  readonly categories: string[];
  readonly field: string;
  readonly span: { start: number; end: number };
  constructor(finding: { categories: string[]; field: string; span: { start: number; end: number } }) {
    super(`${finding.field} failed the safety rules (${finding.categories.join(', ')}).`);
    this.categories = finding.categories;
    this.field = finding.field;
    this.span = finding.span;
  }
  override get details() {
    return { categories: this.categories, field: this.field, span: this.span };
  }
}

/** No key, a malformed, wrong or revoked one, or two different ones. */
export class UnauthenticatedError extends Refusal {
  static readonly code = 'UNAUTHENTICATED';
  readonly code = UnauthenticatedError.code;
}

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
export class ForbiddenScopeError extends Refusal {
  static readonly code = 'FORBIDDEN_SCOPE';
  readonly code = ForbiddenScopeError.code;
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
export class RateLimitedError extends Refusal {
  static readonly code = 'RATE_LIMITED';
  readonly code = RateLimitedError.code;
  readonly retryAfterSeconds: number;
  constructor(message: string, retryAfterSeconds: number) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The request body is larger than the server reads. */
export class PayloadTooLargeError extends Refusal {
  static readonly code = 'PAYLOAD_TOO_LARGE';
  readonly code = PayloadTooLargeError.code;
}

/** Something that we lean on is away, such as the database. The same request may pass a little later. */
export class ServiceUnavailableError extends Refusal {
  static readonly code = 'SERVICE_UNAVAILABLE';
  readonly code = ServiceUnavailableError.code;
  readonly retryAfterSeconds = 5;
  constructor(options?: ErrorOptions) {
    super(
      'We cannot do this right now. Nothing is wrong with the request: send it again in a moment.',
      options,
    );
  }
}

/** Refusals that say when to come back. */
export const isPassing = (refusal: Refusal): refusal is RateLimitedError | ServiceUnavailableError =>
  refusal instanceof RateLimitedError || refusal instanceof ServiceUnavailableError;
