import type { z } from 'zod';
import { type Fault, ISSUE_CODES, ISSUES, type IssueCode } from '../issues.ts';

/** An issue of a schema that brings no words of its own, by its kind. */
type RawIssue<Code extends string> = Extract<z.core.$ZodRawIssue, { code: Code }>;

/** What is wanted of a value, by the name that the schema gives it. */
const TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  date: 'a date',
};

const FORMATS: Record<string, string> = {
  email: 'an e-mail address',
  url: 'a URL',
  uuid: 'a UUID',
  datetime: 'an ISO 8601 instant with a time zone',
};

/** What a length counts. */
const COUNTED: Record<string, [one: string, many: string]> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

/** A sentence for every kind of issue, to be read after the name of the field. */
const SENTENCES: { [Code in z.core.$ZodIssue['code']]: (issue: RawIssue<Code>) => string } = {
  invalid_type: ({ expected }) => `must be ${TYPES[expected] ?? expected}`,
  too_small: ({ minimum, inclusive = true, exact, origin }) =>
    must(origin, exact ? 'exactly' : inclusive ? 'at least' : 'more than', minimum),
  too_big: ({ maximum, inclusive = true, exact, origin }) =>
    must(origin, exact ? 'exactly' : inclusive ? 'at most' : 'less than', maximum),
  not_multiple_of: ({ divisor }) => `must be a multiple of ${divisor}`,
  invalid_format: ({ format }) =>
    FORMATS[format] ? `must be ${FORMATS[format]}` : 'is not written as it must be',
  invalid_value: ({ values }) =>
    values.length === 1 ? `must be ${String(values[0])}` : `must be one of ${values.map(String).join(', ')}`,
  unrecognized_keys: ({ keys }) => `has fields that are not known: ${keys.join(', ')}`,
  invalid_union: () => 'is of none of the kinds that are taken',
  invalid_key: () => 'has a name that is not taken',
  invalid_element: () => 'has an entry that is not taken',
  custom: () => 'is not taken',
};

function must(origin: string, bound: string, limit: number | bigint): string {
  const counted = COUNTED[origin];
  if (!counted) return `must be ${bound} ${limit}`;
  return `must have ${bound} ${limit} ${counted[Number(limit) === 1 ? 0 : 1]}`;
}

/** The codes of bounds, by what is counted. */
const BOUNDS: Record<'too_small' | 'too_big', Partial<Record<string, IssueCode>>> = {
  too_small: { number: 'TOO_SMALL', int: 'TOO_SMALL', array: 'TOO_FEW' },
  too_big: { number: 'TOO_LARGE', int: 'TOO_LARGE', array: 'TOO_MANY', string: 'TOO_LONG' },
};

const BY_SENTENCE = new Map<string, IssueCode>(ISSUE_CODES.map((code) => [ISSUES[code], code]));

/** By what a client knows an issue that was told; nothing for one that is not told apart. */
export function codeOf(issue: z.core.$ZodIssue): Partial<Pick<Fault, 'code' | 'values'>> {
  // Whatever found it, a sentence that names no value is of its code.
  const known = BY_SENTENCE.get(issue.message);
  if (known) return { code: known, values: [] };
  if (issue.code === 'custom') return issue.params ?? {};
  if (issue.code !== 'invalid_value' && issue.code !== 'too_small' && issue.code !== 'too_big') return {};
  // Words of the schema's own tell more than the kind.
  if (issue.message !== sentence({ ...issue, input: null })) return {};
  if (issue.code === 'invalid_value') return { code: 'NOT_ONE_OF', values: [issue.values.join(', ')] };
  const code = issue.exact || issue.inclusive === false ? undefined : BOUNDS[issue.code][issue.origin];
  if (!code) return {};
  return { code, values: [String(issue.code === 'too_small' ? issue.minimum : issue.maximum)] };
}

/** What a client is told of an issue for which the schema has no words; what is absent is told as that. */
export function sentence(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return ISSUES.REQUIRED;
  // Each sentence takes the kind that it stands at.
  return (SENTENCES[issue.code] as (issue: z.core.$ZodRawIssue) => string)(issue);
}
