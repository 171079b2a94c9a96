import { writeFile } from 'node:fs/promises';
import { webBundle } from './web-bundle.ts';

/** Builds the console of `src/web` into the file that the gateway serves. */
await writeFile(new URL('../src/web/generated/console.js', import.meta.url), await webBundle());
