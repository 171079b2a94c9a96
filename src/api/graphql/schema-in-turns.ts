import { setImmediate as nextTurn } from 'node:timers/promises';
import { assertValidSchema, type GraphQLNamedType, type GraphQLSchema } from 'graphql';

/** Types that are described before others get a turn of the event loop. */
const TYPES_A_TURN = 8;

/**
 * The same schema, but whoever asks it for all its types is told a few in each turn of the event loop: a whole
 * introspection is some fifty milliseconds of work, which others would wait for.
 */
export function schemaInTurns(schema: GraphQLSchema): GraphQLSchema {
  // Whether it is valid is found out once, by going through all types, and kept on the schema.
  assertValidSchema(schema);
  return Object.create(schema, {
    getTypeMap: { value: () => inTurns(schema.getTypeMap()) },
    getType: { value: (name: string) => schema.getType(name) },
  });
}

/** Executors wait for what is promised in a list, and go on with the rest meanwhile. */
function inTurns(types: Readonly<Record<string, GraphQLNamedType>>) {
  let turn: Promise<unknown> = Promise.resolve();
  return Object.entries(types).map(([, type], index) => {
    if (index % TYPES_A_TURN === 0) turn = turn.then(() => nextTurn());
    return turn.then(() => type);
  });
}
