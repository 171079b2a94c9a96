import { z } from 'zod';
import { columnsOf } from '../columns.ts';
import { entries, entry } from './entry.ts';

/** Each holds parts joined by " + ", all of which occur in a hook that asks for this. */
const find = z
  .array(
    z
      .string()
      .min(2)
      .refine(
        (text) => text === text.trim() && !/(^|\s)\+(?!\s)|(?<!\s)\+/u.test(text),
        'parts joined by " + "',
      ),
  )
  .min(2);
const explained = z.array(z.strictObject({ say: entry, more: entry })).min(4);

/** It stands above a line, where there is room for so many columns. */
const LONGEST_LABEL = 30;
const label = entry.refine(
  (text) => columnsOf(text) <= LONGEST_LABEL,
  `longer than ${LONGEST_LABEL} columns`,
);

/** What people ask for within a topic, in one language; docs/library.md tells what each member is. */
export const narrowFile = z.strictObject({
  subjects: z
    .array(
      z
        .strictObject({
          name: entry,
          find,
          things: explained.optional(),
          tips: explained.optional(),
          mistakes: z
            .array(z.strictObject({ say: entry, instead: entry }))
            .min(3)
            .optional(),
          signs: entries(4).optional(),
          benefits: entries(3).optional(),
          myths: z
            .array(z.strictObject({ say: entry, truth: entry }))
            .min(3)
            .optional(),
        })
        .refine(({ things, tips, mistakes, signs }) => things ?? tips ?? mistakes ?? signs, 'says nothing'),
    )
    .min(3),
  versus: z
    .array(
      z.strictObject({
        find,
        sides: z.tuple([side(), side()]),
        verdict: entry,
      }),
    )
    .min(1),
  tales: z.array(z.strictObject({ find, start: entry, dip: entry, turn: entry, now: entry })).min(2),
  scenes: z.array(z.strictObject({ find, moments: z.tuple([entry, entry]), turn: entry })).min(2),
});
export type NarrowFile = z.infer<typeof narrowFile>;
/** A narrow ask, with the very things, tips and so on of it. */
export type NarrowSubject = NarrowFile['subjects'][number];
export type Versus = NarrowFile['versus'][number];

function side() {
  return z.strictObject({ name: label, says: z.tuple([entry, entry]) });
}
