import { z } from 'zod';
import { REVIEW_POLICIES } from '../project.ts';
import { oneOf } from './fields.ts';
import { objects } from './notes.ts';
import { id, optional } from './parse.ts';

const members = {
  policy: oneOf(REVIEW_POLICIES).describe('The policy.'),
  firstN: optional(z.int().min(1).max(50)).describe(
    'After how many decisions posts need none, 1 to 50; required with REVIEW_FIRST_N and refused otherwise.',
  ),
};

/** `firstN` is required with review_first_n and forbidden otherwise (partner API, approval). */
export const reviewPolicy = z.strictObject(members).superRefine(checkFirstN).register(objects, {
  name: 'ReviewPolicyInput',
  description: 'Which posts need approval from now on. Posts that wait for it keep waiting.',
});

/** Body of updateReviewPolicy: the same members beside the project. */
export const updateReviewPolicyInput = z
  .strictObject({ projectId: id.describe('The project, such as `prj_…`.'), ...members })
  .superRefine(checkFirstN);

function checkFirstN(
  { policy, firstN }: { policy: string; firstN?: number | undefined },
  context: z.RefinementCtx,
): void {
  const wanted = policy === 'review_first_n';
  if (wanted === (firstN !== undefined)) return;
  const message = wanted ? 'is required with review_first_n' : 'goes with review_first_n only';
  context.addIssue({ code: 'custom', path: ['firstN'], message });
}
