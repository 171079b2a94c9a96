import type { CreativeType } from '../../../domain/formats.ts';
import { encodeId } from '../../../domain/ids.ts';
import type { ContainerView } from '../../../usecases/jobs/list-containers.ts';
import { builder } from '../builder.ts';
import { enumOf } from '../enum-of.ts';
import { ApprovalStatusEnum } from '../enums.ts';
import { ContainerRef, ScheduledPostRef } from '../refs.ts';

type Reviewed = Pick<ContainerView, 'approval_status' | 'reviewed_at' | 'reviewed_by' | 'review_note'>;

const Approval = builder.objectRef<Reviewed>('Approval').implement({
  description: 'The review of a post: where it stands, who decided, and what was said.',
  fields: (t) => ({
    status: t.field({
      type: ApprovalStatusEnum,
      description: 'Where the review stands.',
      resolve: (row) => row.approval_status,
    }),
    decidedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was approved or rejected; null before.',
      resolve: (row) => row.reviewed_at,
    }),
    decidedBy: t.id({
      nullable: true,
      description: 'The API key that approved or rejected it, such as `key_…`; null before.',
      resolve: ({ reviewed_by: id }) => id && encodeId('key', id),
    }),
    note: t.string({
      nullable: true,
      description: 'What was said with the approval.',
      resolve: (row) => (row.approval_status === 'approved' ? row.review_note : null),
    }),
    reason: t.string({
      nullable: true,
      description: 'Why it was rejected.',
      resolve: (row) => (row.approval_status === 'rejected' ? row.review_note : null),
    }),
  }),
});

export const CreativeTypeEnum = enumOf<CreativeType>('CreativeType', 'Where a post comes from.', {
  generated: 'Made here by a job.',
  uploaded: 'Uploaded as a finished post. There are none yet.',
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
