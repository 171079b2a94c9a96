import type { Connection } from '../connection.ts';
import { overSocket } from './socket.ts';
import { overSse } from './sse.ts';
import type { Transport } from './transport.ts';

/** What can carry a subscription here, best first. @throws TypeError the one that was asked for cannot */
export async function transportsOf({ transport, webSocketImpl }: Connection): Promise<Transport[]> {
  if (transport === 'sse') return [overSse];
  const sockets = webSocketImpl && (await overSockets());
  if (transport === undefined) return sockets ? [sockets, overSse] : [overSse];
  if (!sockets) throw new TypeError('Sockets need the package graphql-ws, and a WebSocket.');
  return [sockets];
}

/** `graphql-ws` is an optional peer: bundlers leave this be where it is missing. */
async function overSockets(): Promise<Transport | undefined> {
  try {
    return overSocket(await import('graphql-ws'));
  } catch {
    return undefined;
  }
}
