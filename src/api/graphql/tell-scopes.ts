import { type GraphQLSchema, isObjectType } from 'graphql';
import { declaredScope } from './declared-scope.ts';

/** Adds to the description of every field that needs a scope which one it is, so that the SDL alone tells it. */
export function tellScopes(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const scope = declaredScope(field);
      if (scope) field.description = `${field.description ?? ''} Scope: \`${scope}\`.`.trimStart();
    }
  }
  return schema;
}
