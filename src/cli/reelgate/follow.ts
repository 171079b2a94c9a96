import { JobDocument, type JobQuery } from '../../client/generated/operations.ts';
import type { JobEvent } from '../../client/run.ts';
import { showProgress } from '../demo/show-progress.ts';
import { UsageError } from '../usage-error.ts';
import { type Asked, readable } from './command.ts';

export type Job = NonNullable<JobQuery['job']>;

/** Shows a job as it is made, beside what is printed, to its end. @throws UsageError it is gone */
export async function follow(
  { client, stop }: Asked,
  jobId: string,
  { after = 0, tell = () => {} }: { after?: number; tell?: (event: JobEvent) => void } = {},
): Promise<Job> {
  using progress = showProgress(process.stderr);
  const move = progress.add('post');
  for await (const event of client.watch(jobId, { after, signal: stop })) {
    move(event.containerStage ?? event.stage ?? event.status, event.progress, event.etaSeconds);
    tell(event);
  }
  const { job } = await client.ask(JobDocument, { id: jobId }, { signal: stop, patient: true });
  if (!job) throw new UsageError(`${jobId} is gone.`);
  return job;
}

/** One line for each post. */
export const postsTable = ({ containers }: Pick<Job, 'containers'>): string[][] => [
  ['POST', 'STATUS', 'FORMAT', 'CREDITS', 'HOOK'],
  ...containers.map(({ id, status, format, credits, hook, lastError }) => [
    id,
    readable(status),
    readable(format),
    `${credits ?? ''}`,
    (lastError?.message ?? hook ?? '').replaceAll('\n', ' '),
  ]),
];

/** A job that made nothing ends the command with 1. */
export function failUnlessCompleted({ status }: Pick<Job, 'status'>): void {
  if (status !== 'COMPLETED') process.exitCode = 1;
}
