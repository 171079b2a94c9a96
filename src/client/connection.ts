import { type CredentialOptions, type Credentials, credentialsOf } from './credentials.ts';
import type { SocketClass } from './transports/transport.ts';

export type ConnectionOptions = CredentialOptions & {
  /** Where the gateway is, such as `https://posts.example`, with its path if it has one. */
  url: string;
  /** Takes the place of the global one. */
  fetch?: typeof fetch;
  /** For Node before 22, such as `WebSocket` of the package `ws`; without one, events come over SSE. */
  webSocketImpl?: SocketClass;
  /** How subscriptions are carried. Absent: over sockets where `graphql-ws` is installed and they get through, else over SSE. */
  transport?: 'websocket' | 'sse';
};

/** A gateway and who asks it. */
export type Connection = {
  /** Of GraphQL, as http. */
  endpoint: string;
  credentials: Credentials;
  fetch: typeof fetch;
  webSocketImpl: SocketClass | undefined;
  transport: ConnectionOptions['transport'];
  /** Which of the transports got through last. */
  preferred: number;
};

export function connect({
  url,
  fetch: given,
  webSocketImpl,
  transport,
  ...credentials
}: ConnectionOptions): Connection {
  return {
    endpoint: `${url.replace(/^ws/, 'http').replace(/\/+$/, '')}/graphql`,
    credentials: credentialsOf(credentials),
    // A global one must not be called as a member.
    fetch: given ?? ((...request) => fetch(...request)),
    webSocketImpl: webSocketImpl ?? (globalThis.WebSocket as SocketClass | undefined),
    transport,
    preferred: 0,
  };
}
