import { z } from 'zod';
import { keysOf } from './records.ts';
import { refusal } from './refusals.ts';

/** Why a post cannot be verified, and what that means. */
export const NOT_VERIFIABLE_REASONS = {
  NOT_COMPLETED: 'It is not completed, so nothing was delivered that could be compared.',
  PLAN_OUTDATED: 'Its plan is of an older version than this release renders, or was not kept.',
  NOT_REPRODUCIBLE: 'Its film was encoded by a device, and no device promises the same bytes twice.',
  SOURCES_GONE: 'Files that it was made from are no longer in storage.',
} as const;
export type NotVerifiableReason = keyof typeof NOT_VERIFIABLE_REASONS;

const CANNOT = 'so whether the post follows its plan cannot be proven';

/** A post of which nothing can be proven. */
export class NotVerifiableError extends refusal(
  'CONFLICT',
  'The post cannot be rendered again as it was, so nothing can be proven of it.',
  { reason: z.enum(keysOf(NOT_VERIFIABLE_REASONS)).describe('Why.') },
) {
  constructor(reason: NotVerifiableReason, because: string) {
    super(`${because}, ${CANNOT}.`, { reason });
  }
}
