import { type Command, print } from './command.ts';
import { failUnlessCompleted, follow, postsTable } from './follow.ts';

/** Follows a job; for programs each step is a line. */
export const watch: Command = {
  usage: 'watch <job_…> [--after seq]',
  is: 'follows a job to its end, each step once',
  takes: 1,
  async run(asked) {
    const { subject, options } = asked;
    const tell = options.json ? (event: object) => console.log(JSON.stringify(event)) : () => {};
    const job = await follow(asked, subject, { after: Number(options.after ?? 0), tell });
    failUnlessCompleted(job);
    if (!options.json) print(asked, job, postsTable(job));
  },
};
