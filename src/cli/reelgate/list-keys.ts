import { ApiKeysDocument } from '../../client/generated/operations.ts';
import { type Command, print, readable } from './command.ts';

/** The organisation's keys; none is shown whole. */
export const listKeys: Command = {
  usage: 'keys list',
  is: "the organisation's keys, newest first, revoked ones too",
  takes: 0,
  async run(asked) {
    const { apiKeys } = await asked.client.ask(ApiKeysDocument, { first: 200 }, { signal: asked.stop });
    const keys = apiKeys.edges.map(({ node }) => node);
    const lines = keys.map(({ id, prefix, env, tier, lastUsedAt, revokedAt, name }) => [
      ...[id, `${prefix}…`, readable(env), readable(tier)],
      ...[lastUsedAt ?? 'never', revokedAt ? 'revoked' : 'valid', name],
    ]);
    print(asked, keys, [['KEY', 'BEGINS WITH', 'ENV', 'TIER', 'LAST USED', 'STATUS', 'NAME'], ...lines]);
  },
};
