import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { schema } from '#src/api/graphql/schema.ts';
import { anyJson, idFor, type KnownIds, mostly, nastyNumber, nastyText } from './nasty.ts';

export type GraphQLRequest = { field: string; query: string; variables: Record<string, unknown> };

/** Requests for every root field of the schema, with arguments of its types and sometimes of others. */
export function graphqlRequests(known: KnownIds): fc.Arbitrary<GraphQLRequest> {
  const roots = [
    ...rootsOf('query', schema.getQueryType()?.getFields()),
    ...rootsOf('mutation', schema.getMutationType()?.getFields()),
  ];
  return fc.oneof(
    ...roots.map((root) => ({
      weight: STARTS.includes(root.field.name) ? 5 : 1,
      arbitrary: requestFor(root, known),
    })),
  );
}

/** Subscriptions of the schema, likewise. */
export function subscriptionRequests(known: KnownIds): fc.Arbitrary<GraphQLRequest> {
  const roots = rootsOf('subscription', schema.getSubscriptionType()?.getFields());
  return fc.oneof(...roots.map((root) => requestFor(root, known)));
}

/** They write the most, so they are asked for more often. */
const STARTS = ['generateContent', 'ugcRemix', 'slideshowBuild', 'reviseContainer', 'retryJob'];

type Root = { operation: 'query' | 'mutation' | 'subscription'; field: GraphQLField<unknown, unknown> };

const rootsOf = (operation: Root['operation'], fields: Record<string, Root['field']> = {}): Root[] =>
  Object.values(fields).map((field) => ({ operation, field }));

function requestFor({ operation, field }: Root, known: KnownIds): fc.Arbitrary<GraphQLRequest> {
  const { args, name } = field;
  const declared = args.map((arg) => `$${arg.name}: ${arg.type}`);
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`);
  const list = (items: string[]) => (items.length > 0 ? `(${items.join(', ')})` : '');
  const query = `${operation} ${list(declared)} { ${name}${list(passed)}${selectionOf(field.type, 3)} }`;
  const required = args.filter(isRequiredArgument).map((arg) => arg.name);
  const values = Object.fromEntries(
    args.map(
      (arg) => [arg.name, mostly(meant(arg.type, arg.name === 'id' ? name : arg.name, known, 4))] as const,
    ),
  );
  return fc
    .record(values, { requiredKeys: required })
    .map((variables) => ({ field: name, query, variables: variables as Record<string, unknown> }));
}

/** Leaves, and some levels of what is below; fields that need arguments are left out. */
function selectionOf(type: GraphQLOutputType | GraphQLNamedType, depth: number): string {
  const of = getNamedType(type);
  if (isLeafType(of)) return '';
  const parts = ['__typename'];
  if (isUnionType(of) || isInterfaceType(of)) {
    const members = isUnionType(of) ? of.getTypes() : schema.getPossibleTypes(of);
    parts.push(...members.map((member) => `... on ${member.name} ${leavesOf(member, depth, members)}`));
    return `{ ${parts.join(' ')} }`;
  }
  return leavesOf(of, depth, []);
}

/** @param members what else may be in its place */
function leavesOf(type: GraphQLNamedType, depth: number, members: readonly GraphQLObjectType[]): string {
  if (!isObjectType(type)) return '{ __typename }';
  const fields = Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));
  const chosen = fields.flatMap((field) => {
    // The same field may be nullable in one member and not in another; an operation may have few aliases.
    const differs = members.some((member) => {
      const other = member.getFields()[field.name];
      return other && String(other.type) !== String(field.type);
    });
    const name = differs ? `${type.name}_${field.name}: ${field.name}` : field.name;
    if (isLeafType(getNamedType(field.type))) return [name];
    return depth > 1 ? [`${name} ${selectionOf(field.type, depth - 1)}`] : [];
  });
  return `{ __typename ${chosen.join(' ')} }`;
}

function meant(type: GraphQLInputType, name: string, known: KnownIds, depth: number): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return meant(type.ofType, name, known, depth);
  if (isListType(type)) {
    const item = meant(type.ofType, name, known, depth - 1);
    return fc.oneof(fc.array(item, { maxLength: 3 }), fc.array(item, { minLength: 21, maxLength: 22 }));
  }
  if (isEnumType(type)) return mostly(fc.constantFrom(...type.getValues().map(({ name }) => name)));
  if (!isInputObjectType(type))
    return type.name === 'ID' ? idFor(name, known) : (SCALARS[type.name] ?? anyJson);
  if (depth <= 0) return fc.constant({});
  const fields = Object.values(type.getFields());
  const members = Object.fromEntries(
    fields.map((field) => [field.name, mostly(meant(field.type, field.name, known, depth - 1))] as const),
  );
  const required = fields.filter(({ type: of }) => isNonNullType(of)).map(({ name }) => name);
  return fc.record(members, { requiredKeys: required });
}

const SCALARS: Record<string, fc.Arbitrary<unknown>> = {
  String: nastyText,
  Int: nastyNumber,
  Float: nastyNumber,
  Boolean: fc.boolean(),
  JSON: anyJson,
  DateTime: fc.oneof(
    nastyText,
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  ),
};
