import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '../infra/store/database.ts';
import { type ClaimedAttempt, claimedAmong } from '../infra/store/queries/run/claimed-among.ts';
import { OutOfOrder } from '../infra/telemetry/outage.ts';

export type RunFolder = AsyncDisposable & { path: string };

/**
 * An empty folder for one attempt at a container, named after both; disposing removes it, or leaves it to
 * {@link removeDeadFolders}.
 * @throws OutOfOrder `disk`, whatever keeps it from being made: no post is to blame for that
 */
export async function openRunFolder(workRoot: string, attempt: ClaimedAttempt): Promise<RunFolder> {
  const path = join(workRoot, nameOf(attempt));
  await mkdir(path, { recursive: true }).catch((error) => {
    throw new OutOfOrder('disk', error);
  });
  const remove = () => rm(path, { recursive: true, force: true }).catch(() => {});
  return { path, [Symbol.asyncDispose]: remove };
}

/**
 * Removes the folders of runs that are over: workers that were killed left them. The rows say which are in use,
 * so this is right also where several workers share a disk.
 */
export async function removeDeadFolders(db: Db, workRoot: string): Promise<void> {
  const found = (await readdir(workRoot)).filter((name) => NAME.test(name));
  if (found.length === 0) return;
  const claimed = await claimedAmong(
    db,
    found.map((name) => name.slice(0, UUID_LENGTH)),
  );
  const alive = new Set(claimed.map(nameOf));
  for (const name of found) {
    if (!alive.has(name)) await rm(join(workRoot, name), { recursive: true, force: true });
  }
}

const NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}_\d+$/;
const UUID_LENGTH = 36;
const nameOf = ({ id, attempt }: ClaimedAttempt) => `${id}_${attempt}`;
