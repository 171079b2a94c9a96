import { execFile } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Builds `@reelgate/client` as it is published: plain ES modules with their types. */
export async function buildClient(into: URL | string): Promise<void> {
  const folder = typeof into === 'string' ? into : fileURLToPath(into);
  await rm(folder, { recursive: true, force: true });
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [tsc, '-p', join(ROOT, 'src/client'), '--outDir', folder]);
  await cp(join(ROOT, 'src/client/package.json'), join(folder, 'package.json'));
  await cp(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
}
