import { encodeId } from '../../domain/ids.ts';
import { scheduleContainerInput } from '../../domain/inputs/review-container.ts';
import {
  cancelScheduledPostInput,
  markPostPublishedInput,
  reschedulePostInput,
} from '../../domain/inputs/scheduled-post.ts';
import { PUBLISH_FAULTS, type PublicationError, type PublicationStatus } from '../../domain/publications.ts';
import type { PublishMode } from '../../domain/publish-modes.ts';
import type { Row } from '../../infra/store/database.ts';
import { listSchedule } from '../../usecases/projects/list-of-project.ts';
import {
  CANCEL_SCHEDULED_POST_REFUSALS,
  cancelScheduledPost,
} from '../../usecases/publish/cancel-scheduled-post.ts';
import {
  MARK_POST_PUBLISHED_REFUSALS,
  markPostPublished,
} from '../../usecases/publish/mark-post-published.ts';
import { RESCHEDULE_POST_REFUSALS, reschedulePost } from '../../usecases/publish/reschedule-post.ts';
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

const PublishModeEnum = enumOf<PublishMode>('PublishMode', 'How a post is meant to go out.', {
  direct_publish: 'Published at once (TikTok).',
  draft_to_device: "Sent as a draft to the owner's device.",
  draft: 'Kept as a draft on the platform.',
  reels: 'Published as a reel (Instagram).',
  feed: 'Published in the feed (Instagram).',
});

const PublicationStatusEnum = enumOf<PublicationStatus>(
  'PublicationStatus',
  'Where the publication of a post on an account stands.',
  {
    intent: 'A date and no more: nobody is configured who publishes on the account.',
    scheduled: 'It waits for its time, or for another try.',
    sending: 'It is being handed over.',
    processing: 'Its publisher has it and works on it.',
    handed_over: 'It lies at its publisher as a draft.',
    waiting_for_person: 'It waits in the app, or private on the platform, for a person.',
    published: 'It is out.',
    failed: '`error` tells why; it can be scheduled again.',
    canceled: 'It was called off.',
  },
);

const PublishFaultEnum = enumOf(
  'PublishFault',
  'Why a publication is not what was asked for.',
  PUBLISH_FAULTS,
);

const PublicationFault = builder.objectRef<PublicationError>('PublicationFault').implement({
  description: 'What went wrong with a publication.',
  fields: (t) => ({
    code: t.field({ type: PublishFaultEnum, description: 'The kind of fault.', resolve: ({ code }) => code }),
    message: t.exposeString('message', { description: 'What was said, for people.' }),
  }),
});

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
    status: t.field({
      type: PublicationStatusEnum,
      description: 'Where it stands.',
      resolve: ({ status }) => status,
    }),
    publisher: t.exposeString('publisher', {
      nullable: true,
      description: 'Who publishes it, as it is configured; null of an intent.',
    }),
    url: t.exposeString('url', { nullable: true, description: 'Where it can be seen, once that is known.' }),
    error: t.field({
      type: PublicationFault,
      nullable: true,
      description: 'What went wrong at last; null when nothing did.',
      resolve: ({ lastError }) => lastError,
    }),
    publishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was known to be out.',
      resolve: (row) => row.publishedAt,
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
    'Plans a completed post to go out: at its time it is handed to whoever is configured to publish on the account, once. The same post, account and time again replaces the texts given before, unless it has begun.',
  input: scheduleContainerInput,
  result: ContainerScheduled,
  refusals: SCHEDULE_CONTAINER_REFUSALS,
  resolve: async (input, { deps, caller }) => scheduleContainer(deps, await caller(), input),
});

const ScheduledPostChanged = builder.objectRef<Row<'scheduled_post'>>('ScheduledPostChanged').implement({
  description: 'The schedule entry was changed.',
  fields: (t) => ({
    scheduledPost: t.field({
      type: ScheduledPostRef,
      description: 'The entry as it is now.',
      resolve: (row) => row,
    }),
  }),
});

mutation('cancelScheduledPost', {
  scope: 'publish:write',
  description: 'Calls off what has not begun to go out.',
  input: cancelScheduledPostInput,
  result: ScheduledPostChanged,
  refusals: CANCEL_SCHEDULED_POST_REFUSALS,
  resolve: async (input, { deps, caller }) => cancelScheduledPost(deps, await caller(), input),
});

mutation('reschedulePost', {
  scope: 'publish:write',
  description: 'Lets what has not begun, was called off or failed go out at another time.',
  input: reschedulePostInput,
  result: ScheduledPostChanged,
  refusals: RESCHEDULE_POST_REFUSALS,
  resolve: async (input, { deps, caller }) => reschedulePost(deps, await caller(), input),
});

mutation('markPostPublished', {
  scope: 'publish:write',
  description: 'Says that a person has published it, where nobody else can tell.',
  input: markPostPublishedInput,
  result: ScheduledPostChanged,
  refusals: MARK_POST_PUBLISHED_REFUSALS,
  resolve: async (input, { deps, caller }) => markPostPublished(deps, await caller(), input),
});
