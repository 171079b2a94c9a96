import { NotFoundError, ValidationError } from '../../../domain/refusals.ts';
import type { Row } from '../../../infra/store/database.ts';
import { addSourcePost } from '../../../usecases/library/add-source-post.ts';
import { builder } from '../builder.ts';
import { SourcePostRef } from '../refs.ts';
import { SourcePostKind } from '../types/source-post.ts';

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

const SourceSlideInput = builder.inputType('SourceSlideInput', {
  description: 'One slide.',
  fields: (t) => ({
    text: t.string({ description: 'What it says, 1 to 500 characters. Must be given.' }),
    mediaId: t.id({ description: 'An image of the media library, such as `med_…`.' }),
  }),
});

const AddSourcePostInput = builder.inputType('AddSourcePostInput', {
  description: 'A post to remix.',
  fields: (t) => ({
    projectId: t.id({ required: true, description: 'The project it is for, such as `prj_…`.' }),
    kind: t.field({ type: SourcePostKind, required: true, description: 'What it is.' }),
    caption: t.string({ description: 'The text published with it, up to 2200 characters.' }),
    slides: t.field({
      type: [SourceSlideInput],
      description: '1 to 35 slides in order; for a slideshow only, which needs them.',
    }),
    mediaId: t.id({ description: 'A video of the media library; for a clip only, which needs it.' }),
  }),
});

builder.mutationField('addSourcePost', (t) =>
  t.field({
    type: SourcePostAdded,
    nullable: true,
    authScopes: { key: 'content:write' },
    description: 'Adds a post that the remix formats can start from.',
    args: { input: t.arg({ type: AddSourcePostInput, required: true, description: 'The post.' }) },
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'AddSourcePostResult', description: 'What `addSourcePost` can answer.' },
    },
    resolve: async (_root, { input }, { deps, caller }) => ({
      sourcePost: await addSourcePost(deps, await caller(), input),
    }),
  }),
);
