import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { isEverywhere, type Network } from '../domain/networks.ts';
import { tidyAddress } from './base-path.ts';
import { setCommonHeaders } from './common-headers.ts';
import { consoleRoutes } from './console/routes.ts';
import type { ApiDeps } from './deps.ts';
import { type Asker, askedAt, createForwarding } from './forwarded.ts';
import { createFastPath } from './graphql/fast-path.ts';
import { createGateway, type Gateway, GRAPHQL_PATH } from './graphql/gateway.ts';
import { type DemoAccess, graphiqlRoutes } from './graphql/graphiql/routes.ts';
import { shareEvents } from './graphql/shared-events.ts';
import { type Sockets, serveSockets } from './graphql/sockets.ts';
import { healthRoutes } from './health.ts';
import { listeningAt } from './listening-at.ts';
import { llmsRoutes } from './llms.ts';
import { mcpRoutes } from './mcp/routes.ts';
import { type McpMode, openToolbox, type Toolbox } from './mcp/tools.ts';
import { measure } from './measure.ts';
import { mediaRoutes } from './media.ts';
import type { Reached } from './on-this-machine.ts';
import { createOpenStreams, type OpenStreams } from './open-streams.ts';
import { newRequestId } from './request-id.ts';
import type { Env } from './rest/env.ts';
import { createRouter } from './rest/router.ts';

export type ServerDeps = ApiDeps &
  Reached & {
    /** 0 takes a free one. */
    port: number;
    /** Proxies that are believed about who asks, and where. */
    trustedProxies: readonly Network[];
    /** Fills GraphiQL's examples; its key goes into the page on loopback addresses only. */
    demo?: DemoAccess | null;
    /** Whether agents are served at /mcp, and whether they may change anything. */
    mcp: McpMode;
  };

export type RunningServer = AsyncDisposable & {
  /** Where it listens, without a slash at the end. */
  url: string;
};

const NOBODY: Asker = { address: undefined, origin: null };
/** How long running requests may take once the server is told to stop. */
const GRACE_MS = 2000;
/**
 * How long a connection may wait for its next request: longer than the 60 s of usual load balancers, which would
 * otherwise send a request into a connection that is being closed.
 */
const KEEP_ALIVE_MS = 90_000;

/**
 * Serves both faces, sockets, media, health and metrics on one port. Disposing stops accepting, closes sockets
 * and breaks event streams so that clients connect elsewhere, and waits a little for what is running.
 */
export async function startServer(deps: ServerDeps): Promise<RunningServer> {
  const events = shareEvents(deps.log);
  const gateway = createGateway(deps, events);
  const sockets = serveSockets(gateway, events, deps);
  const askerOf = createForwarding(deps.trustedProxies, isEverywhere(deps.host));
  const streams = createOpenStreams();
  const answer = createListener(
    deps,
    gateway,
    streams,
    deps.mcp === 'off' ? null : await openToolbox(deps.mcp),
  );
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    tidyAddress(request, deps.basePath);
    const asker = askerOf(request);
    askedAt(asker, () => answer(request, response, asker));
  });
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head) => {
    // Node has let go of the socket: without a listener a client that hangs up now would end the process.
    socket.on('error', () => socket.destroy());
    tidyAddress(request, deps.basePath);
    if (pathOf(request) !== GRAPHQL_PATH) {
      return void socket.end('HTTP/1.1 404 Not Found\r\n\r\n', () => socket.destroy());
    }
    const asker = askerOf(request);
    askedAt(asker, () =>
      sockets.server.handleUpgrade(request, socket, head, (opened) =>
        sockets.connect(opened, request, asker),
      ),
    );
  });
  await listen(server, deps);
  const { address, port, family } = listeningAt(server);
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    [Symbol.asyncDispose]: () => stop(server, sockets, streams),
  };
}

function createListener(deps: ServerDeps, gateway: Gateway, streams: OpenStreams, toolbox: Toolbox | null) {
  const app: Hono<Env> = createRouter(deps);
  // Beside a list of documents neither page may ask anything of its own.
  if (!deps.documents.listed) {
    // Without introspection GraphiQL would be an editor that knows nothing.
    if (deps.introspection) graphiqlRoutes(app, deps);
    const { introspection: graphiql, start } = deps;
    consoleRoutes(app, { ...deps, graphiql, hasModel: start.text.revise !== null });
  }
  app.all(GRAPHQL_PATH, ({ req, env }) =>
    gateway.fetch(unabortable(req.raw), {
      requestId: env.requestId,
      address: env.asker.address,
      outgoing: env.outgoing,
    }),
  );
  llmsRoutes(app, deps);
  if (toolbox) mcpRoutes(app, deps, gateway, toolbox);
  mediaRoutes(app, deps);
  healthRoutes(app, deps);

  const fastPath = createFastPath(gateway, deps);
  const askers = new WeakMap<ServerResponse, Asker>();
  const everythingElse = getRequestListener((request, env) => {
    const outgoing = env.outgoing as ServerResponse;
    const asker = askers.get(outgoing) ?? NOBODY;
    return app.fetch(request, {
      outgoing,
      asker,
      streams,
      requestId: String(outgoing.getHeader('X-Request-Id')),
    });
  });
  return (request: IncomingMessage, response: ServerResponse, asker: Asker): void => {
    const requestId = newRequestId();
    askers.set(response, asker);
    measure(deps.metrics, request, response);
    if (setCommonHeaders(request, response, requestId)) return;
    if (fastPath(request, response, { requestId, address: asker.address })) return;
    void everythingElse(request, response);
  };
}

/**
 * The request without its signal. Yoga drops the response of a request that is aborted meanwhile, and with it a
 * subscription that then nobody ends; a response that is given back is cancelled when its client has left.
 */
const unabortable = (request: Request) => new Request(request, { signal: null });

function listen(server: Server, { host, port }: ServerDeps): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function stop(server: Server, sockets: Sockets, streams: OpenStreams): Promise<void> {
  streams.cut();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  await sockets.close();
  server.closeIdleConnections();
  const firmly = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(firmly);
}

const pathOf = ({ url = '/' }: IncomingMessage) => url.split('?', 1)[0];
