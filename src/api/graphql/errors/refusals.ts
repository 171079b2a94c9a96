import {
  BillingExhaustedError,
  BudgetExceededError,
  ConflictError,
  IdempotencyConflictError,
  type Issue,
  type IssueCode,
  ModerationBlockedError,
  NotFoundError,
  ValidationError,
} from '../../../domain/refusals.ts';
import { builder } from '../builder.ts';
import { enumOf } from '../enum-of.ts';
import { ApprovalStatusEnum } from '../enums.ts';
import { UserError } from './user-error.ts';

const IssueCodeEnum = enumOf<IssueCode>(
  'IssueCode',
  'A fault of an input that can be told apart. Codes may be added.',
  { MISSING_GLYPHS: 'A text that would come on screen has characters that no bundled font can draw.' },
);

const InputIssue = builder.objectRef<Issue>('InputIssue').implement({
  description: 'One fault of an input.',
  fields: (t) => ({
    path: t.exposeString('path', {
      description:
        'The field, such as `brief.topic`, or `project.appName` for one of the project; empty for the whole input.',
    }),
    message: t.exposeString('message', { description: 'What is wrong with it.' }),
    code: t.field({
      type: IssueCodeEnum,
      nullable: true,
      description: 'Which fault it is, where that can be told apart; null for the others.',
      resolve: ({ code }) => code,
    }),
  }),
});

const TextSpan = builder.objectRef<{ start: number; end: number }>('TextSpan').implement({
  description: 'A part of a text, counted in UTF-16 units as JavaScript does.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'First unit.' }),
    end: t.exposeInt('end', { description: 'One past the last unit.' }),
  }),
});

builder.objectType(ValidationError, {
  name: 'ValidationError',
  description: 'The input is wrong by itself.',
  interfaces: [UserError],
  fields: (t) => ({
    issues: t.field({
      type: [InputIssue],
      description: 'Every fault, all at once.',
      resolve: ({ issues }) => issues,
    }),
  }),
});

builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: 'An id in the input names nothing in your reach.',
  interfaces: [UserError],
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The input field that holds the id.' }),
    givenId: t.exposeString('id', { description: 'The id as it was sent.' }),
    id: t.exposeID('id', {
      deprecationReason: 'Caches take what has an `id` for a thing of its own: use `givenId`.',
      description: 'The id as it was sent.',
    }),
  }),
});

builder.objectType(ConflictError, {
  name: 'ConflictError',
  description:
    'Several content layers and none named, an `id` that is in use, a review that is not pending, or a second distribution layer for one account.',
  interfaces: [UserError],
  fields: (t) => ({
    candidates: t.exposeStringList('candidates', {
      description: 'The content layers to choose from as `projectLayerId`; empty for other conflicts.',
    }),
    approvalStatus: t.field({
      type: ApprovalStatusEnum,
      nullable: true,
      description: 'Where the review stands, when that is the reason; null for other conflicts.',
      resolve: ({ approvalStatus }) => approvalStatus,
    }),
  }),
});

builder.objectType(IdempotencyConflictError, {
  name: 'IdempotencyConflictError',
  description: 'The idempotency key was used with another request within the last 24 hours.',
  interfaces: [UserError],
});

builder.objectType(BillingExhaustedError, {
  name: 'BillingExhaustedError',
  description: 'The wallet does not cover the price.',
  interfaces: [UserError],
  fields: (t) => ({
    required: t.exposeInt('required', { description: 'Credits the request may cost.' }),
    available: t.exposeInt('available', { description: 'Credits that can be spent now.' }),
  }),
});

builder.objectType(BudgetExceededError, {
  name: 'BudgetExceededError',
  description: "The price may be above the request's own `budget.maxCredits`.",
  interfaces: [UserError],
  fields: (t) => ({
    required: t.exposeInt('required', { description: 'Credits the request may cost.' }),
    maxCredits: t.exposeInt('maxCredits', { description: 'The limit in the request.' }),
  }),
});

builder.objectType(ModerationBlockedError, {
  name: 'ModerationBlockedError',
  description: 'A text failed the safety rules.',
  interfaces: [UserError],
  fields: (t) => ({
    categories: t.exposeStringList('categories', { description: 'Which rules it failed.' }),
    field: t.exposeString('field', { description: 'The input field that holds the text.' }),
    span: t.field({ type: TextSpan, description: 'Where in the text.', resolve: ({ span }) => span }),
  }),
});
