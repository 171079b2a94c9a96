import type { Hono } from 'hono';
import type { z } from 'zod';
import { encodeId } from '../../../domain/ids.ts';
import { NotFoundError } from '../../../domain/refusals.ts';
import { cancelJob } from '../../../usecases/jobs/cancel-job.ts';
import { createReader, find } from '../../../usecases/reader.ts';
import type { ApiDeps } from '../../deps.ts';
import { callerWith, type Env } from '../env.ts';
import { jobBody } from '../job-body.ts';
import type { cancelAccepted, cancelRefused } from '../openapi/schemas/jobs.ts';
import { withTag } from '../with-tag.ts';

/** Reading and canceling jobs (partner API §4). */
export function jobRoutes(app: Hono<Env>, deps: ApiDeps): void {
  app.get('/v1/jobs/:jobId', async (context) => {
    const { organisationId } = await callerWith(deps, context, 'jobs:read');
    const reader = createReader(deps.store.db, organisationId);
    const jobId = context.req.param('jobId');
    const job = await find(reader.job, 'job', jobId);
    if (!job) throw new NotFoundError('jobId', jobId, 'in this organisation');
    return withTag(context, await jobBody(job, reader, deps.links));
  });

  app.post('/v1/jobs/:jobId/cancel', async (context) => {
    const caller = await callerWith(deps, context, 'jobs:cancel');
    const answer = await cancelJob(deps.cancel, caller, context.req.param('jobId'));
    const body: z.input<typeof cancelAccepted> | z.input<typeof cancelRefused> = {
      ...answer,
      jobId: encodeId('job', answer.jobId),
    };
    return context.json(body, answer.accepted ? 202 : 200);
  });
}
