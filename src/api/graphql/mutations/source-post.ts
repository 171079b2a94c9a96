import { addSourcePostInput } from '../../../domain/inputs/source-post.ts';
import type { Row } from '../../../infra/store/database.ts';
import { ADD_SOURCE_POST_REFUSALS, addSourcePost } from '../../../usecases/library/add-source-post.ts';
import { builder } from '../builder.ts';
import { mutation } from '../mutation.ts';
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

mutation('addSourcePost', {
  scope: 'content:write',
  description: 'Adds a post that the remix formats can start from.',
  input: addSourcePostInput,
  given: 'The post.',
  result: SourcePostAdded,
  refusals: ADD_SOURCE_POST_REFUSALS,
  resolve: async (input, { deps, caller }) => ({
    sourcePost: await addSourcePost(deps, await caller(), input),
  }),
});
