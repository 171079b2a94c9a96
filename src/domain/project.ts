/** An archived project is kept for reading only (partner API, enums). */
export const PROJECT_STATUSES = ['active', 'archived'] as const;

/** Which finished posts somebody must look at before they can be scheduled (partner API, approval). */
export const REVIEW_POLICIES = ['auto_approve', 'review_first_n', 'review_all'] as const;
