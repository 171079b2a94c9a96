import { present } from '../present.ts';
import { ContainerRef, ContentJobAcceptedRef, JobRef } from '../refs.ts';

/** What was started may be read with the answer, whatever else the key may read. */
ContentJobAcceptedRef.implement({
  description: 'The job was accepted. Watch it with `jobProgress`.',
  fields: (t) => ({
    job: t.field({
      type: JobRef,
      description: 'The job, as it is now.',
      resolve: async ({ jobId }, _args, context) => present(await (await context.reader()).job.load(jobId)),
    }),
    containers: t.field({
      type: [ContainerRef],
      description: 'What it makes, in the order of the variants.',
      resolve: async ({ jobId }, _args, context) => (await context.reader()).containersOfJob.load(jobId),
    }),
    replayed: t.exposeBoolean('replayed', {
      description: 'True when an earlier request was answered again and nothing new was started.',
    }),
  }),
});
