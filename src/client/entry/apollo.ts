import { ApolloLink, Observable, type TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { getOperationAST, print } from 'graphql';
import type { Client } from '../client.ts';
import { possibleTypes as known } from '../generated/possible-types.ts';
import { observe } from '../observe.ts';

/** Carries everything that Apollo asks, subscriptions with resume: it takes the place of all other terminating links. */
export const reelgateLink = (client: Client): ApolloLink =>
  new ApolloLink(
    ({ query, variables, operationName }) =>
      new Observable((observer) => {
        const kind = getOperationAST(query, operationName)?.operation ?? 'query';
        const operation = { query: print(query), variables, operationName };
        return observe(client, kind, operation, observer as never);
      }),
  );

/** For `InMemoryCache`: refusals that are newer than this package keep the fields of `UserError` too. */
export const possibleTypes: Record<string, string[]> = {
  ...known,
  UserError: [...known.UserError, '\\w+Error'],
};

const unnamed = { keyFields: false } as const;

/** For `InMemoryCache`: pages grow, and what has the id of something else is stored as no thing of its own. */
export const typePolicies: TypePolicies = {
  NotFoundError: unnamed,
  MediaDeleted: unnamed,
  MediaCollectionDeleted: unnamed,
  Query: {
    fields: {
      projects: relayStylePagination(['customerExternalId']),
      jobs: relayStylePagination(['projectId', 'status']),
      containers: relayStylePagination(['projectId', 'filter']),
      media: relayStylePagination(['projectId', 'role']),
    },
  },
};
