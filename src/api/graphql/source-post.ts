import { encodeId } from '../../domain/ids.ts';
import { addSourcePostInput } from '../../domain/inputs/source-post.ts';
import type { Row } from '../../infra/store/database.ts';
import { ADD_SOURCE_POST_REFUSALS, addSourcePost } from '../../usecases/library/add-source-post.ts';
import { listSourcePosts } from '../../usecases/projects/list-of-project.ts';
import { builder } from './builder.ts';
import { toConnection } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { mutation } from './mutation.ts';
import { NodeInterface } from './node.ts';
import { ofProject, pageArgs, pageComplexity } from './page-args.ts';
import { MediaRef, SourcePostRef } from './refs.ts';

const SourcePostKind = enumOf<'slideshow' | 'clip'>('SourcePostKind', 'What a source post is.', {
  slideshow: 'Texts, each perhaps with a picture.',
  clip: 'A video.',
});

const SourceSlide = builder.objectRef<Row<'source_post'>['slides'][number]>('SourceSlide').implement({
  description: 'One slide of a source post.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What it says.' }),
    media: t.field({
      type: MediaRef,
      nullable: true,
      description: 'What it shows; null for nothing, or when that was deleted.',
      resolve: async ({ mediaId }, _args, context) =>
        mediaId ? (await context.reader()).media.load(mediaId) : null,
    }),
  }),
});

SourcePostRef.implement({
  description: 'A post to remix. Name it in `references.sourcePostIds` of generateContent.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `src_…`.', resolve: ({ id }) => encodeId('sourcePost', id) }),
    kind: t.field({ type: SourcePostKind, description: 'What it is.', resolve: (row) => row.kind }),
    caption: t.exposeString('caption', { nullable: true, description: 'The text published with it.' }),
    slides: t.field({
      type: [SourceSlide],
      description: 'In order; empty for a clip.',
      resolve: (row) => row.slides,
    }),
    media: t.field({
      type: MediaRef,
      nullable: true,
      description: 'The video of a clip; null for a slideshow, or when it was deleted.',
      resolve: async (row, _args, context) =>
        row.mediaId ? (await context.reader()).media.load(row.mediaId) : null,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was added.',
      resolve: (row) => row.createdAt,
    }),
  }),
});

const SourcePostConnection = builder.connectionObject(
  { type: SourcePostRef, name: 'SourcePostConnection', description: 'A page of source posts, oldest first.' },
  { name: 'SourcePostEdge', description: 'A source post in a page.' },
);

builder.queryField('sourcePosts', (t) =>
  t.field({
    type: SourcePostConnection,
    nullable: true,
    authScopes: { key: 'projects:read' },
    complexity: pageComplexity,
    args: { ...ofProject, ...pageArgs },
    description: 'The posts to remix of a project, oldest first; null when there is no such project.',
    resolve: async (_root, args, context) =>
      toConnection(await listSourcePosts(await context.reader(), args), args.after),
  }),
);

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
