import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  getOperationAST,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type ParseOptions,
  parse,
  type ValidationRule,
} from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { Refusal } from '../../domain/refusals.ts';
import type { Log } from '../../infra/telemetry/log.ts';
import type { ApiDeps } from '../deps.ts';
import { countAnonymous } from '../limits.ts';
import type { Context } from './context.ts';
import { presentResult } from './present-error.ts';
import { rootFields } from './root-fields.ts';

/** What every transport hands to the engine before the context is made. */
export type ServerContext = {
  requestId: string;
  /** Where the request came from, if its connection is still there. */
  address?: string | undefined;
};
type GatewayPlugin = Plugin<Context, ServerContext>;

/** Longest document, in characters: GraphiQL's introspection has some 2,000. */
const MAX_DOCUMENT = 50_000;
/** Words and signs of one document; each costs parsing and validation time. */
const MAX_TOKENS = 5_000;
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
    onParse({ params, setParseFn }) {
      if (String(params.source).length > MAX_DOCUMENT) {
        throw new GraphQLError(`The document is longer than ${MAX_DOCUMENT} characters.`);
      }
      setParseFn((source: string, options?: ParseOptions) =>
        parse(source, { ...options, maxTokens: MAX_TOKENS }),
      );
    },
    onValidate({ addValidationRule }) {
      addValidationRule(fewRootFields);
      if (!introspection) addValidationRule(NoSchemaIntrospectionCustomRule);
    },
  };
}

/** Counts operations that need no key, which are introspection and `__typename`, against their address. */
export function useAnonymousLimit(deps: Pick<ApiDeps, 'limits'>): GatewayPlugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      if (!isAnonymous(args.document, args.operationName)) return;
      const { address } = args.contextValue as Context & ServerContext;
      setExecuteFn(async (given: ExecutionArgs) => {
        try {
          await countAnonymous(deps, address);
        } catch (refusal) {
          if (!(refusal instanceof Refusal)) throw refusal;
          return { errors: [new GraphQLError(refusal.message, { originalError: refusal })] };
        }
        return executeFn(given);
      });
    },
  };
}

function isAnonymous(document: DocumentNode, operationName: string | null | undefined): boolean {
  const operation = getOperationAST(document, operationName);
  if (!operation) return false;
  const fragmentOf = (wanted: string) =>
    document.definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === wanted);
  const fields = rootFields(operation, fragmentOf as Parameters<typeof rootFields>[1]);
  return fields.every(({ name }) => name.value.startsWith('__'));
}

const fewRootFields: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    const fields = rootFields(operation, (name) => context.getFragment(name));
    if (fields.length <= MAX_ROOT_FIELDS) return;
    context.reportError(
      new GraphQLError(`The operation has more than ${MAX_ROOT_FIELDS} root fields.`, { nodes: operation }),
    );
  },
});
