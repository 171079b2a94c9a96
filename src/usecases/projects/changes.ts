import type { ProjectChanges } from '../../domain/inputs/project.ts';

/** A project's changes as its entity takes them; undefined leaves a member as it is, null empties it. */
export function projectChanges({ reviewPolicy, ...changes }: ProjectChanges) {
  return { ...changes, ...(reviewPolicy && policyChanges(reviewPolicy)) };
}

/** Both members of the policy, so that a first-N of an earlier policy does not stay. */
export function policyChanges({ policy, firstN }: NonNullable<ProjectChanges['reviewPolicy']>) {
  return { reviewPolicy: policy, reviewFirstN: firstN ?? null };
}
