import { GraphQLError } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Door } from '../../domain/acts.ts';
import type { ApiDeps } from '../deps.ts';
import { type Context, createContext } from './context.ts';
import { createDocumentCache } from './document-cache.ts';
import { type ServerContext, useAdmission, useEvents, usePresentableErrors } from './plugins.ts';
import { schema } from './schema.ts';
import type { SharedEvents } from './shared-events.ts';
import { useDocumentLimits } from './use-document-limits.ts';
import { useJsonBodies } from './use-json-bodies.ts';

export const GRAPHQL_PATH = '/graphql';

/** Reads a header of the request, or what stands for it on a socket. */
export type Headers = (name: string) => string | null | undefined;

/** What an operation comes with, whatever it comes over. */
export type OperationContext = ServerContext & {
  headers?: Headers;
  onSocket?: boolean;
  /** Absent: GraphQL itself. */
  door?: Door;
};

export type Gateway = ReturnType<typeof createGateway>;

/** The GraphQL engine that HTTP, SSE, the fast path and sockets share. */
export function createGateway(deps: ApiDeps, events: SharedEvents) {
  return createYoga<OperationContext, Context>({
    schema,
    graphqlEndpoint: GRAPHQL_PATH,
    context: ({
      requestId,
      admission,
      address,
      headers,
      outgoing,
      onSocket = false,
      door = 'graphql',
      request,
    }) => {
      const header = headers ?? ((name: string) => request.headers.get(name));
      const caller = async () => {
        if (admission && 'caller' in admission) return admission.caller;
        throw admission?.fault ?? new Error('An operation was not admitted.');
      };
      const idempotencyKey = header('idempotency-key') ?? null;
      return createContext(deps, { requestId, door, caller, idempotencyKey, onSocket, address, outgoing });
    },
    plugins: [
      usePresentableErrors(deps.log),
      useJsonBodies(),
      useAdmission(deps),
      useDocumentLimits(deps),
      useEvents(events),
    ],
    // A document that is refused is counted, and so looked at, each time.
    parserAndValidationCache: {
      documentCache: createDocumentCache(),
      errorCache: { get: () => undefined, set: () => {} },
    },
    // Whatever is thrown outside of fields; those errors are presented by our plugin.
    maskedErrors: {
      maskError(error) {
        if (error instanceof GraphQLError) return error;
        deps.log.error({ err: error }, 'a GraphQL request failed');
        return new GraphQLError('Something went wrong on our side.', { extensions: { code: 'INTERNAL' } });
      },
    },
    // Yoga's own streams notice that a reader has left only at the next event or ping, up to 12 s later.
    fetchAPI: { Response, ReadableStream },
    // The server answers for these itself, for all its paths.
    cors: false,
    graphiql: false,
    landingPage: false,
    logging: {
      debug: () => {},
      info: (...args) => deps.log.debug({ args }, 'yoga'),
      warn: (...args) => deps.log.warn({ args }, 'yoga'),
      error: (...args) => deps.log.error({ args }, 'yoga'),
    },
    multipart: false,
    batching: false,
  });
}
