import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Cluster, dataOf, nameOf } from './cluster.ts';
import { runProgram } from './run-program.ts';

/**
 * Deals with what a killed process left: a server still running on the cluster is stopped, and a
 * `postmaster.pid` whose number now belongs to some other program is removed, since PostgreSQL would take
 * that program for a running server. The caller holds the directory lock, so a running server has no owner.
 */
export async function stopLeftoverServer(cluster: Cluster, log: (message: string) => void): Promise<void> {
  const pidFile = join(dataOf(cluster), 'postmaster.pid');
  const pid = await readPid(pidFile);
  if (pid === null || !isAlive(pid)) return;
  if (!(await isServerOf(cluster, pid))) return rm(pidFile, { force: true });
  log(`stopping a PostgreSQL (process ${pid}) that an earlier run left behind`);
  // Fast, immediate, and what nobody can ignore: each gets some seconds before the next.
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    process.kill(pid, signal);
    if (await endsWithin(cluster, pid, 5_000)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) in ${cluster.home} cannot be stopped.`);
}

/** Whether a server runs on the cluster. Rejects when that cannot be found out at the moment. */
export async function isServerRunning(cluster: Cluster): Promise<boolean> {
  const pid = await readPid(join(dataOf(cluster), 'postmaster.pid'));
  return pid !== null && isServerOf(cluster, pid);
}

async function readPid(pidFile: string): Promise<number | null> {
  const text = await readIfThere(pidFile);
  const pid = Number.parseInt(text, 10);
  return Number.isNaN(pid) ? null : pid;
}

async function isServerOf(cluster: Cluster, pid: number): Promise<boolean> {
  const commandLine =
    process.platform === 'linux'
      ? await readIfThere(`/proc/${pid}/cmdline`)
      : (await runProgram('ps', ['-ww', '-o', 'command=', '-p', `${pid}`], { account: null, cwd: '/' }))
          .output;
  // Earlier versions named the folder.
  return [nameOf(cluster), dataOf(cluster)].some((mark) => commandLine.includes(mark));
}

/** Empty when there is no such file. Any other failure, such as too many open files, tells nothing of the server. */
async function readIfThere(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return '';
    throw error;
  });
}

/** Also true for a process of another user, which may not be signalled but exists. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Judged by the command line: the entry of a dead process may stay in the table when nobody collects it. */
async function endsWithin(cluster: Cluster, pid: number, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (await isServerOf(cluster, pid)) {
    if (performance.now() > deadline) return false;
    await delay(50);
  }
  return true;
}
