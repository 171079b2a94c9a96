import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { encodeId } from '../../../domain/ids.ts';
import { NotFoundError } from '../../../domain/refusals.ts';
import { cancelJob } from '../../../usecases/cancel-job.ts';
import { createReader, find } from '../../../usecases/reader.ts';
import type { ApiDeps } from '../../deps.ts';
import { callerWith, type Env } from '../env.ts';
import { jobBody } from '../job-body.ts';

/** Reading and canceling jobs (partner API §4). */
export function jobRoutes(app: Hono<Env>, deps: ApiDeps): void {
  app.get('/v1/jobs/:jobId', async (context) => {
    const { organisationId } = await callerWith(deps, context, 'jobs:read');
    const reader = createReader(deps.store.db, organisationId);
    const jobId = context.req.param('jobId');
    const job = await find(reader.job, 'job', jobId);
    if (!job) throw new NotFoundError('jobId', jobId, 'in this organisation');
    const body = JSON.stringify(await jobBody(job, reader, deps.links));
    // Links are part of the body and equal within their window, so the tag changes when they are renewed.
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    const headers = { ETag: tag, 'Cache-Control': 'private, no-cache' };
    if (matches(context.req.header('If-None-Match'), tag)) return context.body(null, 304, headers);
    return context.body(body, 200, { ...headers, 'Content-Type': 'application/json' });
  });

  app.post('/v1/jobs/:jobId/cancel', async (context) => {
    const caller = await callerWith(deps, context, 'jobs:cancel');
    const answer = await cancelJob(deps.cancel, caller, context.req.param('jobId'));
    return context.json({ ...answer, jobId: encodeId('job', answer.jobId) }, answer.accepted ? 202 : 200);
  });
}

/** Weak comparison, as If-None-Match asks for: proxies that compress make tags weak. */
function matches(header: string | undefined, tag: string): boolean {
  const tags = (header ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(tag);
}
