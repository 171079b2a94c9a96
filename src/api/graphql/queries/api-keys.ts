import { listApiKeys } from '../../../usecases/keys/list-api-keys.ts';
import { builder } from '../builder.ts';
import { toConnection } from '../connection.ts';
import { present } from '../present.ts';
import { ApiKeyRef } from '../refs.ts';

const ApiKeyConnection = builder.connectionObject(
  { type: ApiKeyRef, name: 'ApiKeyConnection', description: 'A page of API keys, newest first.' },
  { name: 'ApiKeyEdge', description: 'A key in a page.' },
);

builder.queryField('apiKeys', (t) =>
  t.field({
    type: ApiKeyConnection,
    authScopes: { key: 'keys:admin' },
    description: 'The API keys of your organisation, newest first, revoked ones included.',
    args: {
      first: t.arg.int({ defaultValue: 25, description: 'Size of the page, 1 to 200.' }),
      after: t.arg.string({ description: '`endCursor` of the page before.' }),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: (first ?? 25) / 10 }),
    resolve: async (_root, args, { deps, caller }) =>
      present(toConnection(await listApiKeys(deps.store.db, await caller(), args), args.after)),
  }),
);
