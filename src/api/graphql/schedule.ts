import { encodeId } from '../../domain/ids.ts';
import { scheduleContainerInput } from '../../domain/inputs/review-container.ts';
import type { PublishMode } from '../../domain/publish-modes.ts';
import { listSchedule } from '../../usecases/projects/list-of-project.ts';
import {
  SCHEDULE_CONTAINER_REFUSALS,
  type Scheduled,
  scheduleContainer,
} from '../../usecases/review/schedule-container.ts';
import { builder } from './builder.ts';
import { toConnection } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { mutation } from './mutation.ts';
import { NodeInterface } from './node.ts';
import { ofProject, pageArgs, pageComplexity } from './page-args.ts';
import { present } from './present.ts';
import { ContainerRef, ProjectRef, ScheduledPostRef, SocialAccountRef } from './refs.ts';

const PublishModeEnum = enumOf<PublishMode>(
  'PublishMode',
  'How a post is meant to go out. Kept for whoever publishes.',
  {
    direct_publish: 'Published at once (TikTok).',
    draft_to_device: "Sent as a draft to the owner's device.",
    draft: 'Kept as a draft on the platform.',
    reels: 'Published as a reel (Instagram).',
    feed: 'Published in the feed (Instagram).',
  },
);

ScheduledPostRef.implement({
  description: 'A time at which a post is to go out on one account.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `sp_…`.', resolve: ({ id }) => encodeId('scheduledPost', id) }),
    scheduledFor: t.field({
      type: 'DateTime',
      description: 'When it is to go out.',
      resolve: (row) => row.scheduledFor,
    }),
    mode: t.field({
      type: PublishModeEnum,
      nullable: true,
      description: 'How it is to go out; null when not said.',
      resolve: (row) => row.mode,
    }),
    captionOverride: t.exposeString('captionOverride', {
      nullable: true,
      description: "Text to publish with it on this account; null for the post's own caption.",
    }),
    firstCommentOverride: t.exposeString('firstCommentOverride', {
      nullable: true,
      description: "First comment on this account; null for the post's own.",
    }),
    scheduledBy: t.id({
      description: 'The API key that asked for it, such as `key_…`.',
      resolve: ({ scheduledBy: id }) => encodeId('key', id),
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was first asked for.',
      resolve: (row) => row.createdAt,
    }),
    socialAccount: t.field({
      type: SocialAccountRef,
      nullable: true,
      authScopes: { key: 'projects:read' },
      description: 'Where it is to go out; null without the scope `projects:read`.',
      resolve: async (row, _args, context) =>
        (await context.reader()).socialAccount.load(row.socialAccountId),
    }),
    container: t.field({
      type: ContainerRef,
      description: 'The post.',
      resolve: async (row, _args, context) =>
        present(await (await context.reader()).container.load(row.containerId)),
    }),
  }),
});

const ScheduledPostConnection = builder.connectionObject(
  {
    type: ScheduledPostRef,
    name: 'ScheduledPostConnection',
    description: 'A page of schedule entries, oldest first.',
  },
  { name: 'ScheduledPostEdge', description: 'A schedule entry in a page.' },
);

builder.queryField('schedule', (t) =>
  t.field({
    type: ScheduledPostConnection,
    nullable: true,
    authScopes: { key: 'content:read' },
    args: { ...ofProject, ...pageArgs },
    complexity: pageComplexity,
    description:
      'When the posts of a project go out, in the order they were planned; null when there is no such project.',
    resolve: async (_root, args, context) =>
      toConnection(await listSchedule(await context.reader(), args), args.after),
  }),
);

builder.objectField(ProjectRef, 'schedule', (t) =>
  t.field({
    type: ScheduledPostConnection,
    authScopes: { key: 'content:read' },
    args: pageArgs,
    complexity: pageComplexity,
    description: 'When its posts go out, in the order they were planned.',
    resolve: async ({ id }, args, context) =>
      present(
        toConnection(await listSchedule(await context.reader(), { ...args, projectId: id }), args.after),
      ),
  }),
);

/** Whoever may schedule a post may read it with the answer. */
const ContainerScheduled = builder.objectRef<Scheduled>('ContainerScheduled').implement({
  description: 'The post is planned to go out on every account asked for.',
  fields: (t) => ({
    container: t.field({
      type: ContainerRef,
      description: 'The post, with its whole schedule.',
      resolve: async ({ containerId }, _args, context) =>
        present(await (await context.reader()).container.load(containerId)),
    }),
    scheduledPosts: t.field({
      type: [ScheduledPostRef],
      description: 'What this request planned, in the order of its targets.',
      resolve: ({ posts }) => posts,
    }),
  }),
});

mutation('scheduleContainer', {
  scope: 'publish:write',
  description:
    'Plans a completed post to go out. The same post, account and time again replaces the texts given before.',
  input: scheduleContainerInput,
  result: ContainerScheduled,
  refusals: SCHEDULE_CONTAINER_REFUSALS,
  resolve: async (input, { deps, caller }) => scheduleContainer(deps, await caller(), input),
});
