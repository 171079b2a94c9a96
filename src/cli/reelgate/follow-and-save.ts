import { videoOf } from '../../client/media.ts';
import { saveFile } from '../demo/save-files.ts';
import { reachable } from '../reachable.ts';
import { UsageError } from '../usage-error.ts';
import type { Asked } from './command.ts';
import { failUnlessCompleted, follow, type Job } from './follow.ts';

/** Follows a job that was just started, and saves the film of its first post where that is asked for. */
export async function followAndSave(asked: Asked, jobId: string): Promise<Job> {
  const job = await follow(asked, jobId);
  failUnlessCompleted(job);
  if (asked.options.out && job.status === 'COMPLETED') await saveFilm(asked, job, asked.options.out);
  return job;
}

/** Saves the film of a job's first post. @throws UsageError there is none */
async function saveFilm({ url, stop }: Asked, { containers }: Job, path: string): Promise<void> {
  const film = containers[0] && videoOf(containers[0]);
  if (!film) throw new UsageError('The post has no film.');
  await saveFile(reachable(film.url, url), path, stop);
  console.error(`Saved ${path}`);
}
