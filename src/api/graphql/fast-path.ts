import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { chooseEncoding, encodeAnswer } from '../content-encoding.ts';
import type { ApiDeps } from '../deps.ts';
import { headerOf } from '../header-of.ts';
import { readBody } from '../read-body.ts';
import type { AdmitDeps } from './admit.ts';
import { type Gateway, GRAPHQL_PATH } from './gateway.ts';
import { prepare } from './prepare.ts';
import { maskFault, presentErrors, presentResult } from './present-error.ts';
import { MalformedError, readParams } from './read-params.ts';

const JSON_TYPE = /^application\/json\s*(;\s*charset=utf-?8\s*)?$/i;
const GRAPHQL_RESPONSE = 'application/graphql-response+json';

type FastPathDeps = AdmitDeps & Pick<ApiDeps, 'log'>;

/**
 * Answers plain JSON POSTs without Yoga's HTTP layer, whose WHATWG streams cost several times what the
 * operation does; the engine, and so every rule, is the same. Returns false for all that is not plain (GET, SSE,
 * multipart, compressed), which Yoga then serves.
 */
export function createFastPath(gateway: Gateway, deps: FastPathDeps) {
  return (
    request: IncomingMessage,
    response: ServerResponse,
    { requestId, address }: Omit<Asked, 'outgoing'>,
  ): boolean => {
    const mediaType = plainMediaType(request);
    if (!mediaType) return false;
    const strict = mediaType === GRAPHQL_RESPONSE;
    answer(gateway, deps, request, { requestId, address, outgoing: response, strict })
      .then((given) => given && send(request, response, mediaType, given))
      .catch((fault: unknown) => {
        deps.log.error({ err: fault, requestId }, 'an answer could not be sent');
        response.destroy();
      });
    return true;
  };
}

type Asked = { requestId: string; address: string | undefined; outgoing: ServerResponse };
type Answer = { status: number; result: ExecutionResult };

async function send(
  { headers }: IncomingMessage,
  response: ServerResponse,
  mediaType: string,
  { status, result }: Answer,
): Promise<void> {
  const encoding = chooseEncoding(headers['accept-encoding']);
  // A text that is not encoded goes out with its head, in one write.
  const { body, headers: told } = await encodeAnswer(JSON.stringify(result), encoding);
  response.writeHead(status, {
    ...told,
    'Content-Type': `${mediaType}; charset=utf-8`,
    Vary: 'Accept-Encoding',
    // A body that is too large is not read to its end, so the connection cannot be used again.
    ...(status === 413 && { Connection: 'close' }),
  });
  response.end(body);
}

/** null when the client has left. */
async function answer(
  gateway: Gateway,
  deps: FastPathDeps,
  request: IncomingMessage,
  { strict, ...asked }: Asked & { strict: boolean },
): Promise<Answer | null> {
  const { requestId } = asked;
  const refuse = (status: number, errors: readonly GraphQLError[]) => ({
    status,
    result: { errors: presentErrors(errors, requestId, deps.log) },
  });
  try {
    const ran = await run(gateway, deps, request, asked);
    if (ran === null) return null;
    // Over application/json a well-formed request is always 200 (GraphQL over HTTP, 6.4.1).
    if ('refused' in ran) return refuse(strict ? 400 : 200, ran.refused);
    const result = presentResult(ran, requestId, deps.log);
    return { status: strict && result.data === undefined ? 400 : 200, result };
  } catch (fault) {
    if (fault instanceof MalformedError) return refuse(fault.status, [fault]);
    return { status: 500, result: { errors: [maskFault(fault, requestId, deps.log)] } };
  }
}

/** null when the client has left. @throws MalformedError */
async function run(
  gateway: Gateway,
  deps: FastPathDeps,
  request: IncomingMessage,
  asked: Asked,
): Promise<ExecutionResult | { refused: readonly GraphQLError[] } | null> {
  const body = await readBody(request);
  if (body === 'gone') return null;
  if (body === 'too large')
    throw new MalformedError('The request body is too large.', 413, 'PAYLOAD_TOO_LARGE');
  const headers = (name: string) => headerOf(request, name);
  const server = { ...asked, headers };
  const prepared = await prepare(gateway, deps, server, readParams(body));
  if ('refused' in prepared) return prepared;
  if (prepared.kind === 'subscription') {
    throw new MalformedError(
      'Subscriptions need SSE (Accept: text/event-stream) or graphql-transport-ws.',
      415,
    );
  }
  return prepared.engine.execute(prepared.args);
}

/** The media type to answer with, or null when the request is not a plain JSON POST to the endpoint. */
function plainMediaType({ method, url, headers }: IncomingMessage): string | null {
  if (method !== 'POST' || url !== GRAPHQL_PATH || headers['content-encoding']) return null;
  if (!JSON_TYPE.test(headers['content-type'] ?? '')) return null;
  const accept = headers.accept ?? '*/*';
  if (/text\/event-stream|multipart\//.test(accept)) return null;
  if (accept.includes(GRAPHQL_RESPONSE)) return GRAPHQL_RESPONSE;
  return /application\/json|application\/\*|\*\/\*/.test(accept) ? 'application/json' : null;
}
