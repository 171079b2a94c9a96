import { type GraphQLSchema, isAbstractType, isIntrospectionType } from 'graphql';

/** The members of each union and interface, as the caches of Apollo and others want to know them. */
export function possibleTypes(schema: GraphQLSchema): Record<string, string[]> {
  const abstract = Object.values(schema.getTypeMap()).filter(
    (type) => isAbstractType(type) && !isIntrospectionType(type),
  );
  const members = abstract.filter(isAbstractType).map((type) => {
    const names = schema.getPossibleTypes(type).map(({ name }) => name);
    return [type.name, names.sort()] as const;
  });
  return Object.fromEntries(members.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The same as a module of the client. */
export const possibleTypesModule = (schema: GraphQLSchema): string =>
  `export const possibleTypes = ${JSON.stringify(possibleTypes(schema), null, 2)};\n`;
