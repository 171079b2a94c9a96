import type { InputFieldBuilder } from '@pothos/core';
import { builder } from '../builder.ts';
import { PlatformEnum } from '../enums.ts';
import { BrandVoiceEnum, ProjectStatusEnum, ReviewPolicyEnum, TargetGenderEnum } from '../project-enums.ts';

const ReviewPolicyInput = builder.inputType('ReviewPolicyInput', {
  description: 'Which posts need approval from now on. Posts that wait for it keep waiting.',
  fields: (t) => ({
    policy: t.field({ type: ReviewPolicyEnum, required: true, description: 'The policy.' }),
    firstN: t.int({
      description:
        'After how many decisions posts need none, 1 to 50; required with REVIEW_FIRST_N and refused otherwise.',
    }),
  }),
});

export const CreateProjectInput = builder.inputType('CreateProjectInput', {
  description: 'A new project.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description:
        "What you call it, 1 to 128 characters (the wider of the reference API's two limits, 1-128 and 3-30).",
    }),
    ...members(t),
  }),
});

export const UpdateProjectInput = builder.inputType('UpdateProjectInput', {
  description: 'Changes to a project. What is absent stays as it is.',
  fields: (t) => ({
    projectId: t.id({ required: true, description: 'The project, such as `prj_…`.' }),
    name: t.string({ description: 'What you call it, 1 to 128 characters.' }),
    ...members(t),
    status: t.field({ type: ProjectStatusEnum, description: 'Archive it, or take it back into use.' }),
  }),
});

type InputFields = InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** What both may hold; it mirrors domain/inputs/project.ts, which does the checking. */
function members(t: InputFields) {
  return {
    customerExternalId: t.string({
      description: 'Your own name for the customer it is for, up to 255 characters; null clears it.',
    }),
    ownerEmail: t.string({ description: 'Whom to write to about it; null clears it.' }),
    appName: t.string({
      description: "The app's name as posts say it, 1 to 128 characters; null clears it.",
    }),
    appDescription: t.string({
      description:
        'What the app does, 1 to 4000 characters; null clears it. A project that gets one and has no influencer gets its first, ready at once.',
    }),
    tagline: t.string({ description: 'One line that sells the app, up to 80 characters; null clears it.' }),
    brandVoice: t.field({ type: BrandVoiceEnum, description: 'How posts speak; AUTHENTIC at first.' }),
    targetGender: t.field({ type: TargetGenderEnum, description: 'Whom the app is for; null clears it.' }),
    primaryLanguage: t.string({ description: 'BCP-47 tag of the default language; `en` at first.' }),
    timezone: t.string({ description: 'IANA time zone, such as `Europe/Berlin`; `UTC` at first.' }),
    targetPlatforms: t.field({
      type: [PlatformEnum],
      description:
        'Where posts go unless a request says otherwise. When empty, text keeps clear of what any of the apps covers.',
    }),
    reviewPolicy: t.field({ type: ReviewPolicyInput, description: 'Which posts need approval.' }),
    metadata: t.field({
      type: 'JSON',
      description: 'An object of your own, up to 8 KB. Replaces the one there is, whole.',
    }),
  };
}
