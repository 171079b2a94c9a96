/** Prints docs/parity.md, docs/errors.md, docs/media.md and docs/platforms.md (`npm run docs`). */

import { mkdir, writeFile } from 'node:fs/promises';
import { TABLES } from '../test/parity/tables.ts';
import { errorsDocument } from './print-errors.ts';
import { mediaDocument } from './print-media.ts';
import { platformsDocument } from './print-platforms.ts';
import { parityDocument } from './print-table.ts';

const docs = new URL('../docs/', import.meta.url);
await mkdir(docs, { recursive: true });
await writeFile(new URL('parity.md', docs), parityDocument(TABLES));
await writeFile(new URL('errors.md', docs), errorsDocument());
await writeFile(new URL('media.md', docs), mediaDocument());
await writeFile(new URL('platforms.md', docs), platformsDocument());
