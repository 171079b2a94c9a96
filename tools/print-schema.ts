import { writeFile } from 'node:fs/promises';
import { printSchema } from 'graphql';
import { schema } from '../src/api/graphql/schema.ts';
import { openApiDocument } from '../src/api/rest/openapi/document.ts';
import { possibleTypes, possibleTypesModule } from './possible-types.ts';

/** Prints the contract of both faces to the files that clients, reviewers and code generation read. */
const folder = new URL('../schema/', import.meta.url);
await writeFile(new URL('schema.graphql', folder), `${printSchema(schema)}\n`);
await writeFile(
  new URL('possible-types.json', folder),
  `${JSON.stringify(possibleTypes(schema), null, 2)}\n`,
);
await writeFile(
  new URL('../src/client/generated/possible-types.ts', import.meta.url),
  possibleTypesModule(schema),
);
await writeFile(new URL('openapi.json', folder), `${JSON.stringify(openApiDocument(), null, 2)}\n`);
