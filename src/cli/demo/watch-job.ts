import { JobDocument, type JobQuery } from '../../client/generated/operations.ts';
import type { StartedJob } from './accepted.ts';
import type { Client } from './client.ts';
import type { ProgressBars } from './show-progress.ts';

export type Container = NonNullable<JobQuery['job']>['containers'][number];

/** Shows a job's containers as they are made, until it ends, and gives them back. */
export async function watchJob(
  client: Client,
  job: StartedJob,
  progress: ProgressBars,
): Promise<Container[]> {
  const several = job.containerIds.length > 1;
  const bars = new Map(
    job.containerIds.map((id, index) => [id, progress.add(several ? `${job.name} ${index + 1}` : job.name)]),
  );
  for await (const event of client.watch(job.id)) {
    const { containerId, containerStatus, containerStage, containerProgress, etaSeconds } = event;
    const stage = containerStatus === 'PROCESSING' ? containerStage : containerStatus;
    if (containerId && stage) bars.get(containerId)?.(stage, containerProgress ?? 0, etaSeconds);
  }
  const { job: ended } = await client.ask(JobDocument, { id: job.id });
  return ended?.containers ?? [];
}
