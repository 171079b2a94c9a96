import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { OwnPostgresError } from './own-postgres-error.ts';
import type { Account } from './run-program.ts';
import { runProgram } from './run-program.ts';

/** Where a cluster lives and how it is run. `home` holds data, password and log. */
export type Cluster = { home: string; binaries: Binaries; account: Account | null };

export const dataOf = (cluster: Cluster) => join(cluster.home, 'data');
export const logOf = (cluster: Cluster) => join(cluster.home, 'postgres.log');
/** What its server is called on the command line, which may not hold its path: `pg_ctl` hands that to a shell. */
export const nameOf = ({ home }: Pick<Cluster, 'home'>) =>
  `reelgate-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`;
export const SUPERUSER = 'reelgate';

/**
 * Makes the cluster unless it exists, and gives the superuser's password, which is random and kept with mode
 * 0600 beside the data. Everything is made in a new folder beside and renamed, so that a run that is killed
 * leaves nothing that looks like a cluster.
 */
export async function ensureCluster(cluster: Cluster, flags: readonly string[]): Promise<string> {
  if (!existsSync(cluster.home)) await createCluster(cluster, flags);
  return (await readFile(join(cluster.home, 'password'), 'utf8')).trim();
}

/** As in containers that are given any number for a user. */
const NOBODY = /could not look up effective user ID/;

async function createCluster(cluster: Cluster, flags: readonly string[]): Promise<void> {
  await mkdir(dirname(cluster.home), { recursive: true });
  await removePartial(cluster.home);
  const partial: Cluster = { ...cluster, home: await mkdtemp(`${cluster.home}.partial-`) };
  const password = join(partial.home, 'password');
  await writeFile(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  await give(partial.home, cluster.account);
  await give(password, cluster.account);
  const made = await runProgram(
    join(cluster.binaries.directory, 'initdb'),
    [
      `--pgdata=${dataOf(partial)}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Built into the server: the same order of strings on every machine.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      ...flags,
    ],
    { account: cluster.account, cwd: partial.home },
  );
  if (NOBODY.test(made.output)) {
    throw new OwnPostgresError(
      `PostgreSQL does not run as a user whom the system does not know (${made.output.split('\n').at(-1)}). ` +
        'Give this user an entry in /etc/passwd, or set DATABASE_URL.',
    );
  }
  if (!made.ok) {
    throw new OwnPostgresError(`A PostgreSQL cluster cannot be made in ${cluster.home}:\n${made.output}`);
  }
  await rename(partial.home, cluster.home);
}

/** Removes what killed runs left. Their `initdb` may live a moment longer and write, hence the retries. */
async function removePartial(home: string): Promise<void> {
  for (const name of await readdir(dirname(home))) {
    if (!name.startsWith(`${basename(home)}.partial-`)) continue;
    await rm(join(dirname(home), name), { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
  }
}

async function give(path: string, account: Account | null): Promise<void> {
  if (account) await chown(path, account.uid, account.gid);
}
