/** Notes which characters the bundled fonts hold, in src/media/text/coverage.json (`npm run coverage`). */

import { writeFile } from 'node:fs/promises';
import { coverageDocument } from './coverage-document.ts';

await writeFile(new URL('../src/media/text/coverage.json', import.meta.url), coverageDocument());
