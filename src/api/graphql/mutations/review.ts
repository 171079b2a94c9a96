import { approveContainerInput, rejectContainerInput } from '../../../domain/inputs/review-container.ts';
import { ConflictError, NotFoundError, ValidationError } from '../../../domain/refusals.ts';
import { approveContainer } from '../../../usecases/review/approve-container.ts';
import { rejectContainer } from '../../../usecases/review/reject-container.ts';
import { builder } from '../builder.ts';
import { inputOf } from '../input-of.ts';
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

const types = [ValidationError, NotFoundError, ConflictError];

builder.mutationField('approveContainer', (t) =>
  t.field({
    type: ContainerReviewed,
    nullable: true,
    authScopes: { key: 'content:approve' },
    description: 'Approves a post whose review is pending, so that it can be scheduled.',
    args: {
      input: t.arg({ type: inputOf(approveContainerInput), required: true, description: 'The request.' }),
    },
    errors: {
      types,
      union: { name: 'ApproveContainerResult', description: 'What `approveContainer` can answer.' },
    },
    resolve: async (_root, { input }, { deps, caller }) => approveContainer(deps, await caller(), input),
  }),
);

builder.mutationField('rejectContainer', (t) =>
  t.field({
    type: ContainerReviewed,
    nullable: true,
    authScopes: { key: 'content:approve' },
    description: 'Rejects a post whose review is pending; it can never be scheduled.',
    args: {
      input: t.arg({ type: inputOf(rejectContainerInput), required: true, description: 'The request.' }),
    },
    errors: {
      types,
      union: { name: 'RejectContainerResult', description: 'What `rejectContainer` can answer.' },
    },
    resolve: async (_root, { input }, { deps, caller }) => rejectContainer(deps, await caller(), input),
  }),
);
