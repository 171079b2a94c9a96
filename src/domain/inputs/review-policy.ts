import { z } from 'zod';
import { REVIEW_POLICIES } from '../project.ts';
import { oneOf } from './fields.ts';
import { id, optional } from './parse.ts';

const members = { policy: oneOf(REVIEW_POLICIES), firstN: optional(z.int().min(1).max(50)) };

/** `firstN` is required with review_first_n and forbidden otherwise (partner API, approval). */
export const reviewPolicy = z.strictObject(members).superRefine(checkFirstN);

/** Body of updateReviewPolicy: the same members beside the project. */
export const updateReviewPolicyInput = z.strictObject({ projectId: id, ...members }).superRefine(checkFirstN);

function checkFirstN(
  { policy, firstN }: { policy: string; firstN?: number | undefined },
  context: z.RefinementCtx,
): void {
  const wanted = policy === 'review_first_n';
  if (wanted === (firstN !== undefined)) return;
  const message = wanted ? 'is required with review_first_n' : 'goes with review_first_n only';
  context.addIssue({ code: 'custom', path: ['firstN'], message });
}
