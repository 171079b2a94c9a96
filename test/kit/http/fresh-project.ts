import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildClient } from '../../../tools/client-package.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export type FreshProject = AsyncDisposable & { folder: string };

/**
 * Somebody's own project, outside of this repository.
 * @param packages what is installed in it, dependencies included; `@reelgate/client` is built for it
 * @param copied files of this repository, by their path here, which is their path there
 * @param files further files and their text
 */
export async function freshProject(
  packages: string[],
  copied: string[],
  files: Record<string, string>,
): Promise<FreshProject> {
  const folder = await mkdtemp(join(tmpdir(), 'reelgate-project-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    for (const name of packages) {
      const place = join(folder, 'node_modules', name);
      if (name === '@reelgate/client') await buildClient(place);
      else await cp(join(ROOT, 'node_modules', name), place, { recursive: true });
    }
    for (const path of copied) await cp(join(ROOT, path), join(folder, path));
    for (const [path, text] of Object.entries({ 'package.json': '{ "type": "module" }', ...files })) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  } catch (error) {
    await remove();
    throw error;
  }
  return { folder, [Symbol.asyncDispose]: remove };
}
