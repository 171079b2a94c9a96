import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canEnter, serverAccount } from './account.ts';
import { canRun, copyBinaries, installedBinaries } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import type { Account } from './run-program.ts';

/** Used by root only, when the server's own user cannot enter the data directory or the installed binaries. */
const SYSTEM_DIRECTORY = '/var/lib/reelgate';

/**
 * Decides where the cluster of a data directory lives: inside it, unless the server must run as another user
 * that cannot get there (a clone under root's home, mode 0700). Then a system directory is used, and a note
 * in the data directory names it, so that the cluster follows a data directory that is moved and a new data
 * directory never meets an old cluster.
 */
export async function placeCluster(dataDir: string, log: (message: string) => void): Promise<Cluster> {
  const nearby = join(dataDir, 'postgres');
  const account = await serverAccount(nearby, log);
  const inside = { home: nearby, binaries: installedBinaries(), account };
  if (!account) return inside;
  const home = await homeFor(account, dataDir);
  const runnable = await canRun(inside.binaries, account);
  const binaries = runnable ? inside.binaries : await copyBinaries(inside.binaries, SYSTEM_DIRECTORY);
  if (home !== inside.home || !runnable) {
    log(
      `running as root: user ${account.name} cannot enter this folder, so PostgreSQL keeps ` +
        `its data in ${home} and runs from ${binaries.directory}`,
    );
  }
  return { home, binaries, account };
}

async function homeFor(account: Account, dataDir: string): Promise<string> {
  const note = join(dataDir, 'postgres.location');
  if (existsSync(note)) return (await readFile(note, 'utf8')).trim();
  if (await canEnter(account, dataDir)) return join(dataDir, 'postgres');
  const home = join(SYSTEM_DIRECTORY, `cluster-${randomBytes(6).toString('hex')}`);
  await writeFile(note, `${home}\n`);
  return home;
}
