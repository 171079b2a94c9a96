import { encodeId } from '../../domain/ids.ts';
import { whoami } from '../../usecases/keys/whoami.ts';
import { builder } from './builder.ts';
import { ScopeEnum, TierEnum } from './enums.ts';
import { NodeInterface } from './node.ts';
import { CreditsRef, ViewerRef } from './refs.ts';

const Organisation = builder.objectRef<{ id: string; name: string }>('Organisation').implement({
  description: 'A tenant: projects and one wallet.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `org_…`.', resolve: ({ id }) => encodeId('organisation', id) }),
    name: t.exposeString('name', { description: 'Its name.' }),
  }),
});

ViewerRef.implement({
  description: 'Who asks: the API key of this request and its organisation.',
  fields: (t) => ({
    keyId: t.id({ description: 'Such as `key_…`.', resolve: ({ keyId }) => encodeId('key', keyId) }),
    test: t.exposeBoolean('test', {
      description: 'Test keys run everything, are charged nothing, and change only what test keys made.',
    }),
    scopes: t.field({
      type: [ScopeEnum],
      description: 'What the key may do.',
      resolve: ({ scopes }) => [...scopes],
    }),
    tier: t.field({ type: TierEnum, description: "The key's rate limits.", resolve: ({ tier }) => tier }),
    organisation: t.field({
      type: Organisation,
      description: 'The organisation the key belongs to.',
      resolve: (caller, _args, { deps }) => whoami(deps.store.db, caller),
    }),
    credits: t.field({
      type: CreditsRef,
      authScopes: { key: 'credits:read' },
      description: 'The wallet of the organisation.',
      resolve: (caller, _args, { deps }) => whoami(deps.store.db, caller),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerRef,
    description: 'Who asks. Needs a key, but no scope.',
    resolve: (_root, _args, context) => context.caller(),
  }),
);
