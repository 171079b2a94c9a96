import { notFound, type PageTable, precondition, refusal } from '../../row.ts';
import { FORMAT, hook, malformed } from './hook.ts';

export const errorsSection: PageTable['sections'][number] = {
  title: 'Errors',
  rows: [
    {
      says: 'VALIDATION Missing hook, body shape invalid, body id set.',
      means: 'a body id is refused',
      ask: hook({ id: '0190f9a2-7c1b-7def-8a3b-5c1d2e3f4a5b' }),
      ...malformed('id'),
    },
    {
      says: 'VALIDATION Missing hook, body shape invalid, body id set.',
      means: 'an unknown field is refused',
      ask: hook({ extra: 1 }),
      ...malformed('extra'),
    },
    {
      says: 'NOT_FOUND socialAccountId / influencerId not on this project.',
      means: 'ids are looked at before the app description',
      decided: 'The page gives no order of checks.',
      ask: { ...hook({ influencerId: 'inf_x' }), project: '@bareProject' },
      ...notFound('influencerId'),
    },
    {
      says: 'MISSING_APP_DESCRIPTION Project missing app_description.',
      means: 'it is never the top-level code',
      decided: 'The table lists it beside top-level codes; the text says it is nested.',
      ask: { ...hook(), project: '@bareProject' },
      ...precondition('MISSING_APP_DESCRIPTION', FORMAT, 'MissingAppDescriptionError'),
    },
    {
      says: 'IDEMPOTENCY_CONFLICT Same Idempotency-Key reused with different body.',
      means: 'the same key with another body is a conflict',
      probe: 'key with another body conflicts',
    },
    {
      says: 'BILLING_EXHAUSTED Org wallet at zero.',
      means: 'an empty wallet is refused with both figures',
      decided: 'The older page shows the figures; they are given on all three.',
      ask: { ...hook(), project: '@poorProject', key: '@poorKey' },
      ...refusal('BILLING_EXHAUSTED', 402, 'BillingExhaustedError', {
        message: 'Insufficient content-generation credits.',
        details: { required: 50, available: 0 },
      }),
    },
    {
      says: 'Errors',
      means: 'a hook that fails the safety rules is refused',
      decided: 'MODERATION_BLOCKED is listed on the older page only; it holds on all three.',
      ask: { body: { hook: 'kill yourself' } },
      ...refusal('MODERATION_BLOCKED', 422, 'ModerationBlockedError', { details: { field: 'hook' } }),
    },
  ],
};
