import { isSettled } from '../../domain/job.ts';
import { photosOf } from '../../domain/photos.ts';
import { photosKey } from '../../domain/photos-key.ts';
import { previewKey } from '../../domain/preview.ts';
import type { AssetRow } from '../../infra/store/queries/read/assets.ts';
import { builder } from './builder.ts';
import { AssetRef, ContainerRef } from './refs.ts';
import { SceneRef, scenesOf } from './scene.ts';

type Preview = { id: string; isGoing: boolean; photos: AssetRow[] };

const ContainerPreviewRef = builder.objectRef<Preview>('ContainerPreview').implement({
  description: 'What can be looked at before a container is completed.',
  fields: (t) => ({
    hlsUrl: t.string({
      nullable: true,
      description:
        'Signed address of its film, with sound, as an HLS playlist (fragmented MP4) that grows while the film is made: from the event CONTAINER_PREVIEW on that tells of it. Null before, and once the container has ended: `video` is in its place.',
      resolve: async ({ id }, _args, context) => {
        const isThere = await (await context.reader()).watchable.load(id);
        return isThere ? context.deps.links.sign(previewKey(id)).url : null;
      },
    }),
    storyboard: t.field({
      type: [SceneRef],
      description:
        'The post scene by scene, from the event CONTAINER_STORYBOARD on. Empty before, and once the container has ended: `scenes` has them for good.',
      resolve: async ({ id, isGoing }, _args, context) =>
        isGoing ? scenesOf((await (await context.reader()).plan.load(id))?.plan?.scenes, id) : [],
    }),
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
      id: row.id,
      isGoing: !isSettled(row.status),
      photos: photosOf(await (await context.reader()).assetsOfContainer.load(row.id)),
    }),
  }),
}));
