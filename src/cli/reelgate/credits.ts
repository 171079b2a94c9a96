import { CreditsDocument } from '../../client/generated/operations.ts';
import { type Command, print, readable } from './command.ts';

/** The wallet and the prices. */
export const credits: Command = {
  usage: 'credits',
  is: 'the wallet, and what posts cost',
  takes: 0,
  async run(asked) {
    const { credits: wallet } = await asked.client.ask(CreditsDocument, { first: 1 }, { signal: asked.stop });
    print(asked, wallet, [
      ['available', `${wallet.available}`],
      ['held', `${wallet.held}`],
      ['balance', `${wallet.balance}`],
      ...wallet.prices.map((price) => [readable(price.format), `${price.credits}`]),
    ]);
  },
};
