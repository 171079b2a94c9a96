import { SocialAccountsDocument } from '../../client/generated/operations.ts';
import { UsageError } from '../usage-error.ts';
import { chooseProject } from './choose-project.ts';
import { type Command, print, readable } from './command.ts';

/** Where a project's posts can go out, and who speaks there. */
export const listAccounts: Command = {
  usage: 'accounts list [--project prj_…]',
  is: 'the accounts that posts are scheduled on, and who speaks there',
  takes: 0,
  async run(asked) {
    const { client, stop } = asked;
    const projectId = await chooseProject(asked);
    const { socialAccounts } = await client.ask(
      SocialAccountsDocument,
      { projectId, first: 200 },
      { signal: stop },
    );
    if (!socialAccounts) throw new UsageError(`There is no project ${projectId} here.`);
    const accounts = socialAccounts.edges.map(({ node }) => node);
    const lines = accounts.map(({ id, platform, handle, status, wiring }) => [
      ...[id, readable(platform), readable(status)],
      ...[handle, wiring.influencer?.name ?? wiring.problem ?? ''],
    ]);
    print(asked, accounts, [['ACCOUNT', 'PLATFORM', 'STATUS', 'NAME', 'SPOKEN BY'], ...lines]);
  },
};
