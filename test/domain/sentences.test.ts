import { expect, test } from 'vitest';
import { z } from 'zod';
import { ConfigError, readConfig } from '#src/config.ts';
import { parseInput } from '#src/domain/inputs/parse.ts';
import { faultOf } from '#src/domain/issues.ts';
import { ValidationError } from '#src/domain/refusals.ts';

const strict = z.strictObject({ a: z.boolean() });

/** `known` is what a client may tell the fault by: its code, then its values. */
test.each<[kind: string, schema: z.ZodType, value: unknown, said: string, known?: string[]]>([
  ['absent', z.string(), undefined, 'is required', ['REQUIRED']],
  ['an absent choice', z.enum(['a', 'b']), undefined, 'is required', ['REQUIRED']],
  ['null', z.string(), null, 'must be a text'],
  ['no text', z.string(), 5, 'must be a text'],
  ['no number', z.number(), '5', 'must be a number'],
  ['a number of letters', z.coerce.number(), 'five', 'must be a number'],
  ['not a number', z.number(), Number.NaN, 'must be a number'],
  ['half a thing', z.int(), 1.5, 'must be a whole number'],
  ['neither true nor false', z.boolean(), 'yes', 'must be true or false'],
  ['no list', z.array(z.string()), {}, 'must be a list'],
  ['no object', z.object({}), [], 'must be an object'],
  ['no record', z.record(z.string(), z.unknown()), 'x', 'must be an object'],
  ['no date', z.coerce.date(), 'soon', 'must be a date'],
  ['below the least', z.number().min(3), 2, 'must be at least 3', ['TOO_SMALL', '3']],
  ['not above', z.number().gt(3), 3, 'must be more than 3'],
  ['above the most', z.int().max(5), 6, 'must be at most 5', ['TOO_LARGE', '5']],
  ['not below', z.number().lt(5), 5, 'must be less than 5'],
  [
    'too large for any number',
    z.int(),
    2 ** 60,
    `must be at most ${Number.MAX_SAFE_INTEGER}`,
    ['TOO_LARGE', `${Number.MAX_SAFE_INTEGER}`],
  ],
  ['too short', z.string().min(2), 'a', 'must have at least 2 characters'],
  ['too long', z.string().max(1), 'ab', 'must have at most 1 character', ['TOO_LONG', '1']],
  ['of another length', z.string().length(3), 'ab', 'must have exactly 3 characters'],
  ['too few', z.array(z.string()).min(1), [], 'must have at least 1 entry', ['TOO_FEW', '1']],
  ['too many', z.array(z.string()).max(2), ['a', 'b', 'c'], 'must have at most 2 entries', ['TOO_MANY', '2']],
  ['no multiple', z.number().multipleOf(5), 7, 'must be a multiple of 5'],
  ['none of several', z.enum(['a', 'b']), 'c', 'must be one of a, b', ['NOT_ONE_OF', 'a, b']],
  ['not the one', z.literal('a'), 'c', 'must be a', ['NOT_ONE_OF', 'a']],
  ['no address', z.email(), 'nobody', 'must be an e-mail address'],
  ['no URL', z.url(), 'nowhere', 'must be a URL'],
  ['no UUID', z.uuid(), 'x', 'must be a UUID'],
  ['no instant', z.iso.datetime(), 'soon', 'must be an ISO 8601 instant with a time zone'],
  ['of another pattern', z.string().regex(/^a$/), 'b', 'is not written as it must be'],
  ['none of the kinds', z.union([z.string(), z.boolean()]), 5, 'is of none of the kinds that are taken'],
  ['without words', z.string().refine(() => false), 'x', 'is not taken'],
  ['with words of its own', z.number().min(3, 'is too little'), 2, 'is too little'],
])('%s is told in a sentence', (_kind, schema, value, said, [code, ...values] = []) => {
  const known = code === undefined ? {} : { code, values };
  expect(issuesOf(z.object({ field: schema }), { field: value })).toEqual([
    { path: 'field', message: said, ...known },
  ]);
});

test('every field that is not known is told by itself', () => {
  expect(issuesOf(strict, { a: true, b: 1, c: 2 })).toEqual([
    { path: 'b', ...faultOf('UNKNOWN_FIELD') },
    { path: 'c', ...faultOf('UNKNOWN_FIELD') },
  ]);
});

test('variables of the environment are told in the same sentences', () => {
  try {
    readConfig('start', { PORT: '70000', LOG_LEVEL: 'loud', RENDER_CONCURRENCY: 'two' });
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).problems).toEqual([
      'PORT: must be at most 65535',
      'LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent',
      'RENDER_CONCURRENCY: must be a number',
    ]);
  }
});

function issuesOf(schema: z.ZodType, raw: unknown) {
  try {
    parseInput(schema, raw);
  } catch (error) {
    if (error instanceof ValidationError) return error.issues;
    throw error;
  }
  return null;
}
