import { encodeId } from '../../../domain/ids.ts';
import { enumOf } from '../enum-of.ts';
import { InfluencerRef, LayerRef, MediaRef, ProjectRef, SocialAccountRef } from '../refs.ts';
import { NodeInterface } from './node.ts';

const ReviewPolicy = enumOf<'auto_approve' | 'review_first_n' | 'review_all'>(
  'ReviewPolicy',
  'Which finished posts somebody must look at before they can be scheduled.',
  {
    auto_approve: 'None.',
    review_first_n: 'The first few.',
    review_all: 'All.',
  },
);

const ProjectStatus = enumOf<'active' | 'archived'>(
  'ProjectStatus',
  'Whether jobs can be started on a project.',
  {
    active: 'Jobs can be started.',
    archived: 'Kept for reading only.',
  },
);

ProjectRef.implement({
  description: 'An app or brand that posts are made for.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `prj_…`.', resolve: ({ id }) => encodeId('project', id) }),
    name: t.exposeString('name', { description: 'What you call the project.' }),
    appName: t.exposeString('app_name', { nullable: true, description: "The app's name as posts say it." }),
    appDescription: t.exposeString('app_description', {
      nullable: true,
      description: 'What the app does; the source of slide texts. slideshowBuild needs it.',
    }),
    tagline: t.exposeString('tagline', { nullable: true, description: 'One line that sells the app.' }),
    brandVoice: t.exposeString('brand_voice', {
      description: 'How posts speak where no influencer does, such as `witty`.',
    }),
    primaryLanguage: t.exposeString('primary_language', {
      description: 'BCP-47 tag of the default language.',
    }),
    timezone: t.exposeString('timezone', { description: 'IANA time zone.' }),
    targetPlatforms: t.exposeStringList('target_platforms', {
      description: 'Where posts go unless a request says otherwise.',
    }),
    reviewPolicy: t.field({
      type: ReviewPolicy,
      description: 'Which posts need approval.',
      resolve: (row) => row.review_policy,
    }),
    requiresApproval: t.boolean({
      description: 'True unless the review policy is AUTO_APPROVE.',
      resolve: (row) => row.review_policy !== 'auto_approve',
    }),
    metadata: t.field({
      type: 'JSON',
      description: 'Your own data, kept as it came.',
      resolve: (row) => row.metadata,
    }),
    status: t.field({
      type: ProjectStatus,
      description: 'Whether jobs can be started.',
      resolve: (row) => row.status,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was created.',
      resolve: (row) => row.created_at,
    }),
    influencers: t.field({
      type: [InfluencerRef],
      description: 'The personas of the project, oldest first.',
      resolve: async ({ id }, _args, context) => (await context.reader()).influencersOfProject.load(id),
    }),
    socialAccounts: t.field({
      type: [SocialAccountRef],
      description: 'The connected accounts, oldest first.',
      resolve: async ({ id }, _args, context) => (await context.reader()).socialAccountsOfProject.load(id),
    }),
    layers: t.field({
      type: [LayerRef],
      description: 'The content and distribution layers, oldest first.',
      resolve: async ({ id }, _args, context) => (await context.reader()).layersOfProject.load(id),
    }),
    media: t.field({
      type: [MediaRef],
      description: 'The media library, oldest first.',
      resolve: async ({ id }, _args, context) => (await context.reader()).mediaOfProject.load(id),
    }),
  }),
});
