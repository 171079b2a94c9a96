import { PlanUnusableError, type PlanUnusableReason } from '../../../domain/plan-refusals.ts';
import { builder } from '../builder.ts';
import { enumOf } from '../enum-of.ts';
import { UserError } from './user-error.ts';

const PlanUnusableReasonEnum = enumOf<PlanUnusableReason>(
  'PlanUnusableReason',
  'Why a plan cannot be rendered.',
  {
    EXPIRED: 'It is older than 24 hours.',
    USED: 'It was rendered already; a plan is rendered once.',
  },
);

builder.objectType(PlanUnusableError, {
  name: 'PlanUnusableError',
  description: 'The plan was made but cannot be rendered any more. Plan again.',
  interfaces: [UserError],
  fields: (t) => ({
    reason: t.field({
      type: PlanUnusableReasonEnum,
      description: 'Why.',
      resolve: ({ reason }) => reason,
    }),
    jobId: t.exposeID('jobId', { nullable: true, description: 'The job that rendered it, such as `job_…`.' }),
  }),
});
