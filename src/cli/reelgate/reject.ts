import { RejectContainerDocument } from '../../client/generated/operations.ts';
import { UsageError } from '../usage-error.ts';
import { type Command, print, readable, unlessRefused } from './command.ts';

/** Keeps a post from ever being scheduled. */
export const reject: Command = {
  usage: 'reject <cnt_…> --note reason',
  is: 'keeps a post that waits for its review from going out',
  takes: 1,
  async run(asked) {
    const { client, subject: containerId, options, stop } = asked;
    if (!options.note) throw new UsageError('Say why with --note.');
    const input = { containerId, reason: options.note };
    const answer = await client.ask(RejectContainerDocument, { input }, { signal: stop });
    const { container } = unlessRefused(answer.rejectContainer);
    print(asked, container, [[container.id, readable(container.approval?.status)]]);
  },
};
