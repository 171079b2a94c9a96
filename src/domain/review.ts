import type { ApprovalStatus } from './job.ts';
import type { ReviewPolicy } from './project.ts';

/** A project's review policy as it stands; `decided` are the posts of the project approved or rejected so far. */
export type ReviewState = { policy: ReviewPolicy; firstN: number | null; decided: number };

/** Whether posts may have to wait for somebody before they can be scheduled. */
export function requiresApproval(policy: ReviewPolicy): boolean {
  return policy !== 'auto_approve';
}

/** Whether a person must look at a post that has just been finished. */
export function approvalAtEnd({ policy, firstN, decided }: ReviewState): ApprovalStatus {
  return NEEDS_REVIEW[policy](decided, firstN ?? 0) ? 'pending' : 'not_required';
}

const NEEDS_REVIEW: Record<ReviewPolicy, (decided: number, firstN: number) => boolean> = {
  auto_approve: () => false,
  review_all: () => true,
  review_first_n: (decided, firstN) => decided < firstN,
};
