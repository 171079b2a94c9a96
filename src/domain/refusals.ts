import { z } from 'zod';
import { marks, objects } from './inputs/notes.ts';
import { ISSUE_CODES } from './issues.ts';
import { APPROVAL_STATUSES, type ApprovalStatus } from './job.ts';
import { keysOf } from './records.ts';

type About = {
  /** The HTTP status (contract §5). */
  readonly status: number;
  readonly is: string;
  /** What a client does about it. */
  readonly remedy: string;
};

/**
 * Every code a client can meet, in `error.code` over REST and in `code` of the GraphQL error types. Both faces, the
 * API reference and docs/errors.md are made from it and from the kinds below.
 */
export const CODES = {
  VALIDATION: {
    status: 422,
    is: 'The input is wrong, or the project is not ready for it.',
    remedy: 'Correct every field that is listed, or fill in what the project lacks, and send it again.',
  },
  NOT_FOUND: {
    status: 404,
    is: 'Something named in the input does not exist here.',
    remedy: 'Check the id, and that the key belongs to the organisation that owns it.',
  },
  CONFLICT: {
    status: 409,
    is: 'The request is ambiguous, or its id is in use.',
    remedy: 'Name one of the candidates, choose another id, or read how the thing stands now.',
  },
  IDEMPOTENCY_CONFLICT: {
    status: 409,
    is: 'The idempotency key was used with another request.',
    remedy: 'Send the first request again unchanged, or take a new key for a new one.',
  },
  BILLING_EXHAUSTED: {
    status: 402,
    is: 'The wallet does not cover the price.',
    remedy: 'Top up the wallet, or ask for fewer variants or a cheaper format.',
  },
  BUDGET_EXCEEDED: {
    status: 402,
    is: "The price may be above the request's own limit.",
    remedy: 'Raise budget.maxCredits, or ask for fewer variants or a cheaper format.',
  },
  MODERATION_BLOCKED: {
    status: 422,
    is: 'A text failed the safety rules.',
    remedy: 'Rewrite the text at the span that is given.',
  },
  UNAUTHENTICATED: {
    status: 401,
    is: 'No API key, or one that is not valid.',
    remedy: 'Send one valid key, as `Authorization: Bearer` or as `X-Api-Key`.',
  },
  FORBIDDEN_SCOPE: {
    status: 403,
    is: 'The API key lacks a scope.',
    remedy: 'Use a key that has the scope that is named.',
  },
  RATE_LIMITED: {
    status: 429,
    is: 'Too many requests, or too many running jobs.',
    remedy: 'Wait as long as Retry-After says, then send it again.',
  },
  APPROVAL_REQUIRED: {
    status: 403,
    is: 'The post must be approved first.',
    remedy: 'Approve the post, then schedule it.',
  },
  CONTENT_REJECTED: { status: 409, is: 'The post was rejected.', remedy: 'Start a new post.' },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    is: 'The request is too large.',
    remedy: 'Send less; files are uploaded apart.',
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    is: 'Something that we lean on is away; the same request may pass a little later.',
    remedy:
      'Wait as long as Retry-After says, then send it again, under the same Idempotency-Key if it was a start.',
  },
  INTERNAL: {
    status: 500,
    is: 'A fault on our side; quote the request id.',
    remedy: 'Send it again later; if it stays, report the request id.',
  },
} as const satisfies Record<string, About>;
export type ErrorCode = keyof typeof CODES;
export const ERROR_CODES = keysOf(CODES);

/** A way in that calls the same things by other names. */
export type Face = 'rest' | 'graphql';

/** Something asked for that is not done, for a reason the caller can act on. Nothing has been written. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  /** The fields of its GraphQL type beside those of every UserError. */
  readonly facts: Readonly<Record<string, unknown>>;
  constructor(code: ErrorCode, message?: string, facts: Refusal['facts'] = {}) {
    super(message);
    this.code = code;
    this.facts = facts;
    Object.assign(this, facts);
  }
  /** The reason as one face tells it. */
  messageOn(_face: Face): string {
    return this.message;
  }
  /** The `details` of the REST envelope; undefined when there is nothing to add. */
  get details(): Record<string, unknown> | undefined {
    return Object.keys(this.facts).length > 0 ? this.facts : undefined;
  }
}

type Told<Shape> = {
  readonly code: ErrorCode;
  /** What it is; the words of its GraphQL type. */
  readonly is: string;
  /** The fields of that type, described. */
  readonly shape: Shape;
};
/** A kind of refusal. Each use case exports the list of those it may throw; the faces and the docs read it. */
export type RefusalKind = (new (...given: never[]) => Refusal) & Told<z.core.$ZodLooseShape>;

type Facts<Shape extends z.core.$ZodLooseShape> = { readonly [Name in keyof Shape]: z.output<Shape[Name]> };
type Base<Shape extends z.core.$ZodLooseShape> = Told<Shape> &
  (new (
    message?: string,
    ...facts: keyof Shape extends never ? [] : [Facts<Shape>]
  ) => Refusal & Facts<Shape>);

/** What a kind of refusal extends: its fields are members of it, `facts`, and `details` unless it says otherwise. */
export function refusal<Shape extends z.core.$ZodLooseShape = Record<never, never>>(
  code: ErrorCode,
  is: string = CODES[code].is,
  shape?: Shape,
): Base<Shape> {
  class Kind extends Refusal {
    static readonly code = code;
    static readonly is = is;
    static readonly shape = shape ?? {};
    constructor(message?: string, facts?: Refusal['facts']) {
      super(code, message, facts);
    }
  }
  return Kind as unknown as Base<Shape>;
}

const id = (is: string, deprecated?: string) =>
  z.string().register(marks, { is: 'id', deprecated }).describe(is);

const issue = z.object({
  path: z
    .string()
    .describe(
      'The field, such as `brief.topic`, or `project.appName` for one of the project; empty for the whole input.',
    ),
  message: z.string().describe('What is wrong with it.'),
  code: z
    .enum(ISSUE_CODES)
    .optional()
    .describe('Which fault it is, where that can be told apart; null for the others.'),
  values: z
    .array(z.string())
    .optional()
    .describe('What the sentence of its code names, in that order, such as a limit; null without a code.'),
});
objects.add(issue, { name: 'InputIssue', description: 'One fault of an input.' });
export type Issue = z.output<typeof issue>;

const span = z.object({
  start: z.int().describe('First unit.'),
  end: z.int().describe('One past the last unit.'),
});
objects.add(span, {
  name: 'TextSpan',
  description: 'A part of a text, counted in UTF-16 units as JavaScript does.',
});

/** The input is wrong by itself; every fault of it is listed. */
export class ValidationError extends refusal('VALIDATION', 'The input is wrong by itself.', {
  issues: z.array(issue).describe('Every fault, all at once.'),
}) {
  constructor(issues: Issue[]) {
    const message = issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ');
    super(message, { issues });
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
export class NotFoundError extends refusal('NOT_FOUND', 'An id in the input names nothing in your reach.', {
  field: z.string().describe('The input field that holds the id.'),
  givenId: z.string().describe('The id as it was sent.'),
  id: id('The id as it was sent.', 'Caches take what has an `id` for a thing of its own: use `givenId`.'),
}) {
  constructor(field: string, id: string, where = 'on this project') {
    super(`${field} is not ${where}.`, { field, givenId: id, id });
  }
  override get details() {
    return undefined;
  }
}

/** Several content layers and none named, or a body `id` already taken (seed generate-content, 409). */
export class ConflictError extends refusal(
  'CONFLICT',
  'Several content layers and none named, an `id` that is in use, a review that is not pending, a post to revise that is not finished, a second distribution layer for one account, one webhook endpoint too many, or a delivery that is still on its way.',
  {
    candidates: z
      .array(z.string())
      .describe('The content layers to choose from as `projectLayerId`; empty for other conflicts.'),
    approvalStatus: z
      .enum(APPROVAL_STATUSES)
      .nullable()
      .describe('Where the review stands, when that is the reason; null for other conflicts.'),
  },
) {
  constructor(message: string, candidates: string[] = [], approvalStatus: ApprovalStatus | null = null) {
    super(message, { candidates, approvalStatus });
  }
  override get details(): Record<string, unknown> | undefined {
    return this.candidates.length > 0 ? { candidates: this.candidates } : undefined;
  }
}

/** A review of a post that was decided on before, or that needs none. */
export class NotPendingError extends ConflictError {
  constructor(approvalStatus: Exclude<ApprovalStatus, 'pending'>) {
    const message =
      approvalStatus === 'not_required'
        ? 'This post needs no review.'
        : `This post is already ${approvalStatus}.`;
    super(message, [], approvalStatus);
  }
  override get details() {
    return { approvalStatus: this.approvalStatus };
  }
}

const containerId = id('The post, such as `cnt_…`.');

/** The post waits for its review and cannot be scheduled before. `containerId` is as clients see it. */
export class ApprovalRequiredError extends refusal(
  'APPROVAL_REQUIRED',
  'The post waits for its review: approveContainer lets it be scheduled.',
  { containerId },
) {
  constructor(containerId: string) {
    super('This post must be approved before it can be scheduled.', { containerId });
  }
  override get details() {
    return { ...this.facts, approvalStatus: 'pending' };
  }
}

/** The post was rejected and can never be scheduled. `containerId` is as clients see it. */
export class ContentRejectedError extends refusal(
  'CONTENT_REJECTED',
  'The post was rejected and can never be scheduled; start a new one instead.',
  { containerId, reason: z.string().nullable().describe('Why it was rejected.') },
) {
  constructor(containerId: string, reason: string | null) {
    super('This post was rejected. Start a new one instead.', { containerId, reason });
  }
  override get details() {
    return { ...this.facts, approvalStatus: 'rejected' };
  }
}

/** The same Idempotency-Key came with another body. */
export class IdempotencyConflictError extends refusal(
  'IDEMPOTENCY_CONFLICT',
  'The idempotency key was used with another request within the last 24 hours.',
) {
  constructor() {
    super('This Idempotency-Key was used with a different request.');
  }
}

const required = z.int().describe('Credits the request may cost.');

/** The wallet does not cover the hold; both figures are credits. */
export class BillingExhaustedError extends refusal(
  'BILLING_EXHAUSTED',
  'The wallet does not cover the price.',
  { required, available: z.int().describe('Credits that can be spent now.') },
) {
  constructor(required: number, available: number) {
    super('Insufficient content-generation credits.', { required, available });
  }
}

/** The request may cost more than the caller's own cap; both figures are credits. */
export class BudgetExceededError extends refusal(
  'BUDGET_EXCEEDED',
  "The price may be above the request's own `budget.maxCredits`.",
  { required, maxCredits: z.int().describe('The limit in the request.') },
) {
  constructor(required: number, maxCredits: number) {
    super(`This request may cost ${required} credits, above budget.maxCredits ${maxCredits}.`, {
      required,
      maxCredits,
    });
  }
}

/** A text failed the safety rules. `span` counts UTF-16 units, end exclusive. */
export class ModerationBlockedError extends refusal('MODERATION_BLOCKED', 'A text failed the safety rules.', {
  categories: z.array(z.string()).describe('Which rules it failed.'),
  field: z.string().describe('The input field that holds the text.'),
  span: span.describe('Where in the text.'),
}) {
  constructor(finding: { categories: string[]; field: string; span: { start: number; end: number } }) {
    const { categories, field, span } = finding;
    super(`${field} failed the safety rules (${categories.join(', ')}).`, { categories, field, span });
  }
}
