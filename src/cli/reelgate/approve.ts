import { ApproveContainerDocument } from '../../client/generated/operations.ts';
import { type Command, print, readable, unlessRefused } from './command.ts';

/** Lets a post be scheduled. */
export const approve: Command = {
  usage: 'approve <cnt_…> [--note text]',
  is: 'lets a post that waits for its review be scheduled',
  takes: 1,
  async run(asked) {
    const { client, subject: containerId, options, stop } = asked;
    const input = { containerId, note: options.note ?? null };
    const answer = await client.ask(ApproveContainerDocument, { input }, { signal: stop });
    const { container } = unlessRefused(answer.approveContainer);
    print(asked, container, [[container.id, readable(container.approval?.status)]]);
  },
};
