import { type Exchange, subscriptionExchange } from '@urql/core';
import type { Client } from '../client.ts';
import { observe } from '../observe.ts';

/** Carries urql's subscriptions, with resume; put it beside `fetchExchange`. */
export const reelgateExchange = (client: Client): Exchange =>
  subscriptionExchange({
    forwardSubscription: ({ query = '', variables, operationName }) => ({
      subscribe: (sink) => {
        const operation = { query, variables: variables as Record<string, unknown>, operationName };
        const unsubscribe = observe(client, 'subscription', operation, sink as never);
        return { unsubscribe };
      },
    }),
  });
