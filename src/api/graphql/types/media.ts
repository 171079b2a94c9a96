import { encodeId } from '../../../domain/ids.ts';
import { enumOf } from '../enum-of.ts';
import { MediaRef } from '../refs.ts';
import { NodeInterface } from './node.ts';

export const MediaRoleEnum = enumOf<
  'logo' | 'app-screenshot' | 'app-demo' | 'end-card' | 'reference' | 'reaction' | 'music'
>('MediaRole', 'What a file of the media library is for.', {
  logo: "The app's logo.",
  'app-screenshot': 'A picture of the app; a slide background.',
  'app-demo': 'A screen recording of the app; ugcRemix needs one.',
  'end-card': 'The last picture of a video.',
  reference: 'Something to remix from.',
  reaction: 'A reaction clip.',
  music: 'A tune.',
});

const MediaKind = enumOf<'image' | 'video' | 'audio'>('MediaKind', 'What a file holds.', {
  image: 'A still.',
  video: 'A clip, with or without sound.',
  audio: 'Sound only.',
});

MediaRef.implement({
  description: "A file of a project's media library. Its facts were found by decoding it.",
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `med_…`.', resolve: ({ id }) => encodeId('media', id) }),
    role: t.field({ type: MediaRoleEnum, description: 'What it is for.', resolve: (row) => row.role }),
    kind: t.field({ type: MediaKind, description: 'What it holds.', resolve: (row) => row.kind }),
    mimeType: t.exposeString('mime_type', { description: 'Such as `video/mp4`.' }),
    width: t.exposeInt('width', { nullable: true, description: 'Pixels; null for sound.' }),
    height: t.exposeInt('height', { nullable: true, description: 'Pixels; null for sound.' }),
    durationMs: t.exposeInt('duration_ms', {
      nullable: true,
      description: 'Length in milliseconds; null for stills.',
    }),
    sizeBytes: t.exposeInt('size_bytes', { description: 'Size of the file in bytes.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the file, lower-case hex.' }),
    url: t.string({
      description: 'Signed address of the file. Needs no key, understands ranges, ends at `urlExpiresAt`.',
      resolve: (row, _args, { deps }) => deps.links.sign(row.blob_key).url,
    }),
    urlExpiresAt: t.field({
      type: 'DateTime',
      description: 'When `url` stops working.',
      resolve: (row, _args, { deps }) => deps.links.sign(row.blob_key).expiresAt,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was added.',
      resolve: (row) => row.created_at,
    }),
  }),
});
