import { encodeId } from '../../../domain/ids.ts';
import { SCOPES } from '../../../domain/scopes.ts';
import { enumOf } from '../enum-of.ts';
import { ScopeEnum, TierEnum } from '../enums.ts';
import { ApiKeyRef } from '../refs.ts';

export const ApiKeyEnvEnum = enumOf<'live' | 'test'>('ApiKeyEnv', 'What a key works with.', {
  live: 'Real work, paid from the wallet.',
  test: 'The whole pipeline without charge; what it makes cannot be scheduled.',
});

ApiKeyRef.implement({
  description: 'An API key of your organisation. Its secret is shown once, by `createApiKey`.',
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
      resolve: (row) => row.created_at,
    }),
    lastUsedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, up to ten minutes behind; null when never.',
      resolve: (row) => row.last_used_at,
    }),
    revokedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked; null while it is valid.',
      resolve: (row) => row.revoked_at,
    }),
  }),
});
