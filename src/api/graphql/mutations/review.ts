import { approveContainerInput, rejectContainerInput } from '../../../domain/inputs/review-container.ts';
import { APPROVE_CONTAINER_REFUSALS, approveContainer } from '../../../usecases/review/approve-container.ts';
import { REJECT_CONTAINER_REFUSALS, rejectContainer } from '../../../usecases/review/reject-container.ts';
import { builder } from '../builder.ts';
import { mutation } from '../mutation.ts';
import { present } from '../present.ts';
import { ContainerRef } from '../refs.ts';

/** Whoever may review a post may read it with the answer. */
const ContainerReviewed = builder.objectRef<{ id: string }>('ContainerReviewed').implement({
  description: 'The review is decided, once and for all.',
  fields: (t) => ({
    container: t.field({
      type: ContainerRef,
      description: 'The post, as it is now.',
      resolve: async ({ id }, _args, context) => present(await (await context.reader()).container.load(id)),
    }),
  }),
});

mutation('approveContainer', {
  scope: 'content:approve',
  description: 'Approves a post whose review is pending, so that it can be scheduled.',
  input: approveContainerInput,
  result: ContainerReviewed,
  refusals: APPROVE_CONTAINER_REFUSALS,
  resolve: async (input, { deps, caller }) => approveContainer(deps, await caller(), input),
});

mutation('rejectContainer', {
  scope: 'content:approve',
  description: 'Rejects a post whose review is pending; it can never be scheduled.',
  input: rejectContainerInput,
  result: ContainerReviewed,
  refusals: REJECT_CONTAINER_REFUSALS,
  resolve: async (input, { deps, caller }) => rejectContainer(deps, await caller(), input),
});
