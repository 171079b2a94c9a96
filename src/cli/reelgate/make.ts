import { randomUUID } from 'node:crypto';
import { SlideshowBuildDocument } from '../../client/generated/operations.ts';
import { videoOf } from '../../client/media.ts';
import { saveFile } from '../demo/save-files.ts';
import { reachable } from '../reachable.ts';
import { UsageError } from '../usage-error.ts';
import { chooseProject } from './choose-project.ts';
import { type Asked, type Command, print, unlessRefused } from './command.ts';
import { failUnlessCompleted, follow, type Job, postsTable } from './follow.ts';

/** Starts a slideshow, follows it, and saves the film. */
export const make: Command = {
  usage: 'make <hook> [--out post.mp4] [--project prj_…]',
  is: 'makes a post that opens with the hook',
  takes: 1,
  async run(asked) {
    const { client, subject: hook, options, stop } = asked;
    // The key makes it harmless to try again when the network fails.
    const input = { projectId: await chooseProject(asked), hook, idempotencyKey: randomUUID() };
    const answer = await client.ask(SlideshowBuildDocument, { input }, { signal: stop, patient: true });
    const job = await follow(asked, unlessRefused(answer.slideshowBuild).job.id);
    failUnlessCompleted(job);
    if (options.out && job.status === 'COMPLETED') await save(asked, job, options.out);
    print(asked, job, postsTable(job));
  },
};

/** @throws UsageError there is no film */
async function save({ url, stop }: Asked, { containers }: Job, path: string): Promise<void> {
  const film = containers[0] && videoOf(containers[0]);
  if (!film) throw new UsageError('The post has no film.');
  await saveFile(reachable(film.url, url), path, stop);
  console.error(`Saved ${path}`);
}
