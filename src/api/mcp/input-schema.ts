import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromASTUntyped,
} from 'graphql';

/** A JSON Schema, as far as ours go. */
export type JsonSchema = {
  type?: string;
  format?: string;
  description?: string;
  default?: unknown;
  enum?: string[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  minProperties?: number;
  maxProperties?: number;
  additionalProperties?: boolean;
};
export type ObjectSchema = JsonSchema & { type: 'object' };

/** By the names of scalars; one that is missing takes any value. */
const SCALARS: Readonly<Record<string, JsonSchema>> = {
  ID: { type: 'string' },
  String: { type: 'string' },
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  DateTime: { type: 'string', format: 'date-time' },
};

/** What an operation takes, as JSON Schema: its variables, described as the GraphQL schema does. */
export function inputSchemaOf(schema: GraphQLSchema, operation: OperationDefinitionNode): ObjectSchema {
  const members = (operation.variableDefinitions ?? []).map(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node as never) as GraphQLInputType;
    const given = defaultValue && valueFromASTUntyped(defaultValue);
    return { name: variable.name.value, type, description: null, defaultValue: given };
  });
  return objectOf(members);
}

type Member = {
  name: string;
  type: GraphQLInputType;
  description?: string | null | undefined;
  defaultValue?: unknown;
};

function objectOf(members: readonly Member[]): ObjectSchema {
  const required = members.filter(
    ({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined,
  );
  return {
    type: 'object',
    properties: Object.fromEntries(members.map((member) => [member.name, memberOf(member)])),
    ...(required.length > 0 && { required: required.map(({ name }) => name) }),
    additionalProperties: false,
  };
}

function memberOf({ type, description, defaultValue }: Member): JsonSchema {
  return {
    ...schemaOf(type),
    ...(description && { description }),
    ...(defaultValue !== undefined && { default: defaultValue }),
  };
}

function schemaOf(type: GraphQLInputType): JsonSchema {
  if (isNonNullType(type)) return schemaOf(type.ofType);
  if (isListType(type)) return { type: 'array', items: schemaOf(type.ofType) };
  if (isEnumType(type)) return enumOf(type);
  if (isInputObjectType(type)) return inputObjectOf(type);
  return isScalarType(type) ? (SCALARS[type.name] ?? {}) : {};
}

/** What each value means stands nowhere else in a JSON Schema. */
function enumOf(type: GraphQLEnumType): JsonSchema {
  const values = type.getValues();
  const described = values.filter(({ description }) => description);
  const words = described.map(({ name, description }) => `${name}: ${description}`).join('\n');
  return { type: 'string', enum: values.map(({ name }) => name), ...(words && { description: words }) };
}

function inputObjectOf(type: GraphQLInputObjectType): ObjectSchema {
  const one = type.isOneOf ? { minProperties: 1, maxProperties: 1 } : {};
  const described = type.description ? { description: type.description } : {};
  return { ...objectOf(Object.values(type.getFields())), ...described, ...one };
}
