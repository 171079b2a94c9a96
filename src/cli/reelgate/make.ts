import { randomUUID } from 'node:crypto';
import { SlideshowBuildDocument } from '../../client/generated/operations.ts';
import { chooseProject } from './choose-project.ts';
import { type Command, print, unlessRefused } from './command.ts';
import { postsTable } from './follow.ts';
import { followAndSave } from './follow-and-save.ts';
import { STYLE_HELP, styleOf } from './style-options.ts';

/** Starts a slideshow, follows it, and saves the film. */
export const make: Command = {
  usage: 'make <hook> [--out post.mp4] [--project prj_…]',
  is: 'makes a post that opens with the hook; --help has all',
  more: STYLE_HELP,
  takes: 1,
  async run(asked) {
    const { client, subject: hook, options, stop } = asked;
    const style = styleOf(options);
    // The key makes it harmless to try again when the network fails.
    const input = { projectId: await chooseProject(asked), hook, style, idempotencyKey: randomUUID() };
    const answer = await client.ask(SlideshowBuildDocument, { input }, { signal: stop, patient: true });
    const job = await followAndSave(asked, unlessRefused(answer.slideshowBuild).job.id);
    print(asked, job, postsTable(job));
  },
};
