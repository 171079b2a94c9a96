import type { FileKind } from '../../domain/file-kinds.ts';
import { encodeId } from '../../domain/ids.ts';
import { assetLink } from '../asset-link.ts';
import { enumOf } from './enum-of.ts';
import { NodeInterface } from './node.ts';
import { AssetRef } from './refs.ts';

export const AssetKindEnum = enumOf<FileKind | 'captions'>('AssetKind', 'What a file of a container is.', {
  video: 'The post itself: MP4 in the aspect ratio of the post, H.264 and AAC.',
  poster: 'A full-size still to show before the video plays.',
  thumbnail: 'A small still for lists.',
  slide: 'One slide of a slideshow as an image; `ordinal` gives the order.',
  captions: 'Subtitles.',
});

AssetRef.implement({
  description: 'A finished file of a container. Its facts were measured on the file, not assumed.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `ast_…`.', resolve: (asset) => encodeId('asset', asset.id) }),
    kind: t.field({ type: AssetKindEnum, description: 'What the file is.', resolve: ({ kind }) => kind }),
    ordinal: t.exposeInt('ordinal', { description: 'Position among the files of its kind, from 0.' }),
    width: t.exposeInt('width', { nullable: true, description: 'Pixels; null for what has no picture.' }),
    height: t.exposeInt('height', { nullable: true, description: 'Pixels; null for what has no picture.' }),
    durationMs: t.exposeInt('durationMs', {
      nullable: true,
      description: 'Length in milliseconds; null for stills.',
    }),
    mimeType: t.exposeString('mimeType', { description: 'Such as `video/mp4`.' }),
    sizeBytes: t.exposeInt('sizeBytes', { description: 'Size of the file in bytes.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the file, lower-case hex.' }),
    url: t.string({
      description:
        'Signed address of the file. Needs no key, understands ranges, ends at `urlExpiresAt`. Saved, it is called after its post; `&download` has browsers save it.',
      resolve: (asset, _args, { deps }) => assetLink(deps.links, asset).url,
    }),
    urlExpiresAt: t.field({
      type: 'DateTime',
      description: 'When `url` stops working; read the asset again for a new one.',
      resolve: (asset, _args, { deps }) => assetLink(deps.links, asset).expiresAt,
    }),
  }),
});
