import { encodeId } from '../../../domain/ids.ts';
import { hookOf } from '../../hook-of.ts';
import { ApprovalStatusEnum, ContainerStatusEnum, ContentFormatEnum, StageEnum } from '../enums.ts';
import { ContainerRef, LastErrorRef } from '../refs.ts';
import { NodeInterface } from './node.ts';

ContainerRef.implement({
  description:
    'One post: its texts, its files, and how it came about. Fields that are not made yet are null or empty.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `cnt_…`.', resolve: ({ id }) => encodeId('container', id) }),
    variant: t.exposeInt('ordinal', { description: 'Position among the containers of its job, from 0.' }),
    status: t.field({
      type: ContainerStatusEnum,
      description: 'Where it is in its life.',
      resolve: (row) => row.status,
    }),
    stage: t.field({ type: StageEnum, description: 'The stage it is in.', resolve: (row) => row.stage }),
    progress: t.exposeFloat('progress', { description: '0 to 1 over all stages; never goes back.' }),
    approvalStatus: t.field({
      type: ApprovalStatusEnum,
      description: 'Whether it may be scheduled.',
      resolve: (row) => row.approval_status,
    }),
    format: t.field({
      type: ContentFormatEnum,
      nullable: true,
      description: 'What it is; null until planning has chosen (AUTO).',
      resolve: (row) => row.format,
    }),
    hook: t.string({
      nullable: true,
      description: 'The opening text on screen, as it is shown.',
      resolve: (row) => hookOf(row),
    }),
    caption: t.exposeString('caption', {
      nullable: true,
      description: 'Text to publish with the post, up to 2200 characters.',
    }),
    hashtags: t.exposeStringList('hashtags', { description: 'Three to eight hashtags to publish with it.' }),
    firstComment: t.exposeString('first_comment', {
      nullable: true,
      description: 'A first comment to publish under it.',
    }),
    lastError: t.field({
      type: LastErrorRef,
      nullable: true,
      description: 'Why the last attempt failed; may be set while another attempt runs.',
      resolve: (row) => row.last_error,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was accepted.',
      resolve: (row) => row.created_at,
    }),
    startedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When a worker first took it.',
      resolve: (row) => row.started_at,
    }),
    finishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it ended.',
      resolve: (row) => row.finished_at,
    }),
  }),
});
