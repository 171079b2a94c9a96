import type { BrandStyle } from '../../domain/brand-style.ts';
import { encodeId } from '../../domain/ids.ts';
import { projectsFilter } from '../../domain/inputs/lists.ts';
import { createProjectInput, updateProjectInput } from '../../domain/inputs/project.ts';
import type { TargetGender } from '../../domain/persona.ts';
import { requiresApproval } from '../../domain/review.ts';
import { CREATE_PROJECT_REFUSALS, createProject } from '../../usecases/projects/create-project.ts';
import { listProjects } from '../../usecases/projects/list-projects.ts';
import { UPDATE_PROJECT_REFUSALS, updateProject } from '../../usecases/projects/update-project.ts';
import { find } from '../../usecases/reader.ts';
import { argsOf } from './args-of.ts';
import { builder } from './builder.ts';
import { toConnection } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { BrandVoiceEnum, PlatformEnum, PostStyleEnum } from './enums.ts';
import { mutation } from './mutation.ts';
import { NodeInterface } from './node.ts';
import { pageArgs, pageComplexity } from './page-args.ts';
import { present } from './present.ts';
import { ProjectRef } from './refs.ts';
import { written } from './written.ts';

const ReviewPolicyEnum = enumOf<'auto_approve' | 'review_first_n' | 'review_all'>(
  'ReviewPolicy',
  'Which finished posts somebody must look at before they can be scheduled.',
  {
    auto_approve: 'None.',
    review_first_n: 'Every new one, until `reviewFirstN` posts have been approved or rejected.',
    review_all: 'All.',
  },
);

const ProjectStatusEnum = enumOf<'active' | 'archived'>(
  'ProjectStatus',
  'Whether jobs can be started on a project.',
  {
    active: 'Jobs can be started.',
    archived: 'Kept for reading only; `updateProject` can take it back into use.',
  },
);

const TargetGenderEnum = enumOf<TargetGender>('TargetGender', 'Whom an app is for.', {
  all: 'Everybody.',
  female: 'Women above all.',
  male: 'Men above all.',
});

const BrandStyleRef = builder.objectRef<BrandStyle>('BrandStyle').implement({
  description:
    'How posts of a project look unless a start says otherwise. What is null is drawn for each post.',
  fields: (t) => ({
    accent: t.exposeString('accent', {
      nullable: true,
      description:
        'Of labels, numbers and calls to action, as `#rrggbb`; when null the strongest colour of the LOGO.',
    }),
    background: t.exposeString('background', {
      nullable: true,
      description: 'Behind the words where a post has no picture, as `#rrggbb`.',
    }),
    style: t.field({
      type: PostStyleEnum,
      nullable: true,
      description: 'How words are set when a start does not say.',
      resolve: ({ style }) => style,
    }),
  }),
});

ProjectRef.implement({
  description: 'An app or brand that posts are made for.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `prj_…`.', resolve: ({ id }) => encodeId('project', id) }),
    name: t.exposeString('name', { description: 'What you call the project.' }),
    customerExternalId: t.exposeString('customerExternalId', {
      nullable: true,
      description: 'Your own name for the customer it is for; `projects` finds it.',
    }),
    ownerEmail: t.exposeString('ownerEmail', { nullable: true, description: 'Whom to write to about it.' }),
    appName: t.exposeString('appName', { nullable: true, description: "The app's name as posts say it." }),
    appDescription: t.exposeString('appDescription', {
      nullable: true,
      description: 'What the app does; the source of slide texts. slideshowBuild needs it.',
    }),
    tagline: t.exposeString('tagline', { nullable: true, description: 'One line that sells the app.' }),
    brandVoice: t.field({
      type: BrandVoiceEnum,
      description: 'How posts speak where no influencer does.',
      resolve: (row) => row.brandVoice,
    }),
    brandStyle: t.field({
      type: BrandStyleRef,
      nullable: true,
      description: 'Colours and setting of posts, as they were set; null when they never were.',
      resolve: (row) => row.brandStyle,
    }),
    targetGender: t.field({
      type: TargetGenderEnum,
      nullable: true,
      description: 'Whom the app is for; null when not said.',
      resolve: (row) => row.targetGender,
    }),
    primaryLanguage: t.exposeString('primaryLanguage', {
      description: 'BCP-47 tag of the default language.',
    }),
    timezone: t.exposeString('timezone', { description: 'IANA time zone.' }),
    targetPlatforms: t.field({
      type: [PlatformEnum],
      description:
        'Where posts go unless a request says otherwise. When empty, text keeps clear of what any of the apps covers.',
      resolve: (row) => row.targetPlatforms,
    }),
    reviewPolicy: t.field({
      type: ReviewPolicyEnum,
      description: 'Which posts need approval.',
      resolve: (row) => row.reviewPolicy,
    }),
    reviewFirstN: t.exposeInt('reviewFirstN', {
      nullable: true,
      description:
        'Under REVIEW_FIRST_N, after how many approved or rejected posts new ones need none; null under any other policy.',
    }),
    requiresApproval: t.boolean({
      description: 'True unless the review policy is AUTO_APPROVE.',
      resolve: (row) => requiresApproval(row.reviewPolicy),
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
      resolve: (row) => row.createdAt,
    }),
  }),
});

const ProjectConnection = builder.connectionObject(
  { type: ProjectRef, name: 'ProjectConnection', description: 'A page of projects, newest first.' },
  { name: 'ProjectEdge', description: 'A project in a page.' },
);

builder.queryField('project', (t) =>
  t.field({
    type: ProjectRef,
    nullable: true,
    authScopes: { key: 'projects:read' },
    description: 'A project by its id; null when there is no such project in your organisation.',
    args: { id: t.arg.id({ required: true, description: 'Such as `prj_…`.' }) },
    resolve: async (_root, { id }, context) => find((await context.reader()).project, 'project', id),
  }),
);

builder.queryField('projects', (t) =>
  t.field({
    type: ProjectConnection,
    authScopes: { key: 'projects:read' },
    description: 'The projects of your organisation, newest first.',
    args: {
      ...argsOf(projectsFilter),
      ...pageArgs,
    },
    complexity: pageComplexity,
    resolve: async (_root, args, { deps, caller }) =>
      present(toConnection(await listProjects(deps.store.db, await caller(), args), args.after)),
  }),
);

mutation('createProject', {
  scope: 'projects:write',
  description: 'Creates a project. With an app description it gets its first influencer, ready at once.',
  input: createProjectInput,
  result: ProjectRef,
  refusals: CREATE_PROJECT_REFUSALS,
  resolve: (input, context) => written(context, createProject, input),
});

mutation('updateProject', {
  scope: 'projects:write',
  description: 'Changes a project, its review policy and its status included.',
  input: updateProjectInput,
  result: ProjectRef,
  refusals: UPDATE_PROJECT_REFUSALS,
  resolve: (input, context) => written(context, updateProject, input),
});
