import { GraphQLError } from 'graphql';

/** Said when the document holds several operations, or none, and the request does not tell which to run. */
export const NO_SINGLE_OPERATION = 'operationName names no single operation.';

/** Parses with the engine's function; what is wrong with the document comes back instead of being thrown. */
export function parseDocument<Document>(
  parse: (source: string) => Document,
  query: string,
): Document | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
