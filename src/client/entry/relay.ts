import { Network, Observable, type RequestParameters, type Variables } from 'relay-runtime';
import type { Client } from '../client.ts';
import { observe } from '../observe.ts';

/** Carries everything that Relay asks, subscriptions with resume. */
export function reelgateNetwork(client: Client): ReturnType<typeof Network.create> {
  const execute = ({ text, name, operationKind }: RequestParameters, variables: Variables) =>
    Observable.create<never>((sink) => {
      const operation = { query: text ?? '', variables, operationName: name };
      return observe(client, operationKind as 'query', operation, sink as never);
    });
  return Network.create(execute, execute);
}
