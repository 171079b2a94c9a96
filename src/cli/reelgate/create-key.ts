import {
  type ApiKeyEnv,
  CreateApiKeyDocument,
  type Scope,
  type Tier,
} from '../../client/generated/operations.ts';
import { SCOPES, TIERS } from '../../domain/scopes.ts';
import { UsageError } from '../usage-error.ts';
import { type Command, chosenOf, oneOf, print, unlessRefused } from './command.ts';

/** Makes a key, which can do no more than the asking one. */
export const createKey: Command = {
  usage: 'keys create <name> --env live|test --scopes a,b',
  is: 'makes a key and shows it, this once',
  more: `  --scopes  what it may do: ${SCOPES.join(', ')}
  --tier    its rate limits, up to your own: ${TIERS.join(', ')}`,
  takes: 1,
  async run(asked) {
    const { client, subject: name, options, stop } = asked;
    if (!options.env || !options.scopes)
      throw new UsageError('Say what kind with --env and what it may do with --scopes.');
    const input = {
      name,
      env: oneOf<ApiKeyEnv>('kind of key', ['live', 'test'], options.env),
      scopes: chosenOf<Scope>('scope', SCOPES, options.scopes),
      tier: options.tier ? oneOf<Tier>('tier', TIERS, options.tier) : null,
    };
    const answer = await client.ask(CreateApiKeyDocument, { input }, { signal: stop });
    const { key, apiKey } = unlessRefused(answer.createApiKey);
    print(asked, { key, apiKey }, [[apiKey.id, key]]);
    console.error('This is the only time that the key is shown.');
  },
};
