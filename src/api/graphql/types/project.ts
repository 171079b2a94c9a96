import { encodeId } from '../../../domain/ids.ts';
import { requiresApproval } from '../../../domain/review.ts';
import { PlatformEnum } from '../enums.ts';
import { BrandVoiceEnum, ProjectStatusEnum, ReviewPolicyEnum, TargetGenderEnum } from '../project-enums.ts';
import { ProjectRef } from '../refs.ts';
import { NodeInterface } from './node.ts';

ProjectRef.implement({
  description: 'An app or brand that posts are made for.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `prj_…`.', resolve: ({ id }) => encodeId('project', id) }),
    name: t.exposeString('name', { description: 'What you call the project.' }),
    customerExternalId: t.exposeString('customer_external_id', {
      nullable: true,
      description: 'Your own name for the customer it is for; `projects` finds it.',
    }),
    ownerEmail: t.exposeString('owner_email', { nullable: true, description: 'Whom to write to about it.' }),
    appName: t.exposeString('app_name', { nullable: true, description: "The app's name as posts say it." }),
    appDescription: t.exposeString('app_description', {
      nullable: true,
      description: 'What the app does; the source of slide texts. slideshowBuild needs it.',
    }),
    tagline: t.exposeString('tagline', { nullable: true, description: 'One line that sells the app.' }),
    brandVoice: t.field({
      type: BrandVoiceEnum,
      description: 'How posts speak where no influencer does.',
      resolve: (row) => row.brand_voice,
    }),
    targetGender: t.field({
      type: TargetGenderEnum,
      nullable: true,
      description: 'Whom the app is for; null when not said.',
      resolve: (row) => row.target_gender,
    }),
    primaryLanguage: t.exposeString('primary_language', {
      description: 'BCP-47 tag of the default language.',
    }),
    timezone: t.exposeString('timezone', { description: 'IANA time zone.' }),
    targetPlatforms: t.field({
      type: [PlatformEnum],
      description:
        'Where posts go unless a request says otherwise. When empty, text keeps clear of what any of the apps covers.',
      resolve: (row) => row.target_platforms,
    }),
    reviewPolicy: t.field({
      type: ReviewPolicyEnum,
      description: 'Which posts need approval.',
      resolve: (row) => row.review_policy,
    }),
    reviewFirstN: t.exposeInt('review_first_n', {
      nullable: true,
      description:
        'Under REVIEW_FIRST_N, after how many approved or rejected posts new ones need none; null under any other policy.',
    }),
    requiresApproval: t.boolean({
      description: 'True unless the review policy is AUTO_APPROVE.',
      resolve: (row) => requiresApproval(row.review_policy),
    }),
    metadata: t.field({
      type: 'JSON',
      description: 'Your own data, kept as it came.',
      resolve: (row) => row.metadata,
    }),
    status: t.field({
      type: ProjectStatusEnum,
      description: 'Whether jobs can be started.',
      resolve: (row) => row.status,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was created.',
      resolve: (row) => row.created_at,
    }),
  }),
});
