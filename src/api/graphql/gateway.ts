import { GraphQLError } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Caller } from '../../domain/caller.ts';
import type { ApiDeps } from '../deps.ts';
import { identify } from '../identify.ts';
import { type Context, createContext } from './context.ts';
import { type ServerContext, useAnonymousLimit, useDocumentLimits, usePresentableErrors } from './plugins.ts';
import { schema } from './schema.ts';

export const GRAPHQL_PATH = '/graphql';

/** Reads a header of the request, or what stands for it on a socket. */
export type Headers = (name: string) => string | null | undefined;

/** What an operation comes with, whatever it comes over. */
export type OperationContext = ServerContext & {
  headers?: Headers;
  /** Told who asks, as soon as that is known. */
  identified?: (caller: Caller) => void;
};

export type Gateway = ReturnType<typeof createGateway>;

/** The GraphQL engine that HTTP, SSE, the fast path and sockets share. */
export function createGateway(deps: ApiDeps) {
  return createYoga<OperationContext, Context>({
    schema,
    graphqlEndpoint: GRAPHQL_PATH,
    context: ({ requestId, address, headers, request, identified }) => {
      const header = headers ?? ((name: string) => request.headers.get(name));
      return createContext(deps, {
        requestId,
        identify: async () => {
          const caller = await identify(deps, header, address);
          identified?.(caller);
          return caller;
        },
        idempotencyKey: header('idempotency-key') ?? null,
      });
    },
    plugins: [usePresentableErrors(deps.log), useDocumentLimits(deps), useAnonymousLimit(deps)],
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
