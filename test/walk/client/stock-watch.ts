import { ApolloClient, gql, InMemoryCache } from '@apollo/client';
import { createClient as createUrql, fetchExchange } from '@urql/core';
import { Environment, RecordSource, Store } from 'relay-runtime';
import { fromPromise, onEnd, pipe, subscribe, takeUntil } from 'wonka';
import type { Client } from '#src/client/client.ts';
import { possibleTypes, reelgateLink, typePolicies } from '#src/client/entry/apollo.ts';
import { reelgateNetwork } from '#src/client/entry/relay.ts';
import { reelgateExchange } from '#src/client/entry/urql.ts';

export type StockEvent = {
  seq: number;
  type: string;
  stage: string;
  progress: number;
  containerStage: string | null;
};
export type StockData = { jobProgress: StockEvent };
/** Watches a job with a stock client to its end, or until told to leave. */
export type StockWatch = (
  client: Client,
  jobId: string,
  onEvent: (event: StockEvent) => void,
  leave?: AbortSignal,
) => Promise<void>;

const FIELDS = 'seq type stage progress containerStage job { id progress }';
/** As most would write it: nothing in it tells where to resume. */
export const PLAIN = `subscription Progress($jobId: ID!) { jobProgress(jobId: $jobId) { ${FIELDS} } }`;
const AFTER = `subscription Progress($jobId: ID!, $from: Int) { jobProgress(jobId: $jobId, after: $from) { ${FIELDS} } }`;

const cache = () => new InMemoryCache({ possibleTypes, typePolicies });
export const apolloOf = (client: Client) => new ApolloClient({ link: reelgateLink(client), cache: cache() });

const whenLeaving = (leave: AbortSignal | undefined, go: () => void) =>
  leave?.addEventListener('abort', go, { once: true });

const withApollo: StockWatch = (client, jobId, onEvent, leave) =>
  new Promise((resolve, reject) => {
    const asked = apolloOf(client).subscribe<StockData>({ query: gql(PLAIN), variables: { jobId } });
    const subscription = asked.subscribe({
      next: ({ data, error }) => (data ? onEvent(data.jobProgress) : reject(error)),
      complete: resolve,
      error: reject,
    });
    whenLeaving(leave, () => {
      subscription.unsubscribe();
      resolve();
    });
  });

const withUrql: StockWatch = (client, jobId, onEvent, leave) =>
  new Promise((resolve, reject) => {
    const exchanges = [fetchExchange, reelgateExchange(client)];
    const urql = createUrql({ url: client.connection.endpoint, exchanges, preferGetMethod: false });
    const left = new Promise<void>((go) => whenLeaving(leave, go));
    pipe(
      urql.subscription<StockData>(AFTER, { jobId, from: 0 }),
      takeUntil(fromPromise(left)),
      onEnd(resolve),
      subscribe(({ data, error }) => (error ? reject(error) : data && onEvent(data.jobProgress))),
    );
  });

const withRelay: StockWatch = (client, jobId, onEvent, leave) =>
  new Promise((resolve, reject) => {
    const environment = new Environment({
      network: reelgateNetwork(client),
      store: new Store(new RecordSource()),
    });
    const params = {
      ...{ id: null, cacheID: 'p', metadata: {}, name: 'Progress', text: AFTER },
      operationKind: 'subscription' as const,
    };
    const subscription = environment
      .getNetwork()
      .execute(params, { jobId, from: 0 }, {}, null)
      .subscribe({
        next: (answer) => onEvent((answer as { data: StockData }).data.jobProgress),
        complete: resolve,
        error: reject,
      });
    whenLeaving(leave, () => {
      subscription.unsubscribe();
      resolve();
    });
  });

/** The clients that people have, each with the link that this project gives it. */
export const STOCK_CLIENTS = [
  ['Apollo', withApollo],
  ['urql', withUrql],
  ['Relay', withRelay],
] as const;
