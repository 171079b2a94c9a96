import type { IncomingMessage } from 'node:http';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type OperationResult } from 'graphql-ws';
import { WebSocket, WebSocketServer } from 'ws';
import type { Caller } from '../../domain/caller.ts';
import type { ApiDeps } from '../deps.ts';
import type { Asker } from '../forwarded.ts';
import type { IdentifyDeps } from '../identify.ts';
import { onceInvalid } from '../once-invalid.ts';
import { newRequestId } from '../request-id.ts';
import { connectSocket, type SocketExtra } from './connect-socket.ts';
import type { Gateway, Headers } from './gateway.ts';
import { prepare } from './prepare.ts';
import { presentErrors } from './present-error.ts';

/** Operations that one socket may have open (contract §10). */
const MAX_OPERATIONS = 100;
/** Largest message a client may send, in bytes. */
const MAX_MESSAGE = 1_000_000;
/** How long clients may take to say goodbye. */
const GRACE_MS = 1_000;

export type Sockets = {
  server: WebSocketServer;
  /** Serves a socket that has been opened. */
  connect(socket: WebSocket, request: IncomingMessage, asker: Asker): void;
  /** Closes every socket with 1001, upon which stock clients connect again, elsewhere. */
  close(): Promise<void>;
};

type SocketDeps = IdentifyDeps & Pick<ApiDeps, 'log' | 'keys'>;

/** Why a socket is closed with 4403. */
const INVALID = { revoked: 'The API key was revoked', expired: 'The client token has expired' } as const;

/** Serves graphql-transport-ws with the same engine as HTTP. Each operation has a request id of its own. */
export function serveSockets(gateway: Gateway, deps: SocketDeps): Sockets {
  const { log, keys } = deps;
  // Compression costs more memory per socket than our small messages are worth.
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: MAX_MESSAGE,
    handleProtocols,
  });
  const guarded = new WeakSet<WebSocket>();
  /** A socket speaks for one key or token; 4403 lets stock clients come back and be told UNAUTHENTICATED. */
  function closeWhenInvalid(socket: WebSocket, caller: Caller): void {
    // One that is closed by now will not close again, and so would be remembered for ever.
    if (guarded.has(socket) || socket.readyState === WebSocket.CLOSED) return;
    guarded.add(socket);
    const forget = onceInvalid(keys, caller, (why) => socket.close(CloseCode.Forbidden, INVALID[why]));
    socket.once('close', forget);
  }
  const protocol = makeServer<Record<string, unknown>, SocketExtra>({
    // graphql-ws gets the enveloped functions with the arguments, made for each operation below.
    execute: (args) => (args as EngineArgs).rootValue.execute(args),
    subscribe: (args) => (args as EngineArgs).rootValue.subscribe(args),
    async onSubscribe({ connectionParams, extra, subscriptions }, _id, params) {
      const requestId = newRequestId();
      if (Object.keys(subscriptions).length > MAX_OPERATIONS) {
        const message = `This socket has ${MAX_OPERATIONS} operations open, the most there may be.`;
        return presentErrors([new GraphQLError(message)], requestId, log);
      }
      const headers = headersOf(connectionParams, extra.request);
      const server = { requestId, address: extra.asker.address, headers, onSocket: true };
      const prepared = await prepare(gateway, deps, server, params);
      if ('refused' in prepared) return presentErrors(prepared.refused, requestId, log);
      const { engine, args, admission } = prepared;
      if ('caller' in admission) closeWhenInvalid(extra.socket, admission.caller);
      return { ...args, rootValue: { execute: engine.execute as Run, subscribe: engine.subscribe as Run } };
    },
  });
  return {
    server,
    connect: (socket, request, asker) => connectSocket(protocol, { socket, request, asker }, log),
    close: () => closeAll(server),
  };
}

async function closeAll(server: WebSocketServer): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const socket of server.clients) socket.close(1001, 'Going away');
  const firmly = setTimeout(() => {
    for (const socket of server.clients) socket.terminate();
  }, GRACE_MS);
  await closed;
  clearTimeout(firmly);
}

type Run = (args: ExecutionArgs) => OperationResult;
type EngineArgs = ExecutionArgs & { rootValue: { execute: Run; subscribe: Run } };

/**
 * `connectionParams` as headers, `apiKey` being X-Api-Key and `token` a bearer, over those that the socket was opened
 * with.
 */
function headersOf(params: Record<string, unknown> | undefined, request: IncomingMessage): Headers {
  const given = new Map<string, string>();
  for (const [name, value] of Object.entries(params ?? {})) {
    if (typeof value !== 'string') continue;
    if (name === 'token') given.set('authorization', `Bearer ${value}`);
    else given.set(name === 'apiKey' ? 'x-api-key' : name.toLowerCase(), value);
  }
  return (name) => given.get(name) ?? (request.headers[name] as string | undefined);
}
