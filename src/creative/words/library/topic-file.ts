import { z } from 'zod';
import { entries, entry } from './entry.ts';

/** One topic in one language; docs/library.md tells what each member is and how it is written. */
export const topicFile = z.strictObject({
  name: entry,
  find: z.array(z.string().min(1)).min(12),
  tags: z
    .array(z.string().regex(/^[\p{L}\p{M}\p{N}_]+$/u))
    .min(6)
    .max(10),
  tips: z.array(z.strictObject({ say: entry, more: entry })).min(10),
  mistakes: z.array(z.strictObject({ say: entry, instead: entry })).min(6),
  myths: z.array(z.strictObject({ say: entry, truth: entry })).min(3),
  signs: entries(4),
  benefits: entries(5),
  steps: entries(5),
  stories: z.array(z.strictObject({ start: entry, dip: entry, turn: entry, now: entry })).min(2),
  moments: entries(4),
  facts: entries(3),
  questions: entries(4),
  captions: entries(3),
});
export type TopicFile = z.infer<typeof topicFile>;
