import { encodeId } from '../../../domain/ids.ts';
import { enumOf } from '../enum-of.ts';
import { JobStatusEnum, StageEnum } from '../enums.ts';
import { JobRef } from '../refs.ts';
import { NodeInterface } from './node.ts';

const JobKind = enumOf<'content_generate'>('JobKind', 'What a job does.', {
  content_generate: 'Makes one or more containers.',
});

JobRef.implement({
  description:
    'One accepted start: the sum of its containers. Neither its stage nor its progress ever goes back.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `job_…`.', resolve: ({ id }) => encodeId('job', id) }),
    kind: t.field({
      type: JobKind,
      description: 'What it does.',
      resolve: () => 'content_generate' as const,
    }),
    status: t.field({
      type: JobStatusEnum,
      description: 'Whether it runs and how it ended.',
      resolve: (row) => row.status,
    }),
    stage: t.field({
      type: StageEnum,
      description: 'Stage of the least advanced container that is neither failed nor canceled.',
      resolve: (row) => row.stage,
    }),
    progress: t.exposeFloat('progress', {
      description: '0 to 1: the mean over all containers, an ended one counting 1.',
    }),
    etaSeconds: t.exposeInt('eta_seconds', {
      nullable: true,
      description: 'Estimated seconds to the end; null when unknown.',
    }),
    startedAt: t.field({
      type: 'DateTime',
      description: 'When it was accepted.',
      resolve: (row) => row.created_at,
    }),
    finishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null while it runs.',
      resolve: (row) => row.finished_at,
    }),
  }),
});
