import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Entries of a folder whose names begin so; an empty prefix means all. */
export type Leftovers = { directory: string; prefix: string };

const DAY_MS = 24 * 60 * 60 * 1000;

/** Removes temporary files and folders that processes which were killed left, once they are a day old. */
export async function removeLeftovers(places: readonly Leftovers[], now = new Date()): Promise<void> {
  const before = now.getTime() - DAY_MS;
  for (const { directory, prefix } of places) {
    for (const name of await readdir(directory).catch(() => [])) {
      if (!name.startsWith(prefix)) continue;
      const path = join(directory, name);
      const found = await stat(path).catch(() => null);
      if (found && found.mtimeMs < before) await rm(path, { recursive: true, force: true });
    }
  }
}
