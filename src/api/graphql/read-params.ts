import { GraphQLError } from 'graphql';
import { decodeUtf8 } from '../utf8.ts';

/** What a request asks to be run. */
export type Params = {
  /** Absent where the extensions name the document by its hash. */
  query?: string | undefined;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
  extensions?: Record<string, unknown> | undefined;
};

/** A request that is wrong before there is a document to look at. */
export class MalformedError extends GraphQLError {
  /** Of the HTTP answer, where there is one. */
  readonly status: number;

  constructor(message: string, status = 400, code = 'BAD_USER_INPUT') {
    super(message, { extensions: { code, http: { status } } });
    this.status = status;
  }
}

/** The parameters in the body of a POST. @throws MalformedError */
export function readParams(body: Uint8Array): Params {
  const text = decodeUtf8(body);
  if (text === null) throw new MalformedError('The body is not UTF-8.');
  const params = parseJson(text);
  if (!isObject(params)) throw new MalformedError('The body is not a JSON object.');
  const { query, operationName, variables, extensions } = params;
  if (operationName != null && typeof operationName !== 'string')
    throw new MalformedError('"operationName" is not a text.');
  if (variables != null && !isObject(variables)) throw new MalformedError('"variables" is not an object.');
  if (extensions != null && !isObject(extensions)) throw new MalformedError('"extensions" is not an object.');
  if (typeof query !== 'string' && (query != null || extensions?.persistedQuery == null))
    throw new MalformedError('The body has no text "query".');
  return {
    query: query ?? undefined,
    operationName: operationName ?? undefined,
    variables: variables ?? undefined,
    extensions: extensions ?? undefined,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
