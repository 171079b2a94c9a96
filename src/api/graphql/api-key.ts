import { encodeId } from '../../domain/ids.ts';
import { createApiKeyInput, revokeApiKeyInput } from '../../domain/inputs/api-key.ts';
import { SCOPES } from '../../domain/scopes.ts';
import {
  CREATE_API_KEY_REFUSALS,
  type CreatedApiKey,
  createApiKey,
} from '../../usecases/keys/create-api-key.ts';
import { listApiKeys } from '../../usecases/keys/list-api-keys.ts';
import { REVOKE_API_KEY_REFUSALS, revokeApiKey } from '../../usecases/keys/revoke-api-key.ts';
import { builder } from './builder.ts';
import { toConnection } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { ScopeEnum, TierEnum } from './enums.ts';
import { mutation } from './mutation.ts';
import { NodeInterface } from './node.ts';
import { pageArgs, pageComplexity } from './page-args.ts';
import { present } from './present.ts';
import { ApiKeyRef } from './refs.ts';

const ApiKeyEnvEnum = enumOf<'live' | 'test'>('ApiKeyEnv', 'What a key works with.', {
  live: 'Real work, paid from the wallet.',
  test: 'The whole pipeline without charge; what it makes cannot be scheduled. It reads everything, and changes and adds to only what test keys made.',
});

ApiKeyRef.implement({
  description: 'An API key of your organisation. Its secret is shown once, by `createApiKey`.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `key_…`.', resolve: ({ id }) => encodeId('key', id) }),
    name: t.exposeString('name', { description: 'What it is for, in your own words.' }),
    prefix: t.exposeString('prefix', {
      description: 'How the key begins, to tell it from others; no secret.',
    }),
    env: t.field({
      type: ApiKeyEnvEnum,
      description: 'Live or test.',
      resolve: ({ test }) => (test ? 'test' : 'live'),
    }),
    scopes: t.field({
      type: [ScopeEnum],
      description: 'What it may do.',
      resolve: ({ scopes }) => SCOPES.filter((scope) => scopes.includes(scope)),
    }),
    tier: t.field({ type: TierEnum, description: 'Its rate limits.', resolve: ({ tier }) => tier }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was made.',
      resolve: (row) => row.createdAt,
    }),
    lastUsedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, up to ten minutes behind; null when never.',
      resolve: (row) => row.lastUsedAt,
    }),
    revokedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked; null while it is valid.',
      resolve: (row) => row.revokedAt,
    }),
  }),
});

const ApiKeyConnection = builder.connectionObject(
  { type: ApiKeyRef, name: 'ApiKeyConnection', description: 'A page of API keys, newest first.' },
  { name: 'ApiKeyEdge', description: 'A key in a page.' },
);

builder.queryField('apiKeys', (t) =>
  t.field({
    type: ApiKeyConnection,
    authScopes: { key: 'keys:admin' },
    description: 'The API keys of your organisation, newest first, revoked ones included.',
    args: pageArgs,
    complexity: pageComplexity,
    resolve: async (_root, args, { deps, caller }) =>
      present(toConnection(await listApiKeys(deps.store.db, await caller(), args), args.after)),
  }),
);

const ApiKeyCreated = builder.objectRef<CreatedApiKey>('ApiKeyCreated').implement({
  description: 'The new key. Keep its secret: it is shown here and never again.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The secret, as `Authorization: Bearer` wants it.' }),
    apiKey: t.field({ type: ApiKeyRef, description: 'What it may do.', resolve: ({ apiKey }) => apiKey }),
  }),
});

mutation('createApiKey', {
  scope: 'keys:admin',
  description: 'Makes an API key for your organisation.',
  input: createApiKeyInput,
  result: ApiKeyCreated,
  refusals: CREATE_API_KEY_REFUSALS,
  resolve: async (input, { deps, caller }) => createApiKey(deps.store, await caller(), input),
});

mutation('revokeApiKey', {
  scope: 'keys:admin',
  description:
    'Revokes an API key for good, the asking one included. Its sockets are closed with 4403 and its streams end within seconds.',
  input: revokeApiKeyInput,
  result: ApiKeyRef,
  refusals: REVOKE_API_KEY_REFUSALS,
  resolve: async (input, { deps, caller }) => revokeApiKey(deps, await caller(), input),
});
