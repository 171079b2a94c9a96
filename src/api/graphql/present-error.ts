import { type ExecutionResult, GraphQLError } from 'graphql';
import { isPassing } from '../../domain/access-refusals.ts';
import { ERROR_CODES, type Issue, type Refusal } from '../../domain/refusals.ts';
import type { Log } from '../../infra/telemetry/log.ts';
import { refusalOf } from '../refusal-of.ts';
import { DOCUMENT_CODES } from './persisted-documents.ts';
import { variableFault } from './variable-fault.ts';

/** A result whose errors may leave the house. Doing it twice is harmless. */
export function presentResult<Result extends Pick<ExecutionResult, 'errors'>>(
  result: Result,
  requestId: string,
  log: Log,
): Result {
  if (!result.errors) return result;
  return { ...result, errors: presentErrors(result.errors, requestId, log) };
}

/** @see presentResult */
export function presentErrors(errors: readonly GraphQLError[], requestId: string, log: Log): GraphQLError[] {
  return errors.map((error) => (error.extensions?.requestId ? error : presentError(error, requestId, log)));
}

/** A fault of ours as its client may know it. It is logged. */
export function maskFault(fault: unknown, requestId: string, log: Log): GraphQLError {
  const originalError = fault instanceof Error ? fault : new Error(`${fault}`);
  return presentError(new GraphQLError('', { originalError }), requestId, log);
}

/**
 * Decides what leaves the house. A refusal, or an outage, is told with its code; a request that is wrong as GraphQL is
 * BAD_USER_INPUT; anything else is a fault of ours, masked as INTERNAL and logged here, once.
 */
function presentError(error: GraphQLError, requestId: string, log: Log): GraphQLError {
  const cause = rootCause(error);
  const refusal = refusalOf(cause, requestId, log);
  if (refusal) {
    const facts = withHttp({ ...refusalFacts(refusal), requestId }, error.extensions.http);
    return rewrite(error, refusal.message, facts);
  }
  if (cause instanceof GraphQLError) {
    const fault = variableFault(error);
    const message = fault?.path ? `${fault.path}: ${fault.message}` : cause.message;
    return rewrite(error, message, requestFacts(cause, fault, requestId));
  }
  log.error({ err: cause, requestId, path: error.path }, 'a GraphQL field failed');
  return rewrite(error, 'Something went wrong on our side.', { code: 'INTERNAL', requestId });
}

/** What was thrown, under the layers that say where. */
function rootCause(error: GraphQLError): unknown {
  let cause: unknown = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** Libraries have names of their own for a request that is wrong; clients get one. */
function requestFacts(
  { extensions }: GraphQLError,
  fault: Issue | null,
  requestId: string,
): Record<string, unknown> {
  const { http, code, ...others } = extensions;
  const known = [...ERROR_CODES, ...DOCUMENT_CODES].find((one) => one === code);
  const facts = { ...others, code: known ?? 'BAD_USER_INPUT', ...(fault && { issues: [fault] }), requestId };
  return withHttp(facts, http);
}

/** Yoga takes the HTTP status from here; hidden, so that no transport writes it out. */
const withHttp = (facts: Record<string, unknown>, http: unknown) =>
  Object.defineProperty(facts, 'http', { value: http, enumerable: false });

/** Refusals that are no part of a result: of queries and subscriptions, and of authentication everywhere. */
function refusalFacts(refusal: Refusal): Record<string, unknown> {
  return {
    // A wrong argument is one thing to a client, whether GraphQL or a use case finds it.
    code: refusal.code === 'VALIDATION' ? 'BAD_USER_INPUT' : refusal.code,
    ...refusal.details,
    ...(isPassing(refusal) && { retryAfter: refusal.retryAfterSeconds }),
  };
}

function rewrite(error: GraphQLError, message: string, extensions: Record<string, unknown>): GraphQLError {
  const { nodes, source, positions, path } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}
