import { writeFile } from 'node:fs/promises';
import { printSchema } from 'graphql';
import { schema } from '../api/graphql/schema.ts';

/** Prints the schema to the file that clients, reviewers and code generation read. */
await writeFile(new URL('../../schema/schema.graphql', import.meta.url), `${printSchema(schema)}\n`);
