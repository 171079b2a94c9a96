import { createApiKeyInput, revokeApiKeyInput } from '../../../domain/inputs/api-key.ts';
import { NotFoundError, ValidationError } from '../../../domain/refusals.ts';
import { type CreatedApiKey, createApiKey } from '../../../usecases/keys/create-api-key.ts';
import { revokeApiKey } from '../../../usecases/keys/revoke-api-key.ts';
import { builder } from '../builder.ts';
import { inputOf } from '../input-of.ts';
import { ApiKeyRef } from '../refs.ts';

const ApiKeyCreated = builder.objectRef<CreatedApiKey>('ApiKeyCreated').implement({
  description: 'The new key. Keep its secret: it is shown here and never again.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The secret, as `Authorization: Bearer` wants it.' }),
    apiKey: t.field({ type: ApiKeyRef, description: 'What it may do.', resolve: ({ apiKey }) => apiKey }),
  }),
});

builder.mutationField('createApiKey', (t) =>
  t.field({
    type: ApiKeyCreated,
    nullable: true,
    authScopes: { key: 'keys:admin' },
    description: 'Makes an API key for your organisation.',
    args: { input: t.arg({ type: inputOf(createApiKeyInput), required: true, description: 'The request.' }) },
    errors: {
      types: [ValidationError],
      union: { name: 'CreateApiKeyResult', description: 'What `createApiKey` can answer.' },
    },
    resolve: async (_root, { input }, { deps, caller }) => createApiKey(deps.store.db, await caller(), input),
  }),
);

builder.mutationField('revokeApiKey', (t) =>
  t.field({
    type: ApiKeyRef,
    nullable: true,
    authScopes: { key: 'keys:admin' },
    description:
      'Revokes an API key for good, the asking one included. Its sockets are closed with 4403 and its streams end within seconds.',
    args: { input: t.arg({ type: inputOf(revokeApiKeyInput), required: true, description: 'The request.' }) },
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'RevokeApiKeyResult', description: 'What `revokeApiKey` can answer.' },
    },
    resolve: async (_root, { input }, { deps, caller }) => revokeApiKey(deps, await caller(), input),
  }),
);
