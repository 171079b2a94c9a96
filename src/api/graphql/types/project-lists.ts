import {
  listInfluencers,
  listLayers,
  listMedia,
  listSocialAccounts,
} from '../../../usecases/projects/list-of-project.ts';
import { builder } from '../builder.ts';
import { toConnection } from '../connection.ts';
import { present } from '../present.ts';
import { ProjectRef } from '../refs.ts';
import {
  InfluencerConnection,
  LayerConnection,
  layerArgs,
  MediaConnection,
  mediaArgs,
  pageArgs,
  pageComplexity,
  SocialAccountConnection,
  socialAccountArgs,
} from './held.ts';

/** What a project holds. The same page of many projects is one statement. */
builder.objectFields(ProjectRef, (t) => ({
  influencers: t.field({
    type: InfluencerConnection,
    args: pageArgs,
    complexity: pageComplexity,
    description: 'The personas of the project, oldest first.',
    resolve: async ({ id }, args, context) =>
      present(
        toConnection(await listInfluencers(await context.reader(), { ...args, projectId: id }), args.after),
      ),
  }),
  socialAccounts: t.field({
    type: SocialAccountConnection,
    args: socialAccountArgs,
    complexity: pageComplexity,
    description: 'The connected accounts, oldest first.',
    resolve: async ({ id }, args, context) =>
      present(
        toConnection(
          await listSocialAccounts(await context.reader(), { ...args, projectId: id }),
          args.after,
        ),
      ),
  }),
  layers: t.field({
    type: LayerConnection,
    args: layerArgs,
    complexity: pageComplexity,
    description: 'The content and distribution layers, oldest first.',
    resolve: async ({ id }, args, context) =>
      present(toConnection(await listLayers(await context.reader(), { ...args, projectId: id }), args.after)),
  }),
  media: t.field({
    type: MediaConnection,
    args: mediaArgs,
    complexity: pageComplexity,
    description: 'The media library, oldest first.',
    resolve: async ({ id }, args, context) =>
      present(toConnection(await listMedia(await context.reader(), { ...args, projectId: id }), args.after)),
  }),
}));
