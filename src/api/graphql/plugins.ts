import { GraphQLError, Kind, NoSchemaIntrospectionCustomRule, type ValidationRule } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Log } from '../../infra/telemetry/log.ts';
import type { Context } from './context.ts';
import { presentResult } from './present-error.ts';

/** What every transport hands to the engine before the context is made. */
export type ServerContext = { requestId: string };
type GatewayPlugin = Plugin<Context, ServerContext>;

/** Longest document, in characters: GraphiQL's introspection has some 2,000. */
const MAX_DOCUMENT = 50_000;
/** Root fields of one operation, aliased or not. */
const MAX_ROOT_FIELDS = 50;

/** Lets no error out unpresented: those of fields and of events here, those of requests in onResultProcess. */
export function usePresentableErrors(log: Log): GatewayPlugin {
  return {
    onExecute: () => ({
      onExecuteDone({ args, result, setResult }) {
        if (!isAsyncIterable(result)) setResult(presentResult(result, args.contextValue.requestId, log));
      },
    }),
    onSubscribe: () => ({
      onSubscribeResult({ args, result, setResult }) {
        const { requestId } = args.contextValue;
        if (!isAsyncIterable(result)) return setResult(presentResult(result, requestId, log));
        return { onNext: (next) => next.setResult(presentResult(next.result, requestId, log)) };
      },
    }),
    onResultProcess({ result, setResult, serverContext }) {
      if (Array.isArray(result) || isAsyncIterable(result)) return;
      setResult(presentResult(result, serverContext.requestId, log));
    },
  };
}

/** Refuses documents that are too much before any work is done on them; cost is limited by the builder. */
export function useDocumentLimits({ introspection }: { introspection: boolean }): GatewayPlugin {
  return {
    onParse({ params }) {
      if (String(params.source).length > MAX_DOCUMENT) {
        throw new GraphQLError(`The document is longer than ${MAX_DOCUMENT} characters.`);
      }
    },
    onValidate({ addValidationRule }) {
      addValidationRule(fewRootFields);
      if (!introspection) addValidationRule(NoSchemaIntrospectionCustomRule);
    },
  };
}

const fewRootFields: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    const fields = operation.selectionSet.selections.filter(({ kind }) => kind === Kind.FIELD);
    if (fields.length <= MAX_ROOT_FIELDS) return;
    context.reportError(
      new GraphQLError(`The operation has more than ${MAX_ROOT_FIELDS} root fields.`, { nodes: operation }),
    );
  },
});
