import { ScheduleContainerDocument } from '../../client/generated/operations.ts';
import { UsageError } from '../usage-error.ts';
import { type Command, print, readable, unlessRefused } from './command.ts';

/** Plans a post to go out on an account. */
export const schedule: Command = {
  usage: 'schedule <cnt_…> --account sac_… --at time',
  is: 'plans a post to go out, at a time as in 2031-05-01T10:00Z',
  takes: 1,
  async run(asked) {
    const { client, subject: containerId, options, stop } = asked;
    const at = new Date(options.at ?? '');
    if (!options.account || Number.isNaN(at.getTime()))
      throw new UsageError('Say where with --account and when with --at.');
    const input = {
      containerId,
      scheduledFor: at.toISOString(),
      targets: [{ socialAccountId: options.account }],
    };
    const answer = await client.ask(ScheduleContainerDocument, { input }, { signal: stop });
    const { scheduledPosts } = unlessRefused(answer.scheduleContainer);
    print(
      asked,
      scheduledPosts,
      scheduledPosts.map(({ id, scheduledFor, socialAccount }) => [
        id,
        scheduledFor,
        readable(socialAccount?.platform),
        socialAccount?.handle ?? '',
      ]),
    );
  },
};
