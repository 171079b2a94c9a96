import { createClientTokenInput } from '../../domain/inputs/client-token.ts';
import {
  CREATE_CLIENT_TOKEN_REFUSALS,
  type CreatedClientToken,
  createClientToken,
} from '../../usecases/keys/create-client-token.ts';
import { builder } from './builder.ts';
import { ScopeEnum } from './enums.ts';
import { mutation } from './mutation.ts';

const ClientTokenCreated = builder.objectRef<CreatedClientToken>('ClientTokenCreated').implement({
  description: 'A token for a page. It is kept nowhere, and ends by itself or with its key.',
  fields: (t) => ({
    token: t.exposeString('token', {
      description:
        'Sent wherever a key is: `Authorization: Bearer`, `connectionParams: { token }` of a socket, and for event streams also `?token=`.',
    }),
    scopes: t.field({ type: [ScopeEnum], description: 'What it may do.', resolve: ({ scopes }) => scopes }),
    expiresAt: t.field({
      type: 'DateTime',
      description:
        'When it ends: it is UNAUTHENTICATED from then on, with `extensions.reason` TOKEN_EXPIRED, its sockets are closed with 4403 and its streams end.',
      resolve: (created) => created.expiresAt,
    }),
  }),
});

mutation('createClientToken', {
  scope: null,
  description:
    'Makes a token that a page may hold in the place of your key: it can do less, reaches only the projects and jobs it names, and ends. Everything else answers it as if it did not exist. It counts against the rate limits of your key. Any key may make one; a token may not.',
  input: createClientTokenInput,
  result: ClientTokenCreated,
  refusals: CREATE_CLIENT_TOKEN_REFUSALS,
  resolve: async (input, { deps, caller }) => createClientToken(deps, await caller(), input),
});
