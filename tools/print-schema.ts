import { writeFile } from 'node:fs/promises';
import { printSchema } from 'graphql';
import { schema } from '../src/api/graphql/schema.ts';
import { openApiDocument } from '../src/api/rest/openapi/document.ts';

/** Prints the contract of both faces to the files that clients, reviewers and code generation read. */
const folder = new URL('../schema/', import.meta.url);
await writeFile(new URL('schema.graphql', folder), `${printSchema(schema)}\n`);
await writeFile(new URL('openapi.json', folder), `${JSON.stringify(openApiDocument(), null, 2)}\n`);
