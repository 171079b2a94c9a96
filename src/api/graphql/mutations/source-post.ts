import { addSourcePostInput } from '../../../domain/inputs/source-post.ts';
import { NotFoundError, ValidationError } from '../../../domain/refusals.ts';
import type { Row } from '../../../infra/store/database.ts';
import { addSourcePost } from '../../../usecases/library/add-source-post.ts';
import { builder } from '../builder.ts';
import { inputOf } from '../input-of.ts';
import { SourcePostRef } from '../refs.ts';

const SourcePostAdded = builder.objectRef<{ sourcePost: Row<'source_post'> }>('SourcePostAdded').implement({
  description: 'The source post was added.',
  fields: (t) => ({
    sourcePost: t.field({
      type: SourcePostRef,
      description: 'The post.',
      resolve: ({ sourcePost }) => sourcePost,
    }),
  }),
});

builder.mutationField('addSourcePost', (t) =>
  t.field({
    type: SourcePostAdded,
    nullable: true,
    authScopes: { key: 'content:write' },
    description: 'Adds a post that the remix formats can start from.',
    args: { input: t.arg({ type: inputOf(addSourcePostInput), required: true, description: 'The post.' }) },
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'AddSourcePostResult', description: 'What `addSourcePost` can answer.' },
    },
    resolve: async (_root, { input }, { deps, caller }) => ({
      sourcePost: await addSourcePost(deps, await caller(), input),
    }),
  }),
);
