import { print } from 'graphql';
import type { Client } from 'graphql-ws';
import { JobProgressDocument, type JobProgressSubscription } from './generated/graphql.ts';

export type JobProgress = JobProgressSubscription['jobProgress'];

/**
 * The events of a job over a stock graphql-ws client, each once and in order, whatever happens to the socket.
 * After a lost connection the client sends its subscriptions again by itself, with the variables it was given;
 * these are therefore kept up to date with the last event seen. Copy this file into your client.
 * @param after last `seq` you already have
 * @throws GraphQL errors as an AggregateError; the close event when the client has no retries left
 */
export async function* jobProgress(client: Client, jobId: string, after = 0): AsyncGenerator<JobProgress> {
  const variables = { jobId, after };
  const query = print(JobProgressDocument);
  for await (const { data, errors } of client.iterate<JobProgressSubscription>({ query, variables })) {
    if (errors) throw new AggregateError(errors, errors.map(({ message }) => message).join(' '));
    const event = data?.jobProgress;
    if (!event || event.seq <= variables.after) continue;
    variables.after = event.seq;
    yield event;
  }
}
