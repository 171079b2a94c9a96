import { RevokeApiKeyDocument } from '../../client/generated/operations.ts';
import { type Command, print, unlessRefused } from './command.ts';

/** Ends a key for good. */
export const revokeKey: Command = {
  usage: 'keys revoke <key_…>',
  is: 'ends a key for good, and what it has open',
  takes: 1,
  async run(asked) {
    const { client, subject: keyId, stop } = asked;
    const answer = await client.ask(RevokeApiKeyDocument, { input: { keyId } }, { signal: stop });
    const key = unlessRefused(answer.revokeApiKey);
    print(asked, key, [[key.id, 'revoked', key.name]]);
  },
};
