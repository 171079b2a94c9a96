import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export type FreshProject = AsyncDisposable & { folder: string };

/**
 * Somebody's own project, outside of this repository.
 * @param packages what is installed in it, dependencies included
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
      await cp(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name), { recursive: true });
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
