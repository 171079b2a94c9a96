import type { ProjectChanges } from '../../domain/inputs/project.ts';
import { jsonb } from '../../infra/store/jsonb.ts';
import type { ProjectColumns } from '../../infra/store/queries/projects/projects.ts';

/** A project's changes as columns; undefined leaves a column as it is, null empties it. */
export function columnsOf({ reviewPolicy, metadata, ...changes }: ProjectChanges): ProjectColumns {
  return {
    name: changes.name,
    customer_external_id: changes.customerExternalId,
    owner_email: changes.ownerEmail,
    app_name: changes.appName,
    app_description: changes.appDescription,
    tagline: changes.tagline,
    brand_voice: changes.brandVoice,
    target_gender: changes.targetGender,
    primary_language: changes.primaryLanguage,
    timezone: changes.timezone,
    target_platforms: changes.targetPlatforms,
    status: changes.status,
    ...(reviewPolicy && policyColumns(reviewPolicy)),
    ...(metadata && { metadata: jsonb(metadata) }),
  };
}

/** Both columns of the policy, so that a first-N of an earlier policy does not stay. */
export function policyColumns({ policy, firstN }: NonNullable<ProjectChanges['reviewPolicy']>) {
  return { review_policy: policy, review_first_n: firstN ?? null };
}

/** True if there is a column to set. */
export const changesSomething = (columns: object): boolean =>
  Object.values(columns).some((value) => value !== undefined);
