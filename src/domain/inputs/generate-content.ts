import { z } from 'zod';
import { GENERATE_FORMATS, normaliseFormat } from '../formats.ts';
import {
  aspectRatio,
  collectionId,
  coverIndex,
  languageTag,
  metadata,
  outputs,
  platforms,
  style,
} from './fields.ts';
import { marks, objects } from './notes.ts';
import { id, idempotencyKey, needed, optional, text } from './parse.ts';

const brief = z
  .strictObject({
    topic: optional(text(500)).describe('Subject or premise, up to 500 characters.'),
    angle: optional(text(500)).describe('Point of view, up to 500 characters.'),
    cta: optional(text(500)).describe(
      'Closing call to action, up to 500 characters; one is written when it is absent.',
    ),
    valuePropositions: optional(z.array(text(300)).max(20)).describe(
      'Up to 20 benefits of up to 300 characters.',
    ),
    hook: optional(text(2000)).describe(
      'Opening line, up to 2000 characters; one is written from `topic` and `angle` when it is absent.',
    ),
    targetPlatforms: platforms.describe("Where the content will go, up to 10; the project's when absent."),
    influencerId: optional(id).describe(
      "Who speaks, such as `inf_…`; when absent the content layer's influencer, else the project's oldest that is ready, else the project's default voice.",
    ),
    themeTags: optional(z.array(text(60)).max(20)).describe('Up to 20 themes of up to 60 characters.'),
    referenceMediaIds: optional(z.array(id).max(20)).describe(
      'Up to 20 files of the media library to remix from.',
    ),
    language: optional(languageTag).describe(
      "BCP-47 tag, such as `en` or `pt-BR`; the influencer's, else the project's, when absent. There are built-in words in English, Spanish, French, German, Portuguese, Italian, Dutch, Polish, Turkish, Russian, Japanese, Korean, Chinese, Arabic, Hindi, Indonesian, Vietnamese and Thai; in any other language a post has your own words alone.",
    ),
  })
  .register(objects, {
    name: 'BriefInput',
    description: 'What the content is about. Everything is optional.',
  });

const references = z
  .strictObject({
    sourcePostIds: optional(z.array(id).max(20)).describe('Up to 20 source posts.'),
    assetIds: optional(z.array(id).max(20)).describe('Up to 20 files of the media library.'),
  })
  .register(objects, {
    name: 'ReferencesInput',
    description:
      'What to remix from: the first that can be used of `assetIds`, `BriefInput.referenceMediaIds` and `sourcePostIds`, else of what the project has, else of a built-in pool.',
  });

const budget = z
  .strictObject({
    maxCredits: z
      .int()
      .min(0)
      .describe('Refuse the request when it may cost more credits than this, 0 or more.'),
  })
  .register(objects, { name: 'BudgetInput', description: 'A limit of your own.' });

const ownId = z.uuid('is not a UUID').toLowerCase().register(marks, { is: 'id' });

/** Body of generateContent (seed generate-content): every field, default and limit of its table. */
export const generateContentInput = z.strictObject({
  projectId: id.describe('The project to make content for, such as `prj_…`.'),
  idempotencyKey,
  id: optional(ownId).describe(
    'Your UUID for the first container; sending it again gives the first answer, for good.',
  ),
  projectLayerId: optional(id).describe(
    'Which content layer to run through; needed when the project has several.',
  ),
  format: z
    .preprocess((value) => normaliseFormat(value ?? 'auto'), z.enum(GENERATE_FORMATS))
    .describe('What to make; AUTO when absent.'),
  variantCount: z
    .preprocess((value) => value ?? 1, z.int().min(1).max(5))
    .describe('How many posts, 1 to 5; 1 when absent.'),
  brief: needed(brief).describe('What it is about. Must be given, be it empty, unless `planId` is.'),
  references: optional(references).describe('What to remix from.'),
  targetPlatforms: platforms.describe("Overrides the brief's target platforms."),
  captionHashtags: optional(z.boolean()).describe(
    'Whether the caption ends with the hashtags too; false when absent.',
  ),
  style,
  outputs,
  coverIndex,
  collectionId,
  aspectRatio,
  budget: optional(budget).describe('A limit to what it may cost.'),
  metadata: optional(metadata).describe('An object of your own, up to 8 KB, kept on the containers.'),
});
export type GenerateContentInput = z.output<typeof generateContentInput>;
