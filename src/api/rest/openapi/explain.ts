import { type GraphQLInputObjectType, getNamedType, isInputObjectType } from 'graphql';
import type { createDocument } from 'zod-openapi';
import { schema } from '../../graphql/schema.ts';

type JsonSchema = {
  description?: string;
  properties?: Record<string, JsonSchema>;
  anyOf?: JsonSchema[];
  items?: JsonSchema;
};

/**
 * Gives the members of a request body the descriptions that the GraphQL input has for them: both faces take the
 * same, so it is told once.
 */
export function explain(
  document: ReturnType<typeof createDocument>,
  { path, method }: { path: string; method: 'get' | 'post' | 'put' | 'patch' | 'delete' },
  inputName: string,
): void {
  const body = document.paths?.[path]?.[method]?.requestBody;
  const input = schema.getType(inputName);
  if (!body || !('content' in body) || !isInputObjectType(input)) {
    throw new Error(`${method} ${path} has no body, or ${inputName} is no input.`);
  }
  const json = body.content['application/json'] as { schema: JsonSchema };
  describeMembers(json.schema, input);
}

function describeMembers(of: JsonSchema, input: GraphQLInputObjectType): void {
  const fields = input.getFields();
  for (const [name, property] of objectsOf(of).flatMap(({ properties = {} }) => Object.entries(properties))) {
    const field = fields[name];
    if (!field) continue;
    property.description ??= field.description ?? '';
    const inner = getNamedType(field.type);
    if (isInputObjectType(inner)) describeMembers(property, inner);
  }
}

/** The objects in a schema that may be one of several, null, or a list. */
function objectsOf(of: JsonSchema): JsonSchema[] {
  if (of.properties) return [of];
  return [...(of.anyOf ?? []), ...(of.items ? [of.items] : [])].flatMap(objectsOf);
}
