import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { GraphQLError } from 'graphql';
import { requireScope } from '../../domain/caller.ts';
import type { Scope } from '../../domain/scopes.ts';
import type { Context } from './context.ts';

/**
 * Most that an operation may cost: one per field, times `first` for what is inside a connection and times 10 for
 * other lists. Enough for a full page of 200 containers with everything on them.
 */
const MAX_COMPLEXITY = 50_000;
/** Counting reads the whole list. */
const TOTAL_COST = 20;

/** The one builder that every type of the schema registers with. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  AuthScopes: { key: Scope };
  Connection: { total: () => Promise<number> };
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    JSON: { Input: unknown; Output: unknown };
  };
}>({
  plugins: [ErrorsPlugin, RelayPlugin, ScopeAuthPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  errors: { defaultTypes: [], directResult: true },
  relay: {
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    cursorType: 'String',
    edgesFieldOptions: {
      description: "The page, in the list's order, each thing with its cursor.",
      nullable: false,
    },
    pageInfoFieldOptions: { description: 'Whether there is more, and where the next page starts.' },
    nodeFieldOptions: { description: 'The thing itself.' },
    cursorFieldOptions: { description: 'Pass as `after` to get what follows this one.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    hasNextPageFieldOptions: { description: 'True when a further page can be asked for.' },
    hasPreviousPageFieldOptions: { description: 'True when this page was asked for with `after`.' },
    startCursorFieldOptions: { description: 'Cursor of the first thing on the page; null when it is empty.' },
    endCursorFieldOptions: { description: 'Pass as `after` to get the next page; null when it is empty.' },
  },
  complexity: {
    limit: { complexity: MAX_COMPLEXITY },
    complexityError: (_kind, { complexity }) =>
      new GraphQLError(
        `The operation is too large: its complexity is ${complexity}, the limit is ${MAX_COMPLEXITY}.`,
      ),
  },
  scopeAuth: {
    authorizeOnSubscribe: true,
    authScopes: async (context) => ({
      key: async (scope: Scope) => {
        requireScope(await context.caller(), scope);
        return true;
      },
    }),
  },
});

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many things the whole list has, with the same filter; counted when it is asked for.',
    complexity: TOTAL_COST,
    resolve: ({ total }) => total(),
  }),
);

builder.queryType({
  description:
    'Everything that can be read. Things of other organisations do not exist here. What goes wrong is in `errors`, with `extensions.code`: BAD_USER_INPUT for a wrong argument, else an `ErrorCode`.',
});
builder.mutationType({
  description:
    'Everything that can be done. What can go wrong is part of each result: select `... on UserError` for the rest. Only UNAUTHENTICATED, FORBIDDEN_SCOPE (with `extensions.scope`), RATE_LIMITED and SERVICE_UNAVAILABLE (with `extensions.retryAfter`, in seconds), INTERNAL and, for a request that is wrong as GraphQL, BAD_USER_INPUT (with `extensions.issues`) are in `errors`, with `extensions.code`; then the field is null.',
});
builder.subscriptionType({
  description: 'What can be watched, over graphql-transport-ws or SSE on the same address.',
});
