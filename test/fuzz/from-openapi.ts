import fc from 'fast-check';
import { openApiDocument } from '#src/api/rest/openapi/document.ts';
import { anyJson, idFor, type KnownIds, mostly, nastyNumber, nastyText } from './nasty.ts';

export type RestRequest = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
};

type Schema = {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  enum?: unknown[];
  format?: string;
};
type Parameter = { name: string; in: string; required?: boolean; schema?: Schema };
type Operation = {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
};

/** Requests for every route of the document: paths, queries, headers and bodies as described, or nearly so. */
export function restRequests(known: KnownIds): fc.Arbitrary<RestRequest> {
  const operations = Object.entries(openApiDocument().paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, operation]) => ({
      // Starts write the most, so they are asked for more often.
      weight: method === 'post' && STARTS.test(path) ? 5 : 1,
      arbitrary: requestFor(path, method.toUpperCase(), operation as Operation, known),
    })),
  );
  // Longer ones never come to us: Node answers them with 431 by itself.
  return fc.oneof(...operations).filter(({ path }) => path.length < 8_000);
}

const STARTS = /\/content(\/ugc-remix|\/slideshow-builder)?$/;

function requestFor(
  template: string,
  method: string,
  { parameters = [], requestBody }: Operation,
  known: KnownIds,
): fc.Arbitrary<RestRequest> {
  const of = (place: string) =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === place)
        .map(({ name, schema = {} }) => [name, mostly(meant(schema, known))] as const),
    );
  const pathValues = fc.record(mapValues(of('path'), (_, name) => idFor(name, known)));
  const headers = fc.record(
    mapValues(of('header'), () => headerText),
    { requiredKeys: [] },
  );
  const query = fc.record(of('query'), { requiredKeys: [] });
  const json = requestBody?.content['application/json']?.schema;
  return fc
    .record({ pathValues, query, headers, type: contentTypes, body: bodyOf(method, json, known) })
    .map((parts) => ({
      method,
      path: `${fill(template, parts.pathValues)}${queryText(parts.query)}`,
      headers: { ...parts.headers, ...(parts.body !== undefined && { 'Content-Type': parts.type }) },
      body: parts.body,
    }));
}

function bodyOf(method: string, schema: Schema | undefined, known: KnownIds) {
  if (method === 'GET') return fc.constant(undefined);
  const described = schema ? mostly(meant(schema, known)) : anyJson;
  const written = described.map((value) => JSON.stringify(value) ?? '');
  const broken = fc.oneof(
    written.map((text) => text.slice(0, -1)),
    nastyText,
  );
  return fc.oneof(
    { weight: 12, arbitrary: written as fc.Arbitrary<string | undefined> },
    { weight: 1, arbitrary: broken },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

function meant(schema: Schema, known: KnownIds): fc.Arbitrary<unknown> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((choice) => meant(choice, known)));
  if (schema.enum) return mostly(fc.constantFrom(...schema.enum));
  if (schema.properties) {
    const members = mapValues(schema.properties, (member, name) =>
      mostly(/(^i|I)ds?$/.test(name) ? idsOf(name, member, known) : meant(member, known)),
    );
    return fc.record(members, { requiredKeys: schema.required ?? [] });
  }
  const [type] = [schema.type ?? 'unknown'].flat();
  return (TYPES[type ?? ''] ?? (() => anyJson))(schema, known);
}

const idsOf = (name: string, schema: Schema, known: KnownIds): fc.Arbitrary<unknown> => {
  const lists = [schema, ...(schema.anyOf ?? [])].some(({ items }) => items);
  return lists ? fc.array(idFor(name, known), { maxLength: 22 }) : idFor(name, known);
};

const TYPES: Record<string, (schema: Schema, known: KnownIds) => fc.Arbitrary<unknown>> = {
  string: ({ format }) => (format === 'uuid' ? fc.oneof(fc.uuid(), nastyText) : nastyText),
  integer: () => nastyNumber,
  number: () => nastyNumber,
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  array: ({ items = {} }, known) => fc.array(meant(items, known), { maxLength: 22 }),
  object: () => fc.dictionary(nastyText, anyJson, { maxKeys: 4 }),
};

/** What a header can carry at all. */
const headerText = fc.oneof(
  fc.string({
    unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
    maxLength: 40,
  }),
  fc.constantFrom(
    '*',
    '"x"',
    '0',
    '-1',
    '1',
    '9999999999999999999',
    'bytes 0-0/1',
    'bytes */5',
    'x'.repeat(300),
  ),
);

const contentTypes = mostly(
  fc.constant('application/json'),
  fc.constantFrom('text/plain', 'multipart/form-data; boundary=x', 'application/json; charset=utf-16', 'x'),
) as fc.Arbitrary<string>;

function fill(template: string, values: Record<string, unknown>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(String(values[name])) || 'x');
}

function queryText(query: Record<string, unknown>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((one) => `${name}=${encoded(typeof one === 'string' ? one : JSON.stringify(one))}`),
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** A lone surrogate has no UTF-8, so it goes as bytes that are none either. */
const encoded = (text: string | undefined) =>
  text?.isWellFormed() ? encodeURIComponent(text).replaceAll('.', '%2E') : '%ED%A0%80';

const mapValues = <From, To>(of: Record<string, From>, make: (value: From, name: string) => To) =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, make(value, name)] as const));
