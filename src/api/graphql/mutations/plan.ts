import { planContentRequest } from '../../../domain/inputs/plan-content.ts';
import { PLAN_CONTENT_REFUSALS, planContent } from '../../../usecases/plan/plan-content.ts';
import { mutation } from '../mutation.ts';
import { ContentPlanRef } from './plan-types.ts';

mutation('planContent', {
  scope: 'content:write',
  description:
    'Plans what a start would make, without starting it: who speaks, shots, words, price, time, and all that is in the way. Render it with `generateContent(input: { projectId, planId })`.',
  input: planContentRequest,
  result: ContentPlanRef,
  refusals: PLAN_CONTENT_REFUSALS,
  resolve: async (input, { deps, caller }) => planContent(deps.plan, await caller(), input),
});
