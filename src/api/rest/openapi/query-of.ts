import { z } from 'zod';
import { paging } from './schemas/common.ts';

/** The query of a paged list from the members that parse it; a query holds no null, so that none is told of. */
export function queryOf(filter: Readonly<Record<string, z.ZodType>>) {
  const members = Object.entries(filter).map(([name, member]) => {
    const said = withoutNull(member);
    return [name, z.optional(said).meta({ description: member.description })] as const;
  });
  return z.object({ ...Object.fromEntries(members), ...paging });
}

/** What a client sends, where it sends anything. */
export function withoutNull(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return withoutNull(schema.unwrap());
  if (schema instanceof z.ZodPipe)
    return withoutNull(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
  return schema;
}
