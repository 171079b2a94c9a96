import { encodeId } from '../../domain/ids.ts';
import { approveContainerInput, rejectContainerInput } from '../../domain/inputs/review-container.ts';
import type { ContainerView } from '../../usecases/jobs/list-containers.ts';
import { APPROVE_CONTAINER_REFUSALS, approveContainer } from '../../usecases/review/approve-container.ts';
import { REJECT_CONTAINER_REFUSALS, rejectContainer } from '../../usecases/review/reject-container.ts';
import { builder } from './builder.ts';
import { ApprovalStatusEnum, CreativeTypeEnum } from './enums.ts';
import { mutation } from './mutation.ts';
import { present } from './present.ts';
import { ContainerRef, ScheduledPostRef } from './refs.ts';

type Reviewed = Pick<ContainerView, 'approvalStatus' | 'reviewedAt' | 'reviewedBy' | 'reviewNote'>;

const Approval = builder.objectRef<Reviewed>('Approval').implement({
  description: 'The review of a post: where it stands, who decided, and what was said.',
  fields: (t) => ({
    status: t.field({
      type: ApprovalStatusEnum,
      description: 'Where the review stands.',
      resolve: (row) => row.approvalStatus,
    }),
    decidedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was approved or rejected; null before.',
      resolve: (row) => row.reviewedAt,
    }),
    decidedBy: t.id({
      nullable: true,
      description: 'The API key that approved or rejected it, such as `key_…`; null before.',
      resolve: ({ reviewedBy: id }) => id && encodeId('key', id),
    }),
    note: t.string({
      nullable: true,
      description: 'What was said with the approval.',
      resolve: (row) => (row.approvalStatus === 'approved' ? row.reviewNote : null),
    }),
    reason: t.string({
      nullable: true,
      description: 'Why it was rejected.',
      resolve: (row) => (row.approvalStatus === 'rejected' ? row.reviewNote : null),
    }),
  }),
});

builder.objectFields(ContainerRef, (t) => ({
  creativeType: t.field({
    type: CreativeTypeEnum,
    description: 'Where it comes from.',
    resolve: () => 'generated' as const,
  }),
  approval: t.field({
    type: Approval,
    description: 'Its review. A post that needs one becomes PENDING when it is completed.',
    resolve: (row) => row,
  }),
  schedule: t.field({
    type: [ScheduledPostRef],
    description: 'When it is to go out, and on which accounts, soonest first.',
    resolve: async (row, _args, context) => (await context.reader()).scheduleOfContainer.load(row.id),
  }),
}));

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
