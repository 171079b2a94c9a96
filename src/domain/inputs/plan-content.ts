import { z } from 'zod';
import { optional } from './parse.ts';

const request = optional(z.record(z.string(), z.unknown()));

/** Body of planContent (ours): the request of one of the three starts, which parses it as it always does. */
export const planContentInput = z
  .strictObject({ generateContent: request, ugcRemix: request, slideshowBuild: request })
  .refine(
    (members) => Object.values(members).filter((member) => member !== undefined).length === 1,
    'Give exactly one of generateContent, ugcRemix and slideshowBuild.',
  );
