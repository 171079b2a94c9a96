import type { ObjectFieldsShape, ObjectRef } from '@pothos/core';
import type { z } from 'zod';
import { marks, objects } from '../../domain/inputs/notes.ts';
import { builder } from './builder.ts';
import { typeOf } from './type-of.ts';

type Types = typeof builder.$inferSchemaTypes;
type Facts = Readonly<Record<string, unknown>>;

const made = new Map<z.ZodObject, ObjectRef<Types, Facts>>();

/**
 * The fields of a type whose members are described by a zod shape; `read` finds their values.
 * @throws Error a member that GraphQL has no type for
 */
export function fieldsOf<Parent>(
  shape: Readonly<Record<string, z.ZodType>>,
  where: string,
  read: (parent: Parent) => Facts,
): ObjectFieldsShape<Types, Parent> {
  const members = Object.entries(shape).map(
    ([member, of]) => [member, { of, find: typeOf(of, `${where}.${member}`, outputOf) }] as const,
  );
  return (t) =>
    Object.fromEntries(
      members.map(([member, { of, find }]) => [
        member,
        t.field({
          type: find(),
          nullable: of.safeParse(null).success || of.safeParse(undefined).success,
          description: of.description,
          deprecationReason: marks.get(of)?.deprecated,
          resolve: (parent) => read(parent)[member],
        }),
      ]),
    );
}

/** The type of a zod object that is noted in `objects`, made once. @throws Error it has no name */
function outputOf(schema: z.ZodObject): ObjectRef<Types, Facts> {
  const known = made.get(schema);
  if (known) return known;
  const note = objects.get(schema);
  if (!note) throw new Error(`An object of ${Object.keys(schema.shape).join(', ')} has no name.`);
  const ref = builder.objectRef<Facts>(note.name);
  made.set(schema, ref);
  ref.implement({
    description: note.description,
    fields: fieldsOf(schema.shape, note.name, (facts) => facts),
  });
  return ref;
}
