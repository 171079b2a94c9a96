import {
  ApprovalRequiredError,
  ContentRejectedError,
  NotFoundError,
  ValidationError,
} from '../../../domain/refusals.ts';
import { type Scheduled, scheduleContainer } from '../../../usecases/review/schedule-container.ts';
import { builder } from '../builder.ts';
import { present } from '../present.ts';
import { ContainerRef, ScheduledPostRef } from '../refs.ts';
import { PublishModeEnum } from '../types/scheduled-post.ts';

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

const ScheduleTarget = builder.inputType('ScheduleTargetInput', {
  description: 'An account that a post is to go out on.',
  fields: (t) => ({
    socialAccountId: t.id({
      required: true,
      description: "An account of the post's project, such as `sac_…`; each at most once.",
    }),
    mode: t.field({ type: PublishModeEnum, description: 'How it is to go out.' }),
    captionOverride: t.string({
      description: "Text to publish with it here instead of the post's caption, up to 2200 characters.",
    }),
    firstCommentOverride: t.string({
      description: "First comment here instead of the post's own, up to 2200 characters.",
    }),
  }),
});

const ScheduleContainerInput = builder.inputType('ScheduleContainerInput', {
  description: 'When a post is to go out, and where.',
  fields: (t) => ({
    containerId: t.id({ required: true, description: 'A completed post, such as `cnt_…`.' }),
    scheduledFor: t.field({
      type: 'DateTime',
      description: 'When; not in the past, give or take 30 seconds. Must be given.',
    }),
    targets: t.field({
      type: [ScheduleTarget],
      description: 'Where, 1 to 50 accounts; all of them or none. Must be given.',
    }),
  }),
});

builder.mutationField('scheduleContainer', (t) =>
  t.field({
    type: ContainerScheduled,
    nullable: true,
    authScopes: { key: 'publish:write' },
    description:
      'Plans a completed post to go out. The same post, account and time again replaces the texts given before.',
    args: { input: t.arg({ type: ScheduleContainerInput, required: true, description: 'The request.' }) },
    errors: {
      types: [ValidationError, NotFoundError, ApprovalRequiredError, ContentRejectedError],
      union: { name: 'ScheduleContainerResult', description: 'What `scheduleContainer` can answer.' },
    },
    resolve: async (_root, { input }, { deps, caller }) => scheduleContainer(deps, await caller(), input),
  }),
);
