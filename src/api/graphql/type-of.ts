import type { EnumRef } from '@pothos/core';
import { z } from 'zod';
import { marks } from '../../domain/inputs/notes.ts';
import type { builder } from './builder.ts';
import { enumFor } from './enum-of.ts';

type Types = typeof builder.$inferSchemaTypes;
type One<Ref> =
  | 'ID'
  | 'String'
  | 'Int'
  | 'Float'
  | 'Boolean'
  | 'JSON'
  | 'DateTime'
  | EnumRef<Types, string>
  | Ref;
/** Found when the schema is built: the enum of a list may be made after what has it. */
type Find<Ref> = () => One<Ref> | [One<Ref>];

/**
 * The GraphQL type of a zod member, in inputs and in what is answered; `objectOf` makes those of objects.
 * @throws Error GraphQL has none; `where` is the member's name
 */
export function typeOf<Ref>(
  schema: z.core.$ZodType,
  where: string,
  objectOf: (schema: z.ZodObject) => Ref,
): Find<Ref> {
  const list = listOf(schema);
  if (!list) return oneOf(schema, where, objectOf);
  const find = oneOf(list.element, where, objectOf);
  return () => [find()];
}

function oneOf<Ref>(
  schema: z.core.$ZodType,
  where: string,
  objectOf: (schema: z.ZodObject) => Ref,
): () => One<Ref> {
  if (marks.get(schema)?.is === 'id') return () => 'ID';
  if (schema instanceof z.ZodString) return () => 'String';
  if (schema instanceof z.ZodNumber) return () => (schema.isInt ? 'Int' : 'Float');
  if (schema instanceof z.ZodBoolean) return () => 'Boolean';
  if (schema instanceof z.ZodEnum) return () => enumFor(schema.options.map(String));
  if (schema instanceof z.ZodRecord) return () => 'JSON';
  if (schema instanceof z.ZodDate || schema instanceof z.ZodISODateTime) return () => 'DateTime';
  if (schema instanceof z.ZodStringFormat) return () => 'String';
  if (schema instanceof z.ZodObject) {
    const ref = objectOf(schema);
    return () => ref;
  }
  const inner = inside(schema);
  if (!inner) throw new Error(`GraphQL has no type for ${where}.`);
  return oneOf(inner, where, objectOf);
}

function listOf(schema: z.core.$ZodType): z.ZodArray | undefined {
  if (schema instanceof z.ZodArray) return schema;
  const inner = inside(schema);
  return inner && listOf(inner);
}

/** What is taken in: under what may be absent, before it is transformed, after it was made ready. */
function inside(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return schema.unwrap();
  if (!(schema instanceof z.ZodPipe)) return undefined;
  return schema.in instanceof z.ZodTransform ? schema.out : schema.in;
}
