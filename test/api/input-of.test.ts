import { GraphQLEnumType, isInputObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { inputOf } from '#src/api/graphql/input-of.ts';
import { schema } from '#src/api/graphql/schema.ts';
import { objects } from '#src/domain/inputs/notes.ts';

/** The members of an input as the SDL has them. */
function membersOf(name: string): Record<string, string> {
  const type = schema.getType(name);
  const fields = isInputObjectType(type) ? Object.values(type.getFields()) : [];
  return Object.fromEntries(fields.map((field) => [field.name, `${field.type}`]));
}

describe('an input type follows from the schema that parses it', () => {
  test('what may be absent and what is asked for later may be null', () => {
    expect(membersOf('ScheduleContainerInput')).toEqual({
      containerId: 'ID!',
      scheduledFor: 'DateTime',
      targets: '[ScheduleTargetInput!]',
    });
  });

  test('numbers, enums, lists and objects of the caller keep their kind', () => {
    const { variantCount, format, targetPlatforms, metadata } = membersOf('GenerateContentInput');
    expect({ variantCount, format, targetPlatforms, metadata }).toEqual({
      variantCount: 'Int',
      format: 'GenerateFormat',
      targetPlatforms: '[Platform!]',
      metadata: 'JSON',
    });
    expect(membersOf('RecordPostMetricsInput')).toMatchObject({
      watchSeconds: 'Float',
      recordedAt: 'DateTime',
    });
    expect(schema.getType('GenerateFormat')).toBeInstanceOf(GraphQLEnumType);
  });

  test('one without a name, or with a member that GraphQL has no type for, cannot be made', () => {
    expect(() => inputOf(z.strictObject({ a: z.string() }))).toThrow('An input of a has no name.');
    const named = z
      .strictObject({ a: z.string().or(z.number()) })
      .register(objects, { name: 'Odd', description: '' });
    expect(() => inputOf(named)).toThrow('GraphQL has no type for Odd.a.');
  });
});
