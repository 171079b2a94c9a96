import { photosOf } from '../../domain/photos.ts';
import { photosKey } from '../../domain/photos-key.ts';
import type { AssetRow } from '../../infra/store/queries/read/assets.ts';
import { builder } from './builder.ts';
import { AssetRef, ContainerRef } from './refs.ts';

const ContainerPreviewRef = builder.objectRef<{ photos: AssetRow[] }>('ContainerPreview').implement({
  description: 'What can be looked at before a container is completed.',
  fields: (t) => ({
    photos: t.field({
      type: [AssetRef],
      description: 'Its photos in order, from the event CONTAINER_PREVIEW on; empty before.',
      resolve: ({ photos }) => photos,
    }),
  }),
});

/** The files of a container by what they are for. */
builder.objectFields(ContainerRef, (t) => ({
  assets: t.field({
    type: [AssetRef],
    description:
      'Its files; empty until it is completed, but for photos, which come before the film. A container that fails or is canceled keeps none.',
    resolve: async (row, _args, context) => (await context.reader()).assetsOfContainer.load(row.id),
  }),
  video: t.field({
    type: AssetRef,
    nullable: true,
    description: 'The film; null until it is completed, and of photos alone.',
    resolve: async (row, _args, context) =>
      (await (await context.reader()).assetsOfContainer.load(row.id)).find(({ kind }) => kind === 'video'),
  }),
  poster: t.field({
    type: AssetRef,
    nullable: true,
    description: 'A full-size still that stands for it; null until it is completed.',
    resolve: async (row, _args, context) =>
      (await (await context.reader()).assetsOfContainer.load(row.id)).find(({ kind }) => kind === 'poster'),
  }),
  photos: t.field({
    type: [AssetRef],
    description: 'Its photos in order, one a slide; empty until they are made, and of a film alone.',
    resolve: async (row, _args, context) =>
      photosOf(await (await context.reader()).assetsOfContainer.load(row.id)),
  }),
  photosZipUrl: t.string({
    nullable: true,
    description:
      'Signed address of its photos and their caption in one file, such as `Asset.url` is; null while it has none.',
    resolve: async (row, _args, context) => {
      const photos = photosOf(await (await context.reader()).assetsOfContainer.load(row.id));
      return photos.length > 0 ? context.deps.links.sign(photosKey(row.id)).url : null;
    },
  }),
  preview: t.field({
    type: ContainerPreviewRef,
    description: 'What can be looked at before it is completed.',
    resolve: async (row, _args, context) => ({
      photos: photosOf(await (await context.reader()).assetsOfContainer.load(row.id)),
    }),
  }),
}));
