import {
  listInfluencers,
  listLayers,
  listMedia,
  listSocialAccounts,
} from '../../../usecases/projects/list-of-project.ts';
import { listProjects } from '../../../usecases/projects/list-projects.ts';
import { builder } from '../builder.ts';
import { toConnection } from '../connection.ts';
import { present } from '../present.ts';
import {
  InfluencerConnection,
  LayerConnection,
  layerArgs,
  MediaConnection,
  mediaArgs,
  ProjectConnection,
  pageArgs,
  pageComplexity,
  SocialAccountConnection,
  socialAccountArgs,
} from '../types/held.ts';

builder.queryField('projects', (t) =>
  t.field({
    type: ProjectConnection,
    authScopes: { key: 'projects:read' },
    description: 'The projects of your organisation, newest first.',
    args: {
      customerExternalId: t.arg.string({ description: 'Of this customer of yours only.' }),
      ...pageArgs,
    },
    complexity: pageComplexity,
    resolve: async (_root, args, { deps, caller }) =>
      present(toConnection(await listProjects(deps.store.db, await caller(), args), args.after)),
  }),
);

/** The lists of one project as root fields: null when the project is not in reach, as `project` itself. */
builder.queryFields((t) => {
  const projectId = t.arg.id({ required: true, description: 'The project, such as `prj_…`.' });
  const common = {
    nullable: true,
    authScopes: { key: 'projects:read' },
    complexity: pageComplexity,
  } as const;
  return {
    influencers: t.field({
      type: InfluencerConnection,
      ...common,
      args: { projectId, ...pageArgs },
      description: 'The personas of a project, oldest first; null when there is no such project.',
      resolve: async (_root, args, context) =>
        toConnection(await listInfluencers(await context.reader(), args), args.after),
    }),
    socialAccounts: t.field({
      type: SocialAccountConnection,
      ...common,
      args: { projectId, ...socialAccountArgs },
      description: 'The connected accounts of a project, oldest first; null when there is no such project.',
      resolve: async (_root, args, context) =>
        toConnection(await listSocialAccounts(await context.reader(), args), args.after),
    }),
    layers: t.field({
      type: LayerConnection,
      ...common,
      args: { projectId, ...layerArgs },
      description: 'The layers of a project, oldest first; null when there is no such project.',
      resolve: async (_root, args, context) =>
        toConnection(await listLayers(await context.reader(), args), args.after),
    }),
    media: t.field({
      type: MediaConnection,
      ...common,
      args: { projectId, ...mediaArgs },
      description: 'The media library of a project, oldest first; null when there is no such project.',
      resolve: async (_root, args, context) =>
        toConnection(await listMedia(await context.reader(), args), args.after),
    }),
  };
});
