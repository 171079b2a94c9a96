import type { Client } from 'graphql-ws';
import { FaultsError, type GraphQLFault } from '../faults.ts';
import {
  type Answer,
  authorization,
  SILENCE,
  type SocketClass,
  type Transport,
  type Try,
} from './transport.ts';

type GraphqlWs = Pick<typeof import('graphql-ws'), 'createClient'>;

/** Milliseconds between signs that the gateway is there. */
const KEEP_ALIVE = 5_000;

/** Subscriptions over a socket each, whose retries and keep-alive must not be left to chance. */
export const overSocket = ({ createClient }: GraphqlWs): Transport =>
  async function* (operation, attempt) {
    const client = steadyClient(createClient, attempt);
    const leave = () => client.terminate();
    attempt.signal.addEventListener('abort', leave);
    try {
      yield* client.iterate(operation as never) as AsyncIterable<Answer>;
    } catch (failure) {
      if (!attempt.signal.aborted)
        throw Array.isArray(failure) ? new FaultsError(failure as GraphQLFault[]) : failure;
    } finally {
      attempt.signal.removeEventListener('abort', leave);
      client.terminate();
    }
  };

/** A client that gives up at once what fails or falls silent, so that every wait is ours. */
function steadyClient(createClient: GraphqlWs['createClient'], attempt: Try): Client {
  const { endpoint, bearer, webSocketImpl, onOpen } = attempt;
  let doubt: ReturnType<typeof setTimeout> | undefined;
  const trust = () => clearTimeout(doubt);
  const suspect = () => {
    trust();
    doubt = setTimeout(() => client.terminate(), SILENCE);
  };
  const client = createClient({
    url: endpoint.replace('http', 'ws'),
    connectionParams: authorization(bearer),
    webSocketImpl: deafToLateErrors(webSocketImpl as SocketClass),
    retryAttempts: 0,
    keepAlive: KEEP_ALIVE,
    on: {
      connecting: suspect,
      connected: () => {
        trust();
        onOpen();
      },
      ping: (received) => received || suspect(),
      pong: (received) => received && trust(),
      error: trust,
      closed: (event) => {
        trust();
        // After a normal closure graphql-ws would connect again by itself, without a wait.
        if ((event as { code: number }).code === 1000) client.terminate();
      },
    },
  });
  return client;
}

/** A socket that is given up while it connects: `ws` makes that an error, when graphql-ws listens no more. */
function deafToLateErrors(Socket: SocketClass): SocketClass {
  return class extends Socket {
    constructor(url: string, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('error', () => {});
    }
  };
}
