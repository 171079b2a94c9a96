import { z } from 'zod';
import { AGE_RANGES, GENDERS } from '../persona.ts';
import { brandVoice, clearable, languageTag, oneOf } from './fields.ts';
import { objects } from './notes.ts';
import { id, optional, text } from './parse.ts';

/** Body of createInfluencer. What is absent is drawn, or taken from the project. */
export const createInfluencerInput = z
  .strictObject({
    projectId: id.describe('The project, such as `prj_…`.'),
    name: optional(text(128)).describe('Up to 128 characters; drawn when absent.'),
    gender: optional(oneOf(GENDERS)).describe('How the persona presents; drawn when absent.'),
    ageRange: optional(oneOf(AGE_RANGES)).describe('How old it looks; drawn when absent.'),
    brandVoice: optional(brandVoice).describe("How it speaks; the project's when absent."),
    language: optional(languageTag).describe("BCP-47 tag; the project's primary language when absent."),
    prompt: optional(text(2000)).describe(
      'Words about the looks, up to 2000 characters, kept with the persona for whoever draws it. The built-in artist draws from gender and a seed alone.',
    ),
  })
  .register(objects, {
    name: 'CreateInfluencerInput',
    description: 'A new persona. What is left out is drawn, or taken from the project.',
  });

/** Body of updateInfluencer (partner API, influencers: strict). What is absent stays. */
export const updateInfluencerInput = z
  .strictObject({
    influencerId: id.describe('Such as `inf_…`.'),
    name: optional(text(128)).describe('Up to 128 characters.'),
    gender: clearable(oneOf(GENDERS)).describe('How the persona presents; null clears it.'),
    ageRange: clearable(oneOf(AGE_RANGES)).describe('How old it looks; null clears it.'),
    brandVoice: optional(brandVoice).describe('How it speaks.'),
    language: optional(languageTag).describe('BCP-47 tag.'),
  })
  .register(objects, {
    name: 'UpdateInfluencerInput',
    description: 'Changes to a persona. What is absent stays as it is.',
  });
