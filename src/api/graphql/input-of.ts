import { InputObjectRef } from '@pothos/core';
import type { z } from 'zod';
import { marks, objects } from '../../domain/inputs/notes.ts';
import { builder } from './builder.ts';
import { typeOf } from './type-of.ts';

type Types = typeof builder.$inferSchemaTypes;

/** By shape, which all that is made of a schema shares. */
const made = new WeakMap<object, InputObjectRef<Types, unknown>>();

/**
 * The input type of a zod object. Its name and description are noted in `objects`, everything else follows from its
 * members: what may be absent, or is `needed`, may be null.
 * @throws Error it has no name, or a member that GraphQL has no type for
 */
export function inputOf<Schema extends z.ZodObject>(schema: Schema): InputObjectRef<Types, z.input<Schema>> {
  const known = made.get(schema.shape);
  if (known) return known as InputObjectRef<Types, z.input<Schema>>;
  const note = objects.get(schema);
  if (!note) throw new Error(`An input of ${Object.keys(schema.shape).join(', ')} has no name.`);
  const { name, description, oneOf: isOneOf = false } = note;
  const members = Object.entries<z.ZodType>(schema.shape).map(
    ([member, of]) => [member, { of, find: typeOf(of, `${name}.${member}`, inputOf) }] as const,
  );
  const ref = new InputObjectRef<Types, z.input<Schema>>(name);
  made.set(schema.shape, ref);
  builder.inputType(ref as InputObjectRef<Types, object>, {
    description,
    isOneOf,
    fields: (t) =>
      Object.fromEntries(
        members.map(([member, { of, find }]) => [
          member,
          t.field({ type: find(), required: isRequired(of), description: of.description }),
        ]),
      ),
  });
  return ref;
}

/** Whether a request must have a member. */
export function isRequired(member: z.ZodType): boolean {
  return marks.get(member)?.is !== 'needed' && !member.safeParse(undefined).success;
}
