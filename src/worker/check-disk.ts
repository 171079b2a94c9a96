import { randomUUID } from 'node:crypto';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What one render may take at a time: its sources at their largest (200 MB), and what comes out. */
const RENDER_BYTES = 256_000_000;
/** Enough that a full disk refuses it. */
const WRITTEN_BYTES = 65_536;

/**
 * Rejects unless `folder` takes a file and has room for as many renders at once.
 * @throws Error that says what is wrong, fit for whoever runs the machine
 */
export async function checkDisk(folder: string, renders: number): Promise<void> {
  const path = join(folder, `check-${randomUUID()}`);
  try {
    await writeFile(path, Buffer.alloc(WRITTEN_BYTES));
  } catch (cause) {
    throw new Error(`The folder ${folder} cannot be written to.`, { cause });
  } finally {
    await rm(path, { force: true });
  }
  const { bavail, bsize } = await statfs(folder);
  const [free, needed] = [bavail * bsize, RENDER_BYTES * renders];
  if (free < needed)
    throw new Error(`${folder} has ${megabytes(free)} free, renders need ${megabytes(needed)}.`);
}

const megabytes = (bytes: number) => `${Math.floor(bytes / 1e6)} MB`;
