import { builder } from '../builder.ts';
import { GenerateFormatEnum, PlatformEnum } from '../enums.ts';

/**
 * Inputs mirror the zod schemas in domain/inputs, which do the checking. What a person may forget is nullable
 * here, so that it is refused as a ValidationError together with the other faults.
 */
const COMMON = {
  projectId: 'The project to make content for, such as `prj_…`.',
  idempotencyKey:
    'Up to 255 characters, one per logical request, kept for 24 hours: sending it again gives the first answer instead of a second job. The header `Idempotency-Key` does the same when the operation has one mutation.',
  socialAccountId:
    'A connected account. Its wiring gives the content layer, and the influencer unless one is named.',
};

const Brief = builder.inputType('BriefInput', {
  description: 'What the content is about. Everything is optional.',
  fields: (t) => ({
    topic: t.string({ description: 'Subject or premise, up to 500 characters.' }),
    angle: t.string({ description: 'Point of view, up to 500 characters.' }),
    cta: t.string({
      description: 'Closing call to action, up to 500 characters; one is written when it is absent.',
    }),
    valuePropositions: t.stringList({ description: 'Up to 20 benefits of up to 300 characters.' }),
    hook: t.string({
      description:
        'Opening line, up to 2000 characters; one is written from `topic` and `angle` when it is absent.',
    }),
    targetPlatforms: t.field({
      type: [PlatformEnum],
      description: "Where the content will go, up to 10; the project's when absent.",
    }),
    influencerId: t.id({
      description:
        "Who speaks, such as `inf_…`; when absent the content layer's influencer, else the project's oldest that is ready, else the project's default voice.",
    }),
    themeTags: t.stringList({ description: 'Up to 20 themes of up to 60 characters.' }),
    referenceMediaIds: t.idList({ description: 'Up to 20 files of the media library to remix from.' }),
    language: t.string({
      description:
        "BCP-47 tag, such as `en` or `pt-BR`; the influencer's, else the project's, when absent. There are built-in phrases in English, Spanish, German, French, Portuguese and Italian; in any other language they are English.",
    }),
  }),
});

const References = builder.inputType('ReferencesInput', {
  description:
    'What to remix from: the first that can be used of `assetIds`, `BriefInput.referenceMediaIds` and `sourcePostIds`, else of what the project has, else of a built-in pool.',
  fields: (t) => ({
    sourcePostIds: t.idList({ description: 'Up to 20 source posts.' }),
    assetIds: t.idList({ description: 'Up to 20 files of the media library.' }),
  }),
});

const Budget = builder.inputType('BudgetInput', {
  description: 'A limit of your own.',
  fields: (t) => ({
    maxCredits: t.int({
      required: true,
      description: 'Refuse the request when it may cost more credits than this, 0 or more.',
    }),
  }),
});

export const GenerateContentInput = builder.inputType('GenerateContentInput', {
  description: 'A request for one to five posts from a brief.',
  fields: (t) => ({
    projectId: t.id({ required: true, description: COMMON.projectId }),
    idempotencyKey: t.string({ description: COMMON.idempotencyKey }),
    id: t.id({
      description: 'Your UUID for the first container; sending it again gives the first answer, for good.',
    }),
    planId: t.id({
      description:
        'A plan of planContent, such as `pln_…`, to render exactly as it was shown, at its price, once. Nothing that the plan has settled may be given beside it.',
    }),
    projectLayerId: t.id({
      description: 'Which content layer to run through; needed when the project has several.',
    }),
    format: t.field({ type: GenerateFormatEnum, description: 'What to make; AUTO when absent.' }),
    variantCount: t.int({ description: 'How many posts, 1 to 5; 1 when absent.' }),
    brief: t.field({
      type: Brief,
      description: 'What it is about. Must be given, be it empty, unless `planId` is.',
    }),
    references: t.field({ type: References, description: 'What to remix from.' }),
    targetPlatforms: t.field({
      type: [PlatformEnum],
      description: "Overrides the brief's target platforms.",
    }),
    budget: t.field({ type: Budget, description: 'A limit to what it may cost.' }),
    metadata: t.field({
      type: 'JSON',
      description: 'An object of your own, up to 8 KB, kept on the containers.',
    }),
  }),
});

export const UgcRemixInput = builder.inputType('UgcRemixInput', {
  description:
    "A request for an influencer's reaction to the app demo. One of `socialAccountId` and `influencerId` is needed.",
  fields: (t) => ({
    projectId: t.id({ required: true, description: COMMON.projectId }),
    idempotencyKey: t.string({ description: COMMON.idempotencyKey }),
    socialAccountId: t.id({ description: COMMON.socialAccountId }),
    influencerId: t.id({ description: 'Who is on camera; wins over the wired influencer.' }),
    hook: t.string({
      description: 'Opening text on screen, 1 to 2000 characters, verbatim; none when absent.',
    }),
    mediaId: t.id({ description: "The app-demo video; the project's oldest app demo when absent." }),
    templateId: t.id({ description: 'A reaction template; drawn when absent.' }),
    trackId: t.id({ description: 'A music track; drawn when absent.' }),
    seed: t.int({ description: 'Seed of everything drawn, 0 or more; the same seed draws the same.' }),
  }),
});

export const SlideshowBuildInput = builder.inputType('SlideshowBuildInput', {
  description: 'A request for a slideshow that starts with a hook.',
  fields: (t) => ({
    projectId: t.id({ required: true, description: COMMON.projectId }),
    idempotencyKey: t.string({ description: COMMON.idempotencyKey }),
    hook: t.string({
      description:
        'Text of the first slide, 1 to 2000 characters, verbatim with line breaks and emoji. Must be given.',
    }),
    socialAccountId: t.id({ description: COMMON.socialAccountId }),
    influencerId: t.id({ description: 'Whose voice and language to use; wins over the wired influencer.' }),
  }),
});
