import { readConfig } from '../config.ts';
import { runCommand } from './command.ts';
import type { StartedJob } from './demo/accepted.ts';
import { type Client, openClient } from './demo/client.ts';
import { findServer } from './demo/find-server.ts';
import { printTable } from './demo/print-table.ts';
import { saveFiles } from './demo/save-files.ts';
import { showProgress } from './demo/show-progress.ts';
import { startJobs } from './demo/start-jobs.ts';
import { type Container, watchJob } from './demo/watch-job.ts';
import { UsageError } from './usage-error.ts';

const OUT = 'out';

/** Runs all three mutations at once against a server, as any client would, and saves what comes out. */
await runCommand(async (stop) => {
  await using server = await findServer(readConfig('demo'), stop);
  const client = openClient(server, stop);
  console.log(`Talking to ${server.url}`);
  const jobs = await startJobs(client);
  const containers = await watchAll(client, jobs);
  const paths = await saveFiles(containers, OUT, stop);
  printTable(containers);
  console.log(`${paths.length} files are in ${OUT}/.`);
  if (containers.some(({ status }) => status !== 'COMPLETED'))
    throw new UsageError('Not every post was made.');
});

async function watchAll(client: Client, jobs: StartedJob[]): Promise<Container[]> {
  using progress = showProgress();
  const finished = await Promise.all(jobs.map((job) => watchJob(client, job, progress)));
  return finished.flat();
}
