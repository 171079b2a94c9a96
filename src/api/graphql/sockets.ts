import type { IncomingMessage } from 'node:http';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import { CloseCode, type OperationResult } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Log } from '../../infra/telemetry/log.ts';
import { newRequestId } from '../request-id.ts';
import type { Gateway, Headers } from './gateway.ts';
import { parseDocument } from './parse-document.ts';
import { presentErrors } from './present-error.ts';

/** Operations that one socket may have open. */
const MAX_OPERATIONS = 100;
/** Largest message a client may send, in bytes. */
const MAX_MESSAGE = 1_000_000;
/** Bytes waiting for a client that reads too slowly; beyond that it is cut off, and may resume with its last seq. */
const MAX_UNSENT = 4_000_000;

export type Sockets = {
  server: WebSocketServer;
  /** Closes every socket with 1001, upon which stock clients connect again, elsewhere. */
  close(): Promise<void>;
};

/** Serves graphql-transport-ws with the same engine as HTTP. Each operation has a request id of its own. */
export function serveSockets(gateway: Gateway, log: Log): Sockets {
  // Compression costs more memory per socket than our small messages are worth.
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: MAX_MESSAGE });
  const { dispose } = useServer(
    {
      // graphql-ws gets the enveloped functions with the arguments, made for each operation below.
      execute: (args) => (args as EngineArgs).rootValue.execute(args),
      subscribe: (args) => (args as EngineArgs).rootValue.subscribe(args),
      async onSubscribe({ connectionParams, extra, subscriptions }, _id, params) {
        if (Object.keys(subscriptions).length > MAX_OPERATIONS) {
          extra.socket.close(CloseCode.BadRequest, 'Too many operations on one socket');
          return [];
        }
        const requestId = newRequestId();
        const headers = headersOf(connectionParams, extra.request);
        const engine = gateway.getEnveloped({ requestId, headers, params } as never);
        const document = parseDocument(engine.parse, params.query);
        if (document instanceof GraphQLError) return presentErrors([document], requestId, log);
        const args: EngineArgs = {
          schema: engine.schema,
          operationName: params.operationName,
          document,
          variableValues: params.variables,
          contextValue: await engine.contextFactory(),
          rootValue: { execute: engine.execute as Run, subscribe: engine.subscribe as Run },
        };
        const errors = engine.validate(args.schema, document);
        return errors.length > 0 ? presentErrors(errors, requestId, log) : args;
      },
      onNext({ extra }) {
        if (extra.socket.bufferedAmount > MAX_UNSENT) extra.socket.terminate();
      },
    },
    server,
  );
  return { server, close: async () => dispose() };
}

type Run = (args: ExecutionArgs) => OperationResult;
type EngineArgs = ExecutionArgs & { rootValue: { execute: Run; subscribe: Run } };

/** `connectionParams` as headers, `apiKey` being X-Api-Key, over those that the socket was opened with. */
function headersOf(params: Record<string, unknown> | undefined, request: IncomingMessage): Headers {
  const given = new Map<string, string>();
  for (const [name, value] of Object.entries(params ?? {})) {
    if (typeof value === 'string') given.set(name === 'apiKey' ? 'x-api-key' : name.toLowerCase(), value);
  }
  return (name) => given.get(name) ?? (request.headers[name] as string | undefined);
}
