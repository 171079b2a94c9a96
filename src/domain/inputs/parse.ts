import { z } from 'zod';
import { faultOf, ISSUES, refusing } from '../issues.ts';
import { type Issue, ValidationError } from '../refusals.ts';
import { marks } from './notes.ts';
import { codeOf, sentence } from './sentences.ts';

/**
 * Parses a request of either face. Null counts as absent.
 * @throws ValidationError with every fault at once
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw ?? {}, { error: sentence });
  if (parsed.success) return parsed.data;
  throw new ValidationError(parsed.error.issues.flatMap(toIssues));
}

function toIssues(issue: z.core.$ZodIssue): Issue[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), ...faultOf('UNKNOWN_FIELD') }));
  }
  return [{ path: path.join('.'), message: issue.message, ...codeOf(issue) }];
}

/** An optional member: absent and null read the same. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? undefined);
}

/** A member that must be given. When it is not, or null, that is told together with the other faults. */
export function needed<Schema extends z.ZodType>(schema: Schema) {
  const member = z.preprocess((value) => value ?? undefined, schema);
  marks.add(member, { is: 'needed' });
  return member;
}

/** A filter by some of several values. An empty list filters nothing, like an absent one. */
export function someOf<Schema extends z.ZodType>(value: Schema) {
  return optional(z.array(value)).transform((list) => (list && list.length > 0 ? list : undefined));
}

/** Text of 1 to `max` code points that can be stored and drawn: no NUL, no lone surrogate, not blank. */
export function text(max: number) {
  return z
    .string()
    .refine((value) => value.isWellFormed() && !value.includes('\0'), ISSUES.NOT_STORABLE)
    .refine((value) => [...value].length <= max, refusing('TOO_LONG', max))
    .refine((value) => value.trim().length > 0, ISSUES.EMPTY)
    .meta({ minLength: 1, maxLength: max });
}

/** An id of ours in any accepted spelling; whether it names anything is decided later, as NOT_FOUND. */
export const id = z.string().register(marks, { is: 'id' });

export const idempotencyKey = optional(text(255)).describe(
  'Up to 255 characters, one per logical request, kept for 24 hours: sending it again gives the first answer instead of a second job. The header `Idempotency-Key` does the same when the operation has one mutation.',
);
