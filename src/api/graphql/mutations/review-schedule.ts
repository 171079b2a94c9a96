import { scheduleContainerInput } from '../../../domain/inputs/review-container.ts';
import {
  ApprovalRequiredError,
  ContentRejectedError,
  NotFoundError,
  ValidationError,
} from '../../../domain/refusals.ts';
import { type Scheduled, scheduleContainer } from '../../../usecases/review/schedule-container.ts';
import { builder } from '../builder.ts';
import { inputOf } from '../input-of.ts';
import { present } from '../present.ts';
import { ContainerRef, ScheduledPostRef } from '../refs.ts';

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

builder.mutationField('scheduleContainer', (t) =>
  t.field({
    type: ContainerScheduled,
    nullable: true,
    authScopes: { key: 'publish:write' },
    description:
      'Plans a completed post to go out. The same post, account and time again replaces the texts given before.',
    args: {
      input: t.arg({ type: inputOf(scheduleContainerInput), required: true, description: 'The request.' }),
    },
    errors: {
      types: [ValidationError, NotFoundError, ApprovalRequiredError, ContentRejectedError],
      union: { name: 'ScheduleContainerResult', description: 'What `scheduleContainer` can answer.' },
    },
    resolve: async (_root, { input }, { deps, caller }) => scheduleContainer(deps, await caller(), input),
  }),
);
