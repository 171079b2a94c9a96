import { createClient } from '../../client/client.ts';
import type { JobEvent } from '../../client/run.ts';
import type { TypedDocument } from '../../client/typed-document.ts';

/** What commands ask of a gateway. */
export type Client = {
  ask: <Result, Variables extends object>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
  ) => Promise<Result>;
  watch: (jobId: string) => AsyncGenerator<JobEvent, void>;
};

/** The client that is given to others, until `stop`. */
export function openClient({ url, apiKey }: { url: string; apiKey: string }, signal: AbortSignal): Client {
  const client = createClient({ url, key: apiKey });
  return {
    ask: (document, variables) => client.ask(document, variables, { signal }),
    watch: (jobId) => client.watch(jobId, { signal }),
  };
}
