import { scheduleContainerInput } from '../../../domain/inputs/review-container.ts';
import {
  SCHEDULE_CONTAINER_REFUSALS,
  type Scheduled,
  scheduleContainer,
} from '../../../usecases/review/schedule-container.ts';
import { builder } from '../builder.ts';
import { mutation } from '../mutation.ts';
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

mutation('scheduleContainer', {
  scope: 'publish:write',
  description:
    'Plans a completed post to go out. The same post, account and time again replaces the texts given before.',
  input: scheduleContainerInput,
  result: ContainerScheduled,
  refusals: SCHEDULE_CONTAINER_REFUSALS,
  resolve: async (input, { deps, caller }) => scheduleContainer(deps, await caller(), input),
});
