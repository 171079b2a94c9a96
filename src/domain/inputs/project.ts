import { z } from 'zod';
import { TARGET_GENDERS } from '../persona.ts';
import { PROJECT_STATUSES } from '../project.ts';
import { brandVoice, clearable, languageTag, metadata, oneOf, platforms, timezone } from './fields.ts';
import { id, optional, text } from './parse.ts';
import { reviewPolicy } from './review-policy.ts';

/**
 * The reference's two generations disagree on lengths (names 1-128 or 3-30, descriptions 100-1000 characters);
 * what either accepts is accepted. The seeds only need a description that is not empty.
 */
const name = text(128);

const members = {
  customerExternalId: clearable(text(255)),
  ownerEmail: clearable(z.email().max(254)),
  appName: clearable(name),
  appDescription: clearable(text(4000)),
  tagline: clearable(text(80)),
  targetGender: clearable(oneOf(TARGET_GENDERS)),
  brandVoice: optional(brandVoice),
  primaryLanguage: optional(languageTag),
  timezone: optional(timezone),
  targetPlatforms: platforms,
  reviewPolicy: optional(reviewPolicy),
  metadata: optional(metadata),
};

/** Body of createProject. */
export const createProjectInput = z.strictObject({ name, ...members });

/** Body of updateProject: what is absent stays; `metadata` is replaced whole. */
export const updateProjectInput = z.strictObject({
  projectId: id,
  name: optional(name),
  ...members,
  status: optional(oneOf(PROJECT_STATUSES)),
});

/** What both may set. */
export type ProjectChanges = Partial<Omit<z.output<typeof updateProjectInput>, 'projectId'>>;
