import { videoOf } from '../../client/media.ts';
import { saveFile } from '../demo/save-files.ts';
import { reachable } from '../reachable.ts';
import { UsageError } from '../usage-error.ts';
import type { Asked } from './command.ts';
import type { Job } from './follow.ts';

/** Saves the film of a job's first post. @throws UsageError there is none */
export async function saveFilm({ url, stop }: Asked, { containers }: Job, path: string): Promise<void> {
  const film = containers[0] && videoOf(containers[0]);
  if (!film) throw new UsageError('The post has no film.');
  await saveFile(reachable(film.url, url), path, stop);
  console.error(`Saved ${path}`);
}
