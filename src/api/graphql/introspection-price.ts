import {
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getIntrospectionQuery,
  getNamedType,
  getOperationAST,
  getVariableValues,
  type InlineFragmentNode,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';

/** What is asked: an operation that has been validated, its document's fragments by name, and its variables. */
export type Asked = {
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
};

/**
 * How many values the introspection in an operation asks for: 0 when there is none. The schema itself is walked,
 * so lists count as long as they are. Stops soon after `most`.
 */
export function introspectionPrice(schema: GraphQLSchema, asked: Asked, most = Infinity): number {
  const { operation, fragments, variables } = asked;
  const questions = metaFields(operation.selectionSet, fragments);
  if (questions.length === 0) return 0;
  const given = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  // Execution tells what is wrong with the variables, and then answers nothing.
  if (given.errors) return 0;
  const argumentsOf = argumentReader(given.coerced);
  let price = 0;

  function walkField(node: FieldNode, field: Field | undefined, source: unknown): void {
    if (!field || price > most) return;
    price += 1;
    const type = getNamedType(field.type);
    if (!node.selectionSet || !isObjectType(type)) return;
    // The resolvers of introspection look at nothing else of the info.
    const value = field.resolve?.(source, argumentsOf(field, node), null, { schema } as GraphQLResolveInfo);
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one) walk(node.selectionSet, type, one);
    }
  }
  function walk({ selections }: SelectionSetNode, type: GraphQLObjectType, source: unknown): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        walkField(selection, type.getFields()[selection.name.value], source);
        continue;
      }
      const inner = innerOf(selection, fragments);
      if (inner) walk(inner, type, source);
    }
  }
  for (const node of questions) walkField(node, META_FIELDS.get(node.name.value), undefined);
  return price;
}

/** The fields of an operation that ask for the schema; all others have a price of their own. */
function metaFields({ selections }: SelectionSetNode, fragments: Asked['fragments']): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return META_FIELDS.has(selection.name.value) ? selection : [];
    const inner = innerOf(selection, fragments);
    return inner ? metaFields(inner, fragments) : [];
  });
}

function innerOf(
  selection: FragmentSpreadNode | InlineFragmentNode,
  fragments: Asked['fragments'],
): SelectionSetNode | undefined {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet;
  return fragments.get(selection.name.value)?.selectionSet;
}

type Field = GraphQLField<unknown, unknown>;

const META_FIELDS = new Map<string, Field>(
  [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]),
);

/** The arguments of a field, which are the same for each type that it is asked of. */
function argumentReader(variables: Record<string, unknown>) {
  const read = new Map<FieldNode, Record<string, unknown>>();
  return (field: Field, node: FieldNode): Record<string, unknown> => {
    const known = read.get(node) ?? getArgumentValues(field, node, variables);
    read.set(node, known);
    return known;
  };
}

/** Half as much again as the fullest question of the usual tools. */
export function mostOfIntrospection(schema: GraphQLSchema): number {
  const question = getIntrospectionQuery({
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  });
  const document = parse(question);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The question of the usual tools is no single operation.');
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  return Math.round(1.5 * introspectionPrice(schema, { operation, fragments, variables: {} }));
}
