import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  getOperationAST,
  type OperationTypeNode,
} from 'graphql';
import { type Admission, type AdmitDeps, admit } from './admit.ts';
import type { Context } from './context.ts';
import type { Gateway, OperationContext } from './gateway.ts';
import type { DocumentRequest } from './persisted-documents.ts';

/** An operation that may run, with the engine's functions for it. */
export type Prepared = {
  engine: Pick<ReturnType<Gateway['getEnveloped']>, 'execute' | 'subscribe'>;
  args: ExecutionArgs & { contextValue: Context };
  kind: OperationTypeNode;
  admission: Admission;
};

/** Documents that are known to be valid; each is of one gateway, which keeps it (`document-cache.ts`). */
const valid = new WeakSet<DocumentNode>();

type Asked = DocumentRequest & Pick<ExecutionArgs, 'operationName'> & { variables?: Variables };
type Variables = Record<string, unknown> | null | undefined;

/**
 * Admits, parses and validates an operation for the transports that are our own; Yoga's do the same, by the same
 * plugins. Refusals come back unpresented.
 */
export async function prepare(
  gateway: Gateway,
  deps: AdmitDeps,
  server: OperationContext & Required<Pick<OperationContext, 'headers'>>,
  params: Asked,
): Promise<Prepared | { refused: readonly GraphQLError[] }> {
  const admission = await admit(deps, server.headers, server.address);
  if (admission instanceof GraphQLError) return { refused: [admission] };
  const engine = gateway.getEnveloped({ ...server, admission, params, request: undefined } as never);
  const document = attempt(() => engine.parse(deps.documents.textOf(params, 'caller' in admission) ?? ''));
  if (document instanceof GraphQLError) return { refused: [document] };
  const operation = getOperationAST(document, params.operationName);
  if (!operation) {
    return { refused: [new GraphQLError('operationName names no single operation.')] };
  }
  if (!valid.has(document)) {
    const errors = engine.validate(engine.schema, document);
    if (errors.length > 0) return { refused: errors };
    valid.add(document);
  }
  const args = {
    schema: engine.schema,
    document,
    variableValues: params.variables,
    operationName: params.operationName,
    contextValue: await engine.contextFactory(),
  };
  return { engine, args, kind: operation.operation, admission };
}

function attempt<Result>(work: () => Result): Result | GraphQLError {
  try {
    return work();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
