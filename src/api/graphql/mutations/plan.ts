import { planContentRequest } from '../../../domain/inputs/plan-content.ts';
import { NotFoundError, ValidationError } from '../../../domain/refusals.ts';
import { planContent } from '../../../usecases/plan/plan-content.ts';
import { builder } from '../builder.ts';
import { inputOf } from '../input-of.ts';
import { ContentPlanRef } from './plan-types.ts';

builder.mutationField('planContent', (t) =>
  t.field({
    type: ContentPlanRef,
    nullable: true,
    authScopes: { key: 'content:write' },
    description:
      'Plans what a start would make, without starting it: who speaks, shots, words, price, time, and all that is in the way. Render it with `generateContent(input: { projectId, planId })`.',
    args: {
      input: t.arg({ type: inputOf(planContentRequest), required: true, description: 'The request.' }),
    },
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'PlanContentResult', description: 'What `planContent` can answer.' },
    },
    resolve: async (_root, { input }, { deps, caller }) => planContent(deps.plan, await caller(), input),
  }),
);
