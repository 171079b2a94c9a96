import { builder } from '../builder.ts';
import { present } from '../present.ts';
import { AssetRef, ContainerRef, InfluencerRef, JobRef, LayerRef, ProjectRef } from '../refs.ts';

/** What a container leads to. */
builder.objectFields(ContainerRef, (t) => ({
  plan: t.field({
    type: 'JSON',
    nullable: true,
    description: 'The timeline as data: rendering it again gives the same picture. Null until planned.',
    resolve: async (row, _args, context) => (await (await context.reader()).plan.load(row.id))?.plan,
  }),
  assets: t.field({
    type: [AssetRef],
    description: 'Its files; empty until it is completed.',
    resolve: async (row, _args, context) => (await context.reader()).assetsOfContainer.load(row.id),
  }),
  job: t.field({
    type: JobRef,
    authScopes: { key: 'jobs:read' },
    description: 'The job that makes it.',
    resolve: async (row, _args, context) => present(await (await context.reader()).job.load(row.job_id)),
  }),
  project: t.field({
    type: ProjectRef,
    authScopes: { key: 'projects:read' },
    description: 'The project it belongs to.',
    resolve: async (row, _args, context) =>
      present(await (await context.reader()).project.load(row.project_id)),
  }),
  layer: t.field({
    type: LayerRef,
    nullable: true,
    authScopes: { key: 'projects:read' },
    description: 'The content layer it is anchored to; null in the unassigned pool.',
    resolve: async (row, _args, context) =>
      row.layer_id ? (await context.reader()).layer.load(row.layer_id) : null,
  }),
  influencer: t.field({
    type: InfluencerRef,
    nullable: true,
    authScopes: { key: 'projects:read' },
    description: 'Who speaks; null for the default voice of the project.',
    resolve: async (row, _args, context) =>
      row.influencer_id ? (await context.reader()).influencer.load(row.influencer_id) : null,
  }),
}));
