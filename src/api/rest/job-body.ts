import type { z } from 'zod';
import type { JobEvent } from '../../domain/events.ts';
import { encodeId } from '../../domain/ids.ts';
import type { StartUseCase } from '../../domain/receipt.ts';
import type { Links } from '../../infra/blobs/links.ts';
import type { Row } from '../../infra/store/database.ts';
import type { Reader } from '../../usecases/reader.ts';
import { assetBodies, shownStatus } from './container-body.ts';
import type { job as jobSchema } from './openapi/schemas/jobs.ts';

/** A job as REST shows it (partner API, jobs). */
export async function jobBody(
  job: Row<'job'>,
  reader: Reader,
  links: Links,
): Promise<z.input<typeof jobSchema>> {
  const containers = await reader.containersOfJob.load(job.id);
  const containerIds = containers.map(({ id }) => encodeId('container', id));
  const completed = containers
    .filter((one) => one.status === 'completed')
    .map(({ id }) => encodeId('container', id));
  const result = async () => {
    const assets = await Promise.all(containers.map(({ id }) => reader.assetsOfContainer.load(id)));
    return {
      containerId: completed[0] ?? null,
      containerIds: completed,
      assets: assets.flatMap((ofOne) => assetBodies(ofOne, links)),
    };
  };
  const failure = containers.find(({ last_error }) => last_error)?.last_error;
  return {
    jobId: encodeId('job', job.id),
    kind: 'content_generate',
    status: job.status,
    stage: job.stage,
    progress: job.progress,
    etaSeconds: job.eta_seconds,
    startedAt: job.created_at,
    finishedAt: job.finished_at,
    projectId: encodeId('project', job.project_id),
    containerIds,
    ...(job.status === 'completed' && { result: await result() }),
    ...(job.status === 'failed' && { error: failure ?? null }),
  };
}

/** An event of a job that `useCase` started, as REST streams it. */
export function jobEventBody(event: JobEvent, useCase: StartUseCase) {
  return {
    ...event,
    jobId: encodeId('job', event.jobId),
    containerId: event.containerId && encodeId('container', event.containerId),
    containerStatus: event.containerStatus && shownStatus(event.containerStatus, useCase),
  };
}
