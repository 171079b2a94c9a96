import { NotFoundError, ValidationError } from '../../../domain/refusals.ts';
import { planContent } from '../../../usecases/plan/plan-content.ts';
import { builder } from '../builder.ts';
import { GenerateContentInput, SlideshowBuildInput, UgcRemixInput } from './inputs.ts';
import { ContentPlanRef } from './plan-types.ts';

const PlanContentInput = builder.inputType('PlanContentInput', {
  description:
    'The start to plan, exactly one. Its `idempotencyKey` and `id` are not used: give them when the plan is rendered.',
  isOneOf: true,
  fields: (t) => ({
    generateContent: t.field({ type: GenerateContentInput, description: 'As generateContent takes it.' }),
    ugcRemix: t.field({ type: UgcRemixInput, description: 'As ugcRemix takes it.' }),
    slideshowBuild: t.field({ type: SlideshowBuildInput, description: 'As slideshowBuild takes it.' }),
  }),
});

builder.mutationField('planContent', (t) =>
  t.field({
    type: ContentPlanRef,
    nullable: true,
    authScopes: { key: 'content:write' },
    description:
      'Plans what a start would make, without starting it: who speaks, shots, words, price, time, and all that is in the way. Render it with `generateContent(input: { projectId, planId })`.',
    args: { input: t.arg({ type: PlanContentInput, required: true, description: 'The request.' }) },
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'PlanContentResult', description: 'What `planContent` can answer.' },
    },
    resolve: async (_root, { input }, { deps, caller }) => planContent(deps.plan, await caller(), input),
  }),
);
