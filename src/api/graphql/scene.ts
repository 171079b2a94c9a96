import type { PlannedScene, SceneRole } from '../../domain/container.ts';
import { scenePicture } from '../scene-picture.ts';
import { builder } from './builder.ts';
import { enumOf } from './enum-of.ts';
import { AssetRef, ContainerRef, MediaRef } from './refs.ts';

const SceneRoleEnum = enumOf<SceneRole>('SceneRole', 'What a scene is for. Roles may be added.', {
  hook: 'It opens the post; a long hook has several, a page each.',
  point: 'It tells something.',
  call: 'It says what to do; in a slideshow without screenshots also what the app is, above that.',
  reaction: 'Somebody reacts; the hook stands over it.',
  demo: 'The app is seen; the call stands over its end.',
});

/** A scene with its place, and the container whose stills it has once that is completed. */
type Scene = PlannedScene & { index: number; containerId: string | null };

/** The scenes of a plan; none for plans made before scenes were kept. */
export function scenesOf(scenes: readonly PlannedScene[] | undefined, containerId: string | null): Scene[] {
  return (scenes ?? []).map((scene, index) => ({ ...scene, index, containerId }));
}

export const SceneRef = builder.objectRef<Scene>('Scene').implement({
  description: 'A part of a post with its words, in the order in which it is seen.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Position in the post, from 0.' }),
    role: t.field({ type: SceneRoleEnum, description: 'What it is for.', resolve: ({ role }) => role }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'What is read in it, line by line; null where nothing is.',
    }),
    startMs: t.exposeInt('startMs', { description: 'When it begins, in ms from the start.' }),
    endMs: t.exposeInt('endMs', { description: 'When it ends, in ms from the start.' }),
    media: t.field({
      type: MediaRef,
      nullable: true,
      authScopes: { key: 'projects:read' },
      description: 'The file of the media library that it shows, if one does.',
      resolve: async ({ mediaId }, _args, context) =>
        mediaId ? (await context.reader()).media.load(mediaId) : null,
    }),
    still: t.field({
      type: AssetRef,
      nullable: true,
      description: 'Its photo, as a carousel posts it; null where it has none, and until it is completed.',
      resolve: async ({ containerId, still }, _args, context) => {
        if (containerId === null || still === null) return null;
        const assets = await (await context.reader()).assetsOfContainer.load(containerId);
        return assets.find(({ kind, ordinal }) => kind === 'slide' && ordinal === still) ?? null;
      },
    }),
    picture: t.string({
      nullable: true,
      description:
        'Signed address of its photo, from the event CONTAINER_PREVIEW on; before, and where it has none, of the picture of the media library that it shows. Null where it shows none.',
      resolve: async (scene, _args, context) => {
        const reader = await context.reader();
        const { containerId, mediaId } = scene;
        const [assets, media] = await Promise.all([
          containerId ? reader.assetsOfContainer.load(containerId) : [],
          mediaId ? reader.media.load(mediaId) : null,
        ]);
        return scenePicture(context.deps.links, scene, assets, media);
      },
    }),
  }),
});

builder.objectField(ContainerRef, 'scenes', (t) =>
  t.field({
    type: [SceneRef],
    description: 'The post scene by scene; empty until planned, and for posts of 0.1.',
    resolve: async (row, _args, context) => {
      const plan = (await (await context.reader()).plan.load(row.id))?.plan;
      return scenesOf(plan?.scenes, row.id);
    },
  }),
);
