import { z } from 'zod';
import { columnsOf } from '../columns.ts';

/** Longest entry, in columns: a Latin letter takes one, a Chinese, Japanese or Korean character two. */
export const LONGEST_ENTRY = 90;

const entry = z
  .string()
  .min(1)
  .refine((text) => columnsOf(text) <= LONGEST_ENTRY, `longer than ${LONGEST_ENTRY} columns`)
  .refine((text) => text === text.trim() && !/\s{2}|\n/u.test(text), 'stray white space')
  .refine((text) => !/[#@!！]|\p{Extended_Pictographic}/u.test(text), 'a sign that no entry uses');

const entries = (fewest: number) => z.array(entry).min(fewest);

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
