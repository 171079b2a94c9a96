import { answerOf } from './ask.ts';
import type { Client } from './client.ts';
import { subscribe } from './subscribe.ts';
import type { Answer, Operation } from './transports/transport.ts';

/** What clients with observables of their own hand to whoever gives answers. */
export type Observer = {
  next: (answer: Answer) => void;
  error: (failure: unknown) => void;
  complete: () => void;
};

/** Carries any operation out for another client, subscriptions with resume. Gives what ends it. */
export function observe(
  { connection }: Client,
  kind: 'subscription' | 'query' | 'mutation',
  operation: Operation,
  observer: Observer,
): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  const answers =
    kind === 'subscription'
      ? subscribe(connection, operation, { signal })
      : once(answerOf(connection, operation, { signal }));
  (async () => {
    for await (const answer of answers) if (!signal.aborted) observer.next(answer);
    if (!signal.aborted) observer.complete();
  })().catch((failure: unknown) => signal.aborted || observer.error(failure));
  return () => leaving.abort();
}

async function* once<Item>(item: Promise<Item>): AsyncGenerator<Item, void> {
  yield await item;
}
