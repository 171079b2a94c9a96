import { readFile } from 'node:fs/promises';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { typePolicies } from '#src/client/entry/apollo.ts';

const sdl = await readFile(new URL('../schema/schema.graphql', import.meta.url), 'utf8');
const query = buildSchema(sdl).getQueryType() as GraphQLObjectType;
/** What asks for more of the same list; all else asks for another. */
const PAGING = ['first', 'after', 'last', 'before'];

test.each(Object.entries(typePolicies.Query?.fields ?? {}))(
  'Apollo keeps apart what the arguments of %s tell apart, and its pages together',
  (name, policy) => {
    const filters = query
      .getFields()
      [name]?.args.map((arg) => arg.name)
      .filter((arg) => !PAGING.includes(arg));
    expect(policy).toMatchObject({ keyArgs: filters });
  },
);
