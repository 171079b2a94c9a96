import type { ExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

type Send = (url: string, query: string, apiKey?: string) => Promise<ExecutionResult>;

const keyed = (apiKey?: string): Record<string, string> => (apiKey ? { 'X-Api-Key': apiKey } : {});

const post = (url: string, query: string, headers: Record<string, string>) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });

/** Ways to send one operation; each gives its first result. */
export const TRANSPORTS: Record<'JSON' | 'GET' | 'SSE' | 'WebSocket', Send> = {
  JSON: async (url, query, apiKey) =>
    (await post(url, query, keyed(apiKey))).json() as Promise<ExecutionResult>,

  GET: async (url, query, apiKey) => {
    const asked = `${url}/graphql?query=${encodeURIComponent(query)}`;
    return (await fetch(asked, { headers: keyed(apiKey) })).json() as Promise<ExecutionResult>;
  },

  SSE: async (url, query, apiKey) => {
    const response = await post(url, query, { Accept: 'text/event-stream', ...keyed(apiKey) });
    const [, data] = /^data: (.+)$/m.exec(await response.text()) ?? [];
    return JSON.parse(data ?? 'null') as ExecutionResult;
  },

  WebSocket: async (url, query, apiKey) => {
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: apiKey ? { apiKey } : {},
      retryAttempts: 0,
    });
    try {
      for await (const result of client.iterate({ query })) return result as ExecutionResult;
      throw new Error('The operation ended without a result.');
    } catch (errors) {
      // What is refused before it runs comes as a list of errors.
      if (Array.isArray(errors)) return { errors };
      throw errors;
    } finally {
      await client.dispose();
    }
  },
};
