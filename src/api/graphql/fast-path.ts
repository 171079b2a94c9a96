import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionResult, GraphQLError, getOperationAST } from 'graphql';
import type { Log } from '../../infra/telemetry/log.ts';
import { readBody } from '../read-body.ts';
import { type Gateway, GRAPHQL_PATH } from './gateway.ts';
import { NO_SINGLE_OPERATION, parseDocument } from './parse-document.ts';
import { presentErrors, presentResult } from './present-error.ts';

const JSON_TYPE = /^application\/json\s*(;\s*charset=utf-?8\s*)?$/i;
const GRAPHQL_RESPONSE = 'application/graphql-response+json';

/**
 * Answers plain JSON POSTs without Yoga's HTTP layer, whose WHATWG streams cost several times what the
 * operation does; the engine, and so every rule, is the same. Returns false for all that is not plain (GET, SSE,
 * multipart, compressed), which Yoga then serves.
 */
export function createFastPath(gateway: Gateway, log: Log) {
  return (request: IncomingMessage, response: ServerResponse, requestId: string): boolean => {
    const mediaType = plainMediaType(request);
    if (!mediaType) return false;
    const strict = mediaType === GRAPHQL_RESPONSE;
    const send = (status: number, result: ExecutionResult) => {
      const body = Buffer.from(JSON.stringify(result));
      response.writeHead(status, {
        'content-type': `${mediaType}; charset=utf-8`,
        'content-length': body.length,
        // A body that is too large is not read to its end, so the connection cannot be used again.
        ...(status === 413 && { connection: 'close' }),
      });
      response.end(body);
    };
    const refuse = (status: number, errors: readonly GraphQLError[]) =>
      send(status, { errors: presentErrors(errors, requestId, log) });

    answer(gateway, request, requestId).then(
      (result) => {
        if (result === null) return;
        if ('malformed' in result) return refuse(result.status, [result.malformed]);
        // Over application/json a well-formed request is always 200 (GraphQL over HTTP, 6.4.1).
        if ('invalid' in result) return refuse(strict ? 400 : 200, result.invalid);
        const presented = presentResult(result, requestId, log);
        send(strict && presented.data === undefined ? 400 : 200, presented);
      },
      (fault: unknown) =>
        refuse(500, [
          new GraphQLError('', { originalError: fault instanceof Error ? fault : new Error(`${fault}`) }),
        ]),
    );
    return true;
  };
}

type Answer =
  | ExecutionResult
  | { malformed: GraphQLError; status: number }
  | { invalid: readonly GraphQLError[] };

/** null when the client has left. */
async function answer(gateway: Gateway, request: IncomingMessage, requestId: string): Promise<Answer | null> {
  const body = await readBody(request);
  if (body === 'gone') return null;
  if (body === 'too large') return malformed('The request body is too large.', 413, 'PAYLOAD_TOO_LARGE');
  const params = readParams(body);
  if (typeof params === 'string') return malformed(params);

  const headers = (name: string) => request.headers[name] as string | undefined;
  const address = request.socket.remoteAddress;
  const engine = gateway.getEnveloped({ requestId, address, headers, params, request: undefined } as never);
  const parsed = parseDocument(engine.parse, params.query);
  if (parsed instanceof GraphQLError) return { invalid: [parsed] };
  const errors = engine.validate(engine.schema, parsed);
  if (errors.length > 0) return { invalid: errors };
  const operation = getOperationAST(parsed, params.operationName);
  if (!operation) return { invalid: [new GraphQLError(NO_SINGLE_OPERATION)] };
  if (operation.operation === 'subscription') {
    return malformed('Subscriptions need SSE (Accept: text/event-stream) or graphql-transport-ws.', 415);
  }
  return engine.execute({
    schema: engine.schema,
    document: parsed,
    variableValues: params.variables,
    operationName: params.operationName,
    contextValue: await engine.contextFactory(),
  });
}

const malformed = (message: string, status = 400, code = 'BAD_USER_INPUT') => ({
  malformed: new GraphQLError(message, { extensions: { code } }),
  status,
});

/** The media type to answer with, or null when the request is not a plain JSON POST to the endpoint. */
function plainMediaType({ method, url, headers }: IncomingMessage): string | null {
  if (method !== 'POST' || url !== GRAPHQL_PATH || headers['content-encoding']) return null;
  if (!JSON_TYPE.test(headers['content-type'] ?? '')) return null;
  const accept = headers.accept ?? '*/*';
  if (/text\/event-stream|multipart\//.test(accept)) return null;
  if (accept.includes(GRAPHQL_RESPONSE)) return GRAPHQL_RESPONSE;
  return /application\/json|application\/\*|\*\/\*/.test(accept) ? 'application/json' : null;
}

type Params = { query: string; operationName?: string; variables?: Record<string, unknown> };

/** The request's parameters, or what is wrong with them. */
function readParams(body: Buffer): Params | string {
  const params = parseJson(body);
  if (!isObject(params)) return 'The body is not a JSON object.';
  const { query, operationName, variables, extensions } = params;
  if (typeof query !== 'string') return 'The body has no text "query".';
  if (operationName != null && typeof operationName !== 'string') return '"operationName" is not a text.';
  if (variables != null && !isObject(variables)) return '"variables" is not an object.';
  if (extensions != null && !isObject(extensions)) return '"extensions" is not an object.';
  return { query, operationName: operationName ?? undefined, variables: variables ?? undefined };
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
