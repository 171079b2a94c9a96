import { type Exchange, subscriptionExchange } from '@urql/core';
import type { Client } from '../client.ts';
import { observe } from '../observe.ts';
import { isLast } from '../progress-place.ts';
import type { Answer } from '../transports/transport.ts';

/** Carries urql's subscriptions, with resume; put it beside `fetchExchange`. Select `seq` and `type` of jobProgress. */
export const reelgateExchange = (client: Client): Exchange =>
  subscriptionExchange({
    forwardSubscription: ({ query = '', variables, operationName }) => ({
      subscribe: (sink) => {
        const operation = { query, variables: variables as Record<string, unknown>, operationName };
        // urql repeats the last result at the end, unless that said that it was the last.
        const next = (answer: Answer) =>
          sink.next((isLast(answer) ? { ...answer, hasNext: false } : answer) as never);
        const observer = { next, error: sink.error.bind(sink), complete: sink.complete.bind(sink) };
        const unsubscribe = observe(client, 'subscription', operation, observer);
        return { unsubscribe };
      },
    }),
  });
