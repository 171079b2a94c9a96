import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { type JobProgress, jobProgress } from '../../../schema/resume.ts';

export type Client = {
  ask: <Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables) => Promise<Data>;
  watch: (jobId: string) => AsyncGenerator<JobProgress>;
};

/** A client of the public API: typed documents over fetch, subscriptions over WebSocket. */
export function openClient({ url, apiKey }: { url: string; apiKey: string }, stop: AbortSignal): Client {
  const gateway = { url: `${url.replace(/^http/, 'ws')}/graphql`, connectionParams: { apiKey } };
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
    watch: (jobId) => jobProgress(gateway, jobId, { signal: stop }),
  };
}
