import { z } from 'zod';
import {
  type CreateDocumentOptions,
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { SCOPES } from '../../../domain/scopes.ts';
import type { Operation } from './operation.ts';
import { AREAS } from './operations.ts';
import { errorAnswers } from './refusal-answers.ts';

export type OpenApiDocument = ReturnType<typeof createDocument>;

/** The REST face as OpenAPI 3.1, made from the schemas that parse its requests. `basePath` is where it is reached. */
export function openApiDocument(basePath = ''): OpenApiDocument {
  return createDocument(
    {
      openapi: '3.1.1',
      info: {
        title: 'Reelgate',
        version: '1',
        license: { name: 'MIT', identifier: 'MIT' },
        description:
          'Short-form posts from your projects. Errors have one envelope; branch on `error.code`, and for 422 on `error.details.code` where there is one. Every answer names its request in `X-Request-Id`; answers to a key tell what is left of its rate limit in `RateLimit-*`. Clients ignore members they do not know.',
      },
      // Relative to where the document is: no address has to be known.
      servers: [{ url: basePath || '/' }],
      security: [{ bearer: [] }, { apiKey: [] }],
      tags: AREAS.map(({ tag, description }) => ({ name: tag, description })),
      components: {
        securitySchemes: {
          bearer: {
            type: 'http',
            scheme: 'bearer',
            description: `An API key or a client token. Scopes: ${SCOPES.join(', ')}.`,
          },
          apiKey: { type: 'apiKey', in: 'header', name: 'X-Api-Key', description: 'The same key.' },
        },
      },
      paths: paths(),
    },
    { override: tellDefaults, reused: 'inline' },
  );
}

export const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Method = (typeof METHODS)[number];

/** `GET /v1/jobs/:jobId` as the document has it. */
export function templateOf(route: string): { method: Method; path: string } {
  const [name = '', path = ''] = route.split(' ');
  const method = METHODS.find((one) => one === name.toLowerCase());
  if (!method) throw new Error(`${route} has no method that the document knows.`);
  return { method, path: path.replaceAll(/:(\w+)/g, '{$1}') };
}

function paths(): ZodOpenApiPathsObject {
  const all: ZodOpenApiPathsObject = {};
  for (const { tag, operations } of AREAS) {
    for (const [route, operation] of Object.entries(operations)) {
      const { method, path } = templateOf(route);
      all[path] = { ...all[path], [method]: operationObject(tag, route, operation) };
    }
  }
  return all;
}

function operationObject(tag: string, route: string, operation: Operation): ZodOpenApiOperationObject {
  const { summary, description, scope, open, query, headers } = operation;
  const names = [...route.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const path = z.object(Object.fromEntries(names.map((name) => [name, z.string()])));
  return {
    tags: [tag],
    operationId: operation.id,
    summary,
    description: scope ? `${description}\n\nScope: \`${scope}\`.` : description,
    requestParams: {
      ...(names.length > 0 && { path }),
      ...(query && { query }),
      ...(headers && { header: headers }),
    },
    ...bodyOf(operation),
    responses: { ...answersOf(operation), ...errorAnswers(operation) },
    ...(open && { security: [] }),
  };
}

function bodyOf({ body, bodyExamples = {}, otherBodies = {} }: Operation) {
  const others = Object.entries(otherBodies).map(([type, schema]) => [type, { schema }]);
  if (!body && others.length === 0) return {};
  const examples = Object.entries(bodyExamples).map(([name, value]) => [name, { value }]);
  const json = body && {
    'application/json': {
      schema: body,
      ...(examples.length > 0 && { examples: Object.fromEntries(examples) }),
    },
  };
  return { requestBody: { content: { ...json, ...Object.fromEntries(others) } } };
}

function answersOf({ answers }: Operation) {
  const entries = Object.entries(answers).map(([status, { description, schema, contentType, example }]) => {
    const media = { ...(schema && { schema }), ...(example !== undefined && { example }) };
    const content = schema || contentType ? { content: { [contentType ?? 'application/json']: media } } : {};
    return [status, { description, ...content }];
  });
  return Object.fromEntries(entries);
}

/** A member that may be absent is not required, and what it is then is told: preprocessing hides both. */
const tellDefaults: CreateDocumentOptions['override'] = ({ jsonSchema, zodSchema, io }) => {
  if (io !== 'input' || !(zodSchema instanceof z.ZodObject)) return;
  for (const [name, member] of Object.entries<z.ZodType>(zodSchema.shape)) {
    const absent = member.safeParse(undefined);
    if (!absent.success) continue;
    jsonSchema.required = jsonSchema.required?.filter((required) => required !== name);
    const property = jsonSchema.properties?.[name];
    if (absent.data !== undefined && property && typeof property === 'object') {
      Object.assign(property, { default: absent.data });
    }
  }
  if (jsonSchema.required?.length === 0) delete jsonSchema.required;
};
