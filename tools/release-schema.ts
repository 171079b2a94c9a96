/** Run when a version is released: from then on the schema is compared with this one. */

import { readFile, writeFile } from 'node:fs/promises';

const root = new URL('../', import.meta.url);
const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as { version: string };
const printed = await readFile(new URL('schema/schema.graphql', root), 'utf8');
await writeFile(new URL('schema/released.graphql', root), `# Released as ${version}\n${printed}`);
