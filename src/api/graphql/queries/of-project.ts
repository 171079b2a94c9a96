import type DataLoader from 'dataloader';
import { find, type Reader } from '../../../usecases/reader.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { InfluencerRef, LayerRef, MediaRef, SocialAccountRef } from '../refs.ts';

/** The lists of one project as root fields: null when the project is not in reach, as `project` itself. */
builder.queryFields((t) => {
  const args = { projectId: t.arg.id({ required: true, description: 'The project, such as `prj_…`.' }) };
  const common = { nullable: true, authScopes: { key: 'projects:read' }, args } as const;
  return {
    influencers: t.field({
      type: [InfluencerRef],
      ...common,
      description: 'The personas of a project, oldest first; null when there is no such project.',
      resolve: (_root, { projectId }, context) =>
        ofProject(context, projectId, (reader) => reader.influencersOfProject),
    }),
    socialAccounts: t.field({
      type: [SocialAccountRef],
      ...common,
      description: 'The connected accounts of a project, oldest first; null when there is no such project.',
      resolve: (_root, { projectId }, context) =>
        ofProject(context, projectId, (reader) => reader.socialAccountsOfProject),
    }),
    layers: t.field({
      type: [LayerRef],
      ...common,
      description: 'The layers of a project, oldest first; null when there is no such project.',
      resolve: (_root, { projectId }, context) =>
        ofProject(context, projectId, (reader) => reader.layersOfProject),
    }),
    media: t.field({
      type: [MediaRef],
      ...common,
      description: 'The media library of a project, oldest first; null when there is no such project.',
      resolve: (_root, { projectId }, context) =>
        ofProject(context, projectId, (reader) => reader.mediaOfProject),
    }),
  };
});

async function ofProject<Thing>(
  context: Context,
  projectId: string,
  pick: (reader: Reader) => DataLoader<string, Thing[]>,
): Promise<Thing[] | null> {
  const reader = await context.reader();
  const project = await find(reader.project, 'project', projectId);
  return project && pick(reader).load(project.id);
}
