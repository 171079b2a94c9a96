import { NotFoundError, ValidationError } from '../../../domain/refusals.ts';
import { type CreatedApiKey, createApiKey } from '../../../usecases/keys/create-api-key.ts';
import { revokeApiKey } from '../../../usecases/keys/revoke-api-key.ts';
import { builder } from '../builder.ts';
import { ScopeEnum, TierEnum } from '../enums.ts';
import { ApiKeyRef } from '../refs.ts';
import { ApiKeyEnvEnum } from '../types/api-key.ts';

const ApiKeyCreated = builder.objectRef<CreatedApiKey>('ApiKeyCreated').implement({
  description: 'The new key. Keep its secret: it is shown here and never again.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The secret, as `Authorization: Bearer` wants it.' }),
    apiKey: t.field({ type: ApiKeyRef, description: 'What it may do.', resolve: ({ apiKey }) => apiKey }),
  }),
});

const CreateApiKeyInput = builder.inputType('CreateApiKeyInput', {
  description: 'What the new key may do: nothing that the asking key may not.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What it is for, 1 to 100 characters.' }),
    env: t.field({ type: ApiKeyEnvEnum, required: true, description: 'Live or test.' }),
    scopes: t.field({
      type: [ScopeEnum],
      required: true,
      description: 'What it may do; one that the asking key lacks is FORBIDDEN_SCOPE.',
    }),
    tier: t.field({
      type: TierEnum,
      description:
        "Its rate limits: up to those of the asking key, which is the default. A test key's are SANDBOX.",
    }),
  }),
});

const RevokeApiKeyInput = builder.inputType('RevokeApiKeyInput', {
  description: 'Which key to revoke.',
  fields: (t) => ({ keyId: t.id({ required: true, description: 'Such as `key_…`.' }) }),
});

builder.mutationField('createApiKey', (t) =>
  t.field({
    type: ApiKeyCreated,
    nullable: true,
    authScopes: { key: 'keys:admin' },
    description: 'Makes an API key for your organisation.',
    args: { input: t.arg({ type: CreateApiKeyInput, required: true, description: 'The request.' }) },
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
    args: { input: t.arg({ type: RevokeApiKeyInput, required: true, description: 'The request.' }) },
    errors: {
      types: [ValidationError, NotFoundError],
      union: { name: 'RevokeApiKeyResult', description: 'What `revokeApiKey` can answer.' },
    },
    resolve: async (_root, { input }, { deps, caller }) => revokeApiKey(deps, await caller(), input),
  }),
);
