import {
  type ExecutionArgs,
  type FragmentDefinitionNode,
  GraphQLError,
  getOperationAST,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type ParseOptions,
  validate,
} from 'graphql';
import type { ApiDeps } from '../deps.ts';
import { countAnonymous } from '../limits.ts';
import type { Context } from './context.ts';
import { introspectionPrice, mostOfIntrospection } from './introspection-price.ts';
import { parseWithinLimits } from './parse-within-limits.ts';
import type { GatewayPlugin, ServerContext } from './plugins.ts';
import { refusalError } from './refusal-error.ts';
import { schema } from './schema.ts';
import { schemaInTurns } from './schema-in-turns.ts';

/** Mistakes told of one document. Each costs a search for what may have been meant, and for its line. */
const MAX_ERRORS = 20;

/** Refuses what is too much before work is done for it; what fields other than introspection cost is up to the builder. */
export function useDocumentLimits(
  deps: Pick<ApiDeps, 'introspection' | 'limits' | 'documents'>,
): GatewayPlugin {
  const most = mostOfIntrospection(schema);
  const inTurns = schemaInTurns(schema);
  return {
    onParse: ({ setParseFn }) =>
      setParseFn((text: string, options?: ParseOptions) => {
        const document = parseWithinLimits(text, options);
        deps.documents.refuseUntrusted(document);
        return document;
      }),
    onValidate({ addValidationRule, setValidationFn }) {
      setValidationFn(((of, document, rules) =>
        validate(of, document, rules, { maxErrors: MAX_ERRORS })) satisfies typeof validate);
      if (!deps.introspection) addValidationRule(NoSchemaIntrospectionCustomRule);
    },
    onExecute({ args, executeFn, setExecuteFn }) {
      const price = priceOf(args, most);
      if (price === 0) return;
      setExecuteFn(async (given: ExecutionArgs) => {
        const refusal = await refusalOf(price, most, deps, args.contextValue);
        return refusal ? { errors: [refusal] } : executeFn({ ...given, schema: inTurns });
      });
    },
  };
}

function priceOf({ schema, document, operationName, variableValues }: ExecutionArgs, most: number): number {
  const operation = getOperationAST(document, operationName);
  if (!operation) return 0;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  }
  return introspectionPrice(schema, { operation, fragments, variables: variableValues ?? {} }, most);
}

/** Why an introspection is not answered. One with a key costs that key nothing, so its address is counted. */
async function refusalOf(
  price: number,
  most: number,
  deps: Pick<ApiDeps, 'limits'>,
  { admission, address }: Context & ServerContext,
): Promise<GraphQLError | null> {
  if (price > most) {
    return new GraphQLError(`The introspection is too large: it asks for more than ${most} values.`);
  }
  if (!admission || 'fault' in admission) return null;
  try {
    await countAnonymous(deps, address);
    return null;
  } catch (refusal) {
    return refusalError(refusal);
  }
}
