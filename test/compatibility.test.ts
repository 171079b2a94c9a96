import { readFile } from 'node:fs/promises';
import { printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '#src/api/graphql/schema.ts';
import { breakingChanges, mayBreak, releasedAs } from '#test/kit/http/compatibility.ts';
import packageFile from '../package.json' with { type: 'json' };

const RELEASED = new URL('../schema/released.graphql', import.meta.url);

test('clients of the last release find all that they use', async () => {
  const released = await readFile(RELEASED, 'utf8');
  if (mayBreak(releasedAs(released), packageFile.version)) return;
  expect(await breakingChanges(released, printSchema(schema))).toEqual([]);
});

test('what would break a client is found, what would not is let through', async () => {
  const older = 'type Query { a(b: Int): String! c: String } enum E { X Y }';
  expect(await breakingChanges(older, `${older} type New { a: E }`)).toEqual([]);
  const newer = 'type Query { a(b: Int!): String } enum E { X }';
  expect(await breakingChanges(older, newer)).toHaveLength(4);
});

test.each([
  ['0.1.0', '0.1.1', false],
  ['0.1.9', '0.2.0', true],
  ['0.9.0', '1.0.0', true],
  ['1.2.0', '1.3.0', false],
  ['1.2.0', '2.0.0', true],
])('from %s to %s a break is allowed: %s', (older, newer, allowed) => {
  expect(mayBreak(older, newer)).toBe(allowed);
  expect(releasedAs(`# Released as ${older}\ntype Query { a: Int }`)).toBe(older);
});
