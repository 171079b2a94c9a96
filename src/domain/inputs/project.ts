import { z } from 'zod';
import { TARGET_GENDERS } from '../persona.ts';
import { PROJECT_STATUSES } from '../project.ts';
import {
  brandStyle,
  brandVoice,
  clearable,
  languageTag,
  metadata,
  oneOf,
  platforms,
  timezone,
} from './fields.ts';
import { objects } from './notes.ts';
import { id, optional, text } from './parse.ts';
import { reviewPolicy } from './review-policy.ts';

/**
 * The reference's two generations disagree on lengths (names 1-128 or 3-30, descriptions 100-1000 characters);
 * what either accepts is accepted. The seeds only need a description that is not empty.
 */
const name = text(128);

const members = {
  customerExternalId: clearable(text(255)).describe(
    'Your own name for the customer it is for, up to 255 characters; null clears it.',
  ),
  ownerEmail: clearable(z.email().max(254)).describe('Whom to write to about it; null clears it.'),
  appName: clearable(name).describe("The app's name as posts say it, 1 to 128 characters; null clears it."),
  appDescription: clearable(text(4000)).describe(
    'What the app does, 1 to 4000 characters; null clears it. A project that gets one and has no influencer gets its first, ready at once.',
  ),
  tagline: clearable(text(80)).describe('One line that sells the app, up to 80 characters; null clears it.'),
  brandVoice: optional(brandVoice).describe('How posts speak; AUTHENTIC at first.'),
  brandStyle: clearable(brandStyle).describe(
    'Colours and setting of posts. Replaces what there is, whole; null clears it.',
  ),
  targetGender: clearable(oneOf(TARGET_GENDERS)).describe('Whom the app is for; null clears it.'),
  primaryLanguage: optional(languageTag).describe('BCP-47 tag of the default language; `en` at first.'),
  timezone: optional(timezone).describe('IANA time zone, such as `Europe/Berlin`; `UTC` at first.'),
  targetPlatforms: platforms.describe(
    'Where posts go unless a request says otherwise. When empty, text keeps clear of what any of the apps covers.',
  ),
  reviewPolicy: optional(reviewPolicy).describe('Which posts need approval.'),
  metadata: optional(metadata).describe(
    'An object of your own, up to 8 KB. Replaces the one there is, whole.',
  ),
};

/** Body of createProject. */
export const createProjectInput = z
  .strictObject({
    name: name.describe(
      "What you call it, 1 to 128 characters (the wider of the reference API's two limits, 1-128 and 3-30).",
    ),
    ...members,
  })
  .register(objects, { name: 'CreateProjectInput', description: 'A new project.' });

/** Body of updateProject: what is absent stays; `metadata` is replaced whole. */
export const updateProjectInput = z
  .strictObject({
    projectId: id.describe('The project, such as `prj_…`.'),
    name: optional(name).describe('What you call it, 1 to 128 characters.'),
    ...members,
    status: optional(oneOf(PROJECT_STATUSES)).describe('Archive it, or take it back into use.'),
  })
  .register(objects, {
    name: 'UpdateProjectInput',
    description: 'Changes to a project. What is absent stays as it is.',
  });

/** What both may set. */
export type ProjectChanges = Partial<Omit<z.output<typeof updateProjectInput>, 'projectId'>>;
