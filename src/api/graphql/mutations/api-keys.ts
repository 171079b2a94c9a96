import { createApiKeyInput, revokeApiKeyInput } from '../../../domain/inputs/api-key.ts';
import {
  CREATE_API_KEY_REFUSALS,
  type CreatedApiKey,
  createApiKey,
} from '../../../usecases/keys/create-api-key.ts';
import { REVOKE_API_KEY_REFUSALS, revokeApiKey } from '../../../usecases/keys/revoke-api-key.ts';
import { builder } from '../builder.ts';
import { mutation } from '../mutation.ts';
import { ApiKeyRef } from '../refs.ts';

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
  resolve: async (input, { deps, caller }) => createApiKey(deps.store.db, await caller(), input),
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
