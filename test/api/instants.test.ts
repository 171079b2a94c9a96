import type { GraphQLScalarType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '#src/api/graphql/schema.ts';
import { instant } from '#src/domain/inputs/instant.ts';

const scalar = schema.getType('DateTime') as GraphQLScalarType<Date>;
const FACES = {
  GraphQL: (text: string) => scalar.parseValue(text),
  REST: (text: string) => instant.parse(text),
};

describe.each(Object.entries(FACES))('an instant on %s', (_face, read) => {
  test.each(['2099-01-01T10:30:00Z', '2099-01-01t10:30:00z', '2099-01-01T12:30:00+02:00'])(
    '%s is the same one',
    (text) => {
      expect(read(text).toISOString()).toBe('2099-01-01T10:30:00.000Z');
    },
  );

  test.each(['2099-01-01T10:30:00', '2099-01-01', '2099-13-01T10:30:00Z', 'tomorrow'])(
    '%s is none',
    (text) => {
      expect(() => read(text)).toThrow();
    },
  );
});
