import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { createClient } from 'graphql-ws';
import { type JobProgress, jobProgress } from '../../../schema/resume.ts';

export type Client = AsyncDisposable & {
  ask: <Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables) => Promise<Data>;
  watch: (jobId: string) => AsyncGenerator<JobProgress>;
};

/** A client of the public API: typed documents over fetch, subscriptions over a stock graphql-ws client. */
export function openClient({ url, apiKey }: { url: string; apiKey: string }, stop: AbortSignal): Client {
  const socket = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    connectionParams: { apiKey },
    retryAttempts: 20,
    shouldRetry: () => true,
  });
  const close = () => void socket.dispose();
  stop.addEventListener('abort', close);
  return {
    async ask(document, variables) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${apiKey}` },
        body: JSON.stringify({ query: print(document), variables }),
        signal: stop,
      });
      const { data, errors } = (await response.json()) as { data?: never; errors?: { message: string }[] };
      if (errors || !data)
        throw new Error(errors?.map(({ message }) => message).join(' ') ?? 'No data came.');
      return data;
    },
    watch: (jobId) => jobProgress(socket, jobId),
    async [Symbol.asyncDispose]() {
      stop.removeEventListener('abort', close);
      await socket.dispose();
    },
  };
}
