import { z } from 'zod';
import { AGE_RANGES, GENDERS } from '../persona.ts';
import { brandVoice, clearable, languageTag, oneOf } from './fields.ts';
import { id, optional, text } from './parse.ts';

/** Body of createInfluencer. What is absent is drawn, or taken from the project. */
export const createInfluencerInput = z.strictObject({
  projectId: id,
  name: optional(text(128)),
  gender: optional(oneOf(GENDERS)),
  ageRange: optional(oneOf(AGE_RANGES)),
  brandVoice: optional(brandVoice),
  language: optional(languageTag),
  prompt: optional(text(2000)),
});

/** Body of updateInfluencer (partner API, influencers: strict). What is absent stays. */
export const updateInfluencerInput = z.strictObject({
  influencerId: id,
  name: optional(text(128)),
  gender: clearable(oneOf(GENDERS)),
  ageRange: clearable(oneOf(AGE_RANGES)),
  brandVoice: optional(brandVoice),
  language: optional(languageTag),
});
