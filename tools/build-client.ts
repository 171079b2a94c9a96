import { buildClient } from './client-package.ts';

/** Builds the package `@reelgate/client` into dist/client, to be packed with `npm pack ./dist/client`. */
await buildClient(new URL('../dist/client', import.meta.url));
