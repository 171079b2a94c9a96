import { GraphQLError } from 'graphql';
import { Refusal } from '../../domain/refusals.ts';

/** A refusal of a whole operation. @throws the error itself when it is none */
export function refusalError(error: unknown): GraphQLError {
  if (!(error instanceof Refusal)) throw error;
  return new GraphQLError(error.message, { originalError: error });
}
