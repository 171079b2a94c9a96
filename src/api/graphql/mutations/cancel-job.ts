import { cancelJobInput } from '../../../domain/inputs/cancel-job.ts';
import { CANCEL_JOB_REFUSALS, type CancelAnswer, cancelJob } from '../../../usecases/jobs/cancel-job.ts';
import { builder } from '../builder.ts';
import { enumOf } from '../enum-of.ts';
import { mutation } from '../mutation.ts';
import { present } from '../present.ts';
import { JobRef } from '../refs.ts';

const CancelRefusal = enumOf<'ALREADY_COMPLETED' | 'ALREADY_FAILED' | 'ALREADY_CANCELED'>(
  'CancelRefusal',
  'Why a job cannot be canceled.',
  {
    ALREADY_COMPLETED: 'It has completed.',
    ALREADY_FAILED: 'It has failed.',
    ALREADY_CANCELED: 'It has been canceled.',
  },
);

const CancelJobAnswer = builder.objectRef<CancelAnswer>('CancelJobAnswer').implement({
  description: 'Whether the job is being canceled.',
  fields: (t) => ({
    accepted: t.exposeBoolean('accepted', {
      description: 'True when work is being stopped; the job ends CANCELED a moment later.',
    }),
    reason: t.field({
      type: CancelRefusal,
      nullable: true,
      description: 'Why not; null when accepted.',
      resolve: (answer) => (answer.accepted ? null : answer.reason),
    }),
    job: t.field({
      type: JobRef,
      description: 'The job as it is now.',
      resolve: async ({ jobId }, _args, context) => present(await (await context.reader()).job.load(jobId)),
    }),
  }),
});

mutation('cancelJob', {
  scope: 'jobs:cancel',
  description: 'Stops a job. Containers that are completed stay and are charged; the rest is given back.',
  input: cancelJobInput,
  result: CancelJobAnswer,
  refusals: CANCEL_JOB_REFUSALS,
  resolve: async (input, { deps, caller }) => cancelJob(deps.cancel, await caller(), input.jobId),
});
