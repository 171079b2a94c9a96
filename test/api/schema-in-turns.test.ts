import { execute, getIntrospectionQuery, parse } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '#src/api/graphql/schema.ts';
import { schemaInTurns } from '#src/api/graphql/schema-in-turns.ts';

test('a whole introspection lets others have the event loop again and again, and answers the same', async () => {
  const document = parse(getIntrospectionQuery());
  let [turns, over] = [0, false];
  const count = () => {
    turns += 1;
    if (!over) setImmediate(count);
  };
  setImmediate(count);
  const answer = await execute({ schema: schemaInTurns(schema), document });
  over = true;
  expect(answer).toEqual(await execute({ schema, document }));
  const types = Object.keys(schema.getTypeMap()).length;
  expect(turns).toBeGreaterThan(types / 10);
});

test('a type that is asked for by its name, or by a variable of an operation, is found', async () => {
  const document = parse('query ($a: ID) { __type(name: "Asset") { name } node(id: $a) { id } }');
  const answer = await execute({ schema: schemaInTurns(schema), document, variableValues: {} });
  expect(answer.data).toMatchObject({ __type: { name: 'Asset' } });
});
