import { z } from 'zod';
import { columnsOf } from '../columns.ts';

/** Longest entry, in columns: a Latin letter takes one, a Chinese, Japanese or Korean character two. */
export const LONGEST_ENTRY = 90;

/** A line that comes on a slide as it stands. */
export const entry = z
  .string()
  .min(1)
  .refine((text) => columnsOf(text) <= LONGEST_ENTRY, `longer than ${LONGEST_ENTRY} columns`)
  .refine((text) => text === text.trim() && !/\s{2}|\n/u.test(text), 'stray white space')
  .refine((text) => !/[#@!！]|\p{Extended_Pictographic}/u.test(text), 'a sign that no entry uses');

export const entries = (fewest: number) => z.array(entry).min(fewest);
