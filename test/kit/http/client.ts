import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type ExecutionResult, print } from 'graphql';

export type AskOptions = { apiKey?: string; headers?: Record<string, string> };

/** Sends one typed operation over HTTP and gives back the whole result, errors included. */
export async function ask<Data, Variables>(
  url: string,
  document: TypedDocumentNode<Data, Variables> | string,
  variables: Variables,
  { apiKey, headers = {} }: AskOptions,
): Promise<ExecutionResult<Data> & { response: Response }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(apiKey && { Authorization: `Bearer ${apiKey}` }),
      ...headers,
    },
    body: JSON.stringify({ query: typeof document === 'string' ? document : print(document), variables }),
  });
  return { ...((await response.json()) as ExecutionResult<Data>), response };
}

/** As {@link ask}, for operations that must not fail; a failure shows the errors with their request id. */
export async function expectData<Data, Variables>(
  ...request: Parameters<typeof ask<Data, Variables>>
): Promise<Data> {
  const { data, errors } = await ask(...request);
  if (errors || !data) throw new Error(`The operation failed: ${JSON.stringify(errors, null, 2)}`);
  return data;
}

/** The code of the first error. */
export const errorCode = ({ errors }: ExecutionResult): unknown => errors?.[0]?.extensions?.code;
