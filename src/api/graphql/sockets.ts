import type { IncomingMessage } from 'node:http';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type OperationResult } from 'graphql-ws';
import { WebSocket, WebSocketServer } from 'ws';
import { UnauthenticatedError } from '../../domain/access-refusals.ts';
import type { Caller } from '../../domain/caller.ts';
import { Flow } from '../../domain/flow.ts';
import type { ApiDeps } from '../deps.ts';
import type { Asker } from '../forwarded.ts';
import { headerOf } from '../header-of.ts';
import { findCaller } from '../identify.ts';
import { onceInvalid } from '../once-invalid.ts';
import { newRequestId } from '../request-id.ts';
import { type OpenKind, tooManyOpen } from '../slots.ts';
import type { AdmitDeps } from './admit.ts';
import { connectSocket, type SocketExtra } from './connect-socket.ts';
import type { Gateway, Headers } from './gateway.ts';
import { prepare } from './prepare.ts';
import { maskFault, presentErrors } from './present-error.ts';
import type { SharedEvents } from './shared-events.ts';
import { tellResults } from './tell-results.ts';

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

type SocketDeps = AdmitDeps & Pick<ApiDeps, 'log' | 'keys' | 'slots'>;

/** Why a socket is closed with 4403. */
const INVALID = { revoked: 'The API key was revoked', expired: 'The client token has expired' } as const;

/** Serves graphql-transport-ws with the same engine as HTTP. Each operation has a request id of its own. */
export function serveSockets(gateway: Gateway, events: SharedEvents, deps: SocketDeps): Sockets {
  const { log, keys, slots } = deps;
  // Compression costs more memory per socket than our small messages are worth.
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: MAX_MESSAGE,
    handleProtocols,
  });
  const known = new WeakSet<WebSocket>();
  /** A socket speaks for one key or token; 4403 lets stock clients come back and be told UNAUTHENTICATED. */
  function welcome({ socket, welcomed }: SocketExtra, caller: Caller): void {
    // One that is closed by now will not close again, and so would be remembered for ever.
    if (known.has(socket) || socket.readyState === WebSocket.CLOSED) return;
    known.add(socket);
    const release = slots.take('sockets', { keyId: caller.keyId });
    if (!release) return void refuseSocket(socket, 'sockets');
    welcomed();
    const forget = onceInvalid(keys, caller, (why) => socket.close(CloseCode.Forbidden, INVALID[why]));
    socket.once('close', () => {
      release();
      forget();
    });
  }
  /** Who comes with a key is known before it asks for anything. A wrong key is told to what it asks, and counted there. */
  async function lookUp(extra: SocketExtra, headers: Headers): Promise<void> {
    const caller = await findCaller(deps, headers).catch((error: unknown) => {
      if (error instanceof UnauthenticatedError) return null;
      throw error;
    });
    if (caller) welcome(extra, caller);
  }
  const protocol = makeServer<Record<string, unknown>, SocketExtra>({
    // graphql-ws gets what runs an operation with its arguments, made for each below.
    execute: (args) => operationOf(args).execute(args),
    subscribe: (args) => operationOf(args).subscribe(),
    onOperation({ extra }, id, _payload, args, result) {
      if (result instanceof Flow) return tellResults(result, id, extra.socket, operationOf(args).mask);
    },
    onConnect({ connectionParams, extra }) {
      const failed = (fault: unknown) => log.error({ err: fault }, 'the key of a socket was not looked up');
      lookUp(extra, headersOf(connectionParams, extra.request)).catch(failed);
    },
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
      if ('caller' in admission) welcome(extra, admission.caller);
      const operation: Operation = {
        execute: engine.execute,
        subscribe: () => events.subscribe(args),
        mask: (fault) => maskFault(fault, requestId, log),
      };
      return { ...args, rootValue: operation };
    },
  });
  return {
    server,
    connect(socket, request, asker) {
      const { address } = asker;
      for (const kind of ['sockets', 'waitingSockets'] as const) {
        const release = slots.take(kind, { address });
        if (!release) return refuseSocket(socket, kind);
        socket.once('close', release);
        if (kind === 'waitingSockets')
          connectSocket(protocol, { socket, request, asker, welcomed: release }, log);
      }
    },
    close: () => closeAll(server),
  };
}

/** A cap may pass, but not for a client that comes back at once, as stock ones do after other codes. */
function refuseSocket(socket: WebSocket, kind: OpenKind): void {
  socket.on('error', () => socket.terminate());
  socket.close(CloseCode.TooManyInitialisationRequests, tooManyOpen(kind));
  const firmly = setTimeout(() => socket.terminate(), GRACE_MS);
  socket.once('close', () => clearTimeout(firmly));
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

type Operation = {
  execute(args: ExecutionArgs): OperationResult;
  subscribe(): OperationResult;
  mask(fault: unknown): Error;
};
/** What `onSubscribe` has put beside the arguments. */
const operationOf = ({ rootValue }: ExecutionArgs) => rootValue as Operation;

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
  return (name) => given.get(name) ?? headerOf(request, name);
}
