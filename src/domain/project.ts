import { ValidationError } from './refusals.ts';

/** An archived project is kept for reading only (partner API, enums). */
export const PROJECT_STATUSES = ['active', 'archived'] as const;

/** Which finished posts somebody must look at before they can be scheduled (partner API, approval). */
export const REVIEW_POLICIES = ['auto_approve', 'review_first_n', 'review_all'] as const;
export type ReviewPolicy = (typeof REVIEW_POLICIES)[number];

/** Nothing is begun or changed on an archived project. `path` is the input field that leads to it. @throws ValidationError */
export function refuseIfArchived(status: (typeof PROJECT_STATUSES)[number], path = 'projectId'): void {
  if (status === 'archived') throw new ValidationError([{ path, message: 'The project is archived.' }]);
}
