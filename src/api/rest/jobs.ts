import type { Hono } from 'hono';
import type { z } from 'zod';
import { encodeId } from '../../domain/ids.ts';
import { kindOf } from '../../domain/receipt.ts';
import { NotFoundError } from '../../domain/refusals.ts';
import type { Links } from '../../infra/blobs/links.ts';
import type { Row } from '../../infra/store/database.ts';
import { cancelJob } from '../../usecases/jobs/cancel-job.ts';
import { errorOf } from '../../usecases/jobs/error-of.ts';
import { createReader, find, type Reader } from '../../usecases/reader.ts';
import type { ApiDeps } from '../deps.ts';
import { assetBodies } from './container-body.ts';
import { callerWith, type Env } from './env.ts';
import { ingestBody } from './ingest.ts';
import type { cancelAccepted, cancelRefused, job as jobSchema } from './openapi/schemas/jobs.ts';
import { verificationOf } from './verify.ts';
import { withTag } from './with-tag.ts';

/** Reading and canceling jobs (partner API §4). */
export function jobRoutes(app: Hono<Env>, deps: ApiDeps): void {
  app.get('/v1/jobs/:jobId', async (context) => {
    const caller = await callerWith(deps, context, 'jobs:read');
    const reader = createReader(deps.store.db, caller);
    const jobId = context.req.param('jobId');
    const job = await find(reader.job, 'job', jobId);
    if (!job) throw new NotFoundError('jobId', jobId, 'in this organisation');
    // The files of posts need the scope of posts, however they are asked for.
    const shown = { links: deps.links, files: caller.scopes.has('content:read') };
    return withTag(context, await jobBody(job, reader, shown));
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

/** What signs links, and whether there are any to whom it is shown. */
type Shown = { links: Links; files: boolean };

/** A job as REST shows it (partner API, jobs). */
async function jobBody(job: Row<'job'>, reader: Reader, shown: Shown): Promise<z.input<typeof jobSchema>> {
  const containers = await reader.containersOfJob.load(job.id);
  const containerIds = containers.map(({ id }) => encodeId('container', id));
  const [retry] = await reader.retryOfJob.load(job.id);
  return {
    jobId: encodeId('job', job.id),
    kind: kindOf(job.useCase),
    status: job.status,
    stage: job.stage,
    progress: job.progress,
    etaSeconds: job.etaSeconds,
    startedAt: job.createdAt,
    finishedAt: job.finishedAt,
    projectId: encodeId('project', job.projectId),
    containerIds,
    retryOfId: job.retryOfId && encodeId('job', job.retryOfId),
    retryId: retry ? encodeId('job', retry.id) : null,
    ...(await jobOutcome(job, reader, shown)),
  };
}

/** What came of a job: `result` when it is completed, `error` when it failed. */
export async function jobOutcome(
  job: Row<'job'>,
  reader: Reader,
  { links, files }: Shown,
): Promise<Pick<z.input<typeof jobSchema>, 'result' | 'error' | 'verification'>> {
  if (job.status === 'failed') return { error: await errorOf(reader, job) };
  if (job.status !== 'completed') return {};
  const [work] = await reader.workOfJob.load(job.id);
  if (work?.ingest) return { result: ingestBody(work.ingest) };
  const containers = await reader.containersOfJob.load(job.id);
  const completed = containers
    .filter((one) => one.status === 'completed')
    .map(({ id }) => encodeId('container', id));
  const withFiles = files ? containers : [];
  const assets = await Promise.all(withFiles.map(({ id }) => reader.assetsOfContainer.load(id)));
  return {
    result: {
      containerId: completed[0] ?? null,
      containerIds: completed,
      assets: assets.flatMap((ofOne) => assetBodies(ofOne, links)),
    },
    ...(await verificationOf(reader, job)),
  };
}
