import { ContainersDocument } from '../../client/generated/operations.ts';
import { UsageError } from '../usage-error.ts';
import { chooseProject } from './choose-project.ts';
import { type Command, print, readable } from './command.ts';

/** The newest posts of a project. */
export const list: Command = {
  usage: 'list [--project prj_…]',
  is: "a project's posts, newest first",
  takes: 0,
  async run(asked) {
    const { client, stop } = asked;
    const projectId = await chooseProject(asked);
    const { containers } = await client.ask(ContainersDocument, { projectId, first: 25 }, { signal: stop });
    if (!containers) throw new UsageError(`There is no project ${projectId} here.`);
    const posts = containers.edges.map(({ node }) => node);
    const lines = posts.map(({ id, status, format, approvalStatus, hook }) => [
      id,
      readable(status),
      readable(format),
      readable(approvalStatus),
      (hook ?? '').replaceAll('\n', ' '),
    ]);
    print(asked, posts, [['POST', 'STATUS', 'FORMAT', 'REVIEW', 'HOOK'], ...lines]);
  },
};
