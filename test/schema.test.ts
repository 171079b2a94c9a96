import { readFile } from 'node:fs/promises';
import { generate } from '@graphql-codegen/cli';
import {
  type GraphQLScalarType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  printSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '#src/api/graphql/schema.ts';
import { JOB_EVENT_TYPES } from '#src/domain/events.ts';
import { WEBHOOK_EVENTS, webhookEventOf } from '#src/domain/webhooks.ts';
import { textsIn } from '#test/kit/architecture/texts.ts';
import codegen from '../codegen.ts';
import { possibleTypes, possibleTypesModule } from '../tools/possible-types.ts';

const fileText = (path: string) => readFile(new URL(`../${path}`, import.meta.url), 'utf8');

test('scalars of our own say where they are specified', () => {
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => isScalarType(type) && !isSpecifiedScalarType(type),
  ) as GraphQLScalarType[];
  expect(own.length).toBeGreaterThan(0);
  for (const { specifiedByURL } of own) expect(specifiedByURL).toMatch(/^https:/);
});

describe('what is printed is what is served (npm run schema brings it up to date)', () => {
  test('schema.graphql', async () => {
    expect(await fileText('schema/schema.graphql')).toBe(`${printSchema(schema)}\n`);
  });

  test('possible-types.json', async () => {
    const text = `${JSON.stringify(possibleTypes(schema), null, 2)}\n`;
    expect(await fileText('schema/possible-types.json')).toBe(text);
    expect(await fileText('src/client/generated/possible-types.ts')).toBe(possibleTypesModule(schema));
  });

  test('the typed documents', async () => {
    const files = (await generate({ ...codegen, silent: true }, false)) as {
      filename: string;
      content: string;
    }[];
    expect(files.length).toBeGreaterThan(0);
    for (const { filename, content } of files) expect(await fileText(filename)).toBe(content);
  });
});

test('everything in the schema is described', () => {
  expect(undescribed(schema)).toEqual([]);
});

test('every error of a result is a UserError', () => {
  const userError = schema.getType('UserError');
  const implementing = isInterfaceType(userError) ? schema.getPossibleTypes(userError) : [];
  const errors = Object.keys(schema.getTypeMap()).filter((name) => /\wError$/.test(name));
  const interfaces = ['UserError', 'PreconditionError'];
  const expected = errors.filter((name) => !interfaces.includes(name) && name !== 'LastError');
  expect(implementing.map(({ name }) => name).sort()).toEqual(expected.sort());
});

test('mutation fields may fail alone: they are all nullable', () => {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  expect(fields.map(({ name, type }) => `${name}: ${type}`).filter((text) => text.endsWith('!'))).toEqual([]);
});

test('every field that needs a scope says which', () => {
  const silent: string[] = [];
  let told = 0;
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const { name, description, extensions } of Object.values(type.getFields())) {
      const scope = (extensions.pothosOptions as { authScopes?: { key: string } })?.authScopes?.key;
      if (!scope) continue;
      told += 1;
      if (!description?.endsWith(`Scope: \`${scope}\`.`)) silent.push(`${type.name}.${name}`);
    }
  }
  expect(silent).toEqual([]);
  expect(told).toBeGreaterThan(Object.keys(schema.getMutationType()?.getFields() ?? {}).length);
});

test('what webhooks can tell is told by a job or by who makes the change, and is in their page', async () => {
  const ofJobs = JOB_EVENT_TYPES.map(webhookEventOf);
  const told = await textsIn('src/{usecases,infra/store/queries}/**/*.ts');
  expect(WEBHOOK_EVENTS.filter((event) => !ofJobs.includes(event) && !told.has(event))).toEqual([]);
  const page = await fileText('docs/webhooks.md');
  expect(WEBHOOK_EVENTS.filter((event) => !page.includes(`\`${event}\``))).toEqual([]);
});

/** Names of all that a frontend developer would find without a word of explanation. */
function undescribed(of: GraphQLSchema): string[] {
  const types = Object.values(of.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const missing: string[] = [];
  const check = (name: string, { description }: { description?: string | null }) => {
    if (!description) missing.push(name);
  };
  for (const type of types) {
    check(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field);
      for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg);
    }
  }
  return missing;
}
