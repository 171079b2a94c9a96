import { encodeId } from '../../../domain/ids.ts';
import type { Row } from '../../../infra/store/database.ts';
import { builder } from '../builder.ts';
import { enumOf } from '../enum-of.ts';
import { MediaRef, SourcePostRef } from '../refs.ts';
import { NodeInterface } from './node.ts';

export const SourcePostKind = enumOf<'slideshow' | 'clip'>('SourcePostKind', 'What a source post is.', {
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
        row.media_id ? (await context.reader()).media.load(row.media_id) : null,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was added.',
      resolve: (row) => row.created_at,
    }),
  }),
});
