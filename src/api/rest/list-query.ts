import type { Context } from 'hono';
import { z } from 'zod';
import type { Env } from './env.ts';
import { withoutNull } from './openapi/query-of.ts';

/**
 * What a list is asked for, in the words of the use case: `limit` and `cursor` page, and a member of `filter` that may
 * be several is a parameter that is repeated.
 */
export function listQuery({ req }: Context<Env>, filter: Readonly<Record<string, z.ZodType>> = {}) {
  const members = Object.entries(filter).map(([name, member]) => {
    const isList = withoutNull(member) instanceof z.ZodArray;
    return [name, isList ? req.queries(name) : req.query(name)] as const;
  });
  return { ...Object.fromEntries(members), first: req.query('limit'), after: req.query('cursor') };
}
