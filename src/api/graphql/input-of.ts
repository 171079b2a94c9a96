import { InputObjectRef, type InputType } from '@pothos/core';
import { z } from 'zod';
import { marks, objects } from '../../domain/inputs/notes.ts';
import { builder } from './builder.ts';
import { enumFor } from './enum-of.ts';

type Types = typeof builder.$inferSchemaTypes;
/** Found when the schema is built: the enum of a list may be made after the input that has it. */
type Find = () => InputType<Types> | [InputType<Types>];

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
    ([member, of]) => [member, { of, find: finderOf(of, `${name}.${member}`) }] as const,
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

function isRequired(member: z.ZodType): boolean {
  return marks.get(member)?.is !== 'needed' && !member.safeParse(undefined).success;
}

function finderOf(schema: z.core.$ZodType, where: string): Find {
  if (marks.get(schema)?.is === 'id') return () => 'ID';
  if (schema instanceof z.ZodString) return () => 'String';
  if (schema instanceof z.ZodNumber) return () => (schema.isInt ? 'Int' : 'Float');
  if (schema instanceof z.ZodBoolean) return () => 'Boolean';
  if (schema instanceof z.ZodEnum) return () => enumFor(schema.options.map(String));
  if (schema instanceof z.ZodRecord) return () => 'JSON';
  if (schema instanceof z.ZodDate || schema instanceof z.ZodISODateTime) return () => 'DateTime';
  if (schema instanceof z.ZodStringFormat) return () => 'String';
  if (schema instanceof z.ZodObject) {
    const ref = inputOf(schema);
    return () => ref;
  }
  if (schema instanceof z.ZodArray) {
    const find = finderOf(schema.element, where);
    return () => [find()] as [InputType<Types>];
  }
  return finderOf(inside(schema, where), where);
}

/** What is taken in: under what may be absent, before it is transformed, after it was made ready. */
function inside(schema: z.core.$ZodType, where: string): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return schema.unwrap();
  if (!(schema instanceof z.ZodPipe)) throw new Error(`GraphQL has no type for ${where}.`);
  return schema.in instanceof z.ZodTransform ? schema.out : schema.in;
}
