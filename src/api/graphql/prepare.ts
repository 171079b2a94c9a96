import { type ExecutionArgs, GraphQLError, getOperationAST, type OperationTypeNode } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { IdentifyDeps } from '../identify.ts';
import { type Admission, admit } from './admit.ts';
import type { Gateway, OperationContext } from './gateway.ts';

/** An operation that may run, with the engine's functions for it. */
export type Prepared = {
  engine: Pick<ReturnType<Gateway['getEnveloped']>, 'execute' | 'subscribe'>;
  args: ExecutionArgs;
  kind: OperationTypeNode;
  admission: Admission;
};

/**
 * Admits, parses and validates an operation for the transports that are our own; Yoga's do the same, by the same
 * plugins. Refusals come back unpresented.
 */
export async function prepare(
  gateway: Gateway,
  deps: IdentifyDeps,
  server: OperationContext & Required<Pick<OperationContext, 'headers'>>,
  params: SubscribePayload,
): Promise<Prepared | { refused: readonly GraphQLError[] }> {
  const admission = await admit(deps, server.headers, server.address);
  if (admission instanceof GraphQLError) return { refused: [admission] };
  const engine = gateway.getEnveloped({ ...server, admission, params, request: undefined } as never);
  const document = tryParse(engine.parse, params.query);
  if (document instanceof GraphQLError) return { refused: [document] };
  const operation = getOperationAST(document, params.operationName);
  if (!operation) {
    return { refused: [new GraphQLError('operationName names no single operation.')] };
  }
  const errors = engine.validate(engine.schema, document);
  if (errors.length > 0) return { refused: errors };
  const args = {
    schema: engine.schema,
    document,
    variableValues: params.variables,
    operationName: params.operationName,
    contextValue: await engine.contextFactory(),
  };
  return { engine, args, kind: operation.operation, admission };
}

function tryParse<Document>(parse: (source: string) => Document, query: string): Document | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
