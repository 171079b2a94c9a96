import { type JobStatus, JobsDocument } from '../../client/generated/operations.ts';
import { JOB_STATUSES } from '../../domain/job.ts';
import { UsageError } from '../usage-error.ts';
import { chooseProject } from './choose-project.ts';
import { type Command, chosenOf, print, readable } from './command.ts';

/** The newest jobs of a project. */
export const listJobs: Command = {
  usage: 'jobs list [--status failed] [--project prj_…]',
  is: "a project's jobs, newest first",
  more: `  --status  only these: ${JOB_STATUSES.join(', ')}`,
  takes: 0,
  async run(asked) {
    const { client, options, stop } = asked;
    const projectId = await chooseProject(asked);
    const status = options.status ? chosenOf<JobStatus>('status', JOB_STATUSES, options.status) : [];
    const { jobs } = await client.ask(JobsDocument, { projectId, status, first: 25 }, { signal: stop });
    if (!jobs) throw new UsageError(`There is no project ${projectId} here.`);
    const found = jobs.edges.map(({ node }) => node);
    const lines = found.map(({ id, kind, progress, startedAt, error, ...job }) => [
      ...[id, readable(kind), readable(job.status), readable(job.stage)],
      ...[`${Math.floor(progress * 100)} %`, startedAt, error?.message ?? ''],
    ]);
    print(asked, found, [['JOB', 'KIND', 'STATUS', 'STAGE', 'DONE', 'STARTED', ''], ...lines]);
  },
};
