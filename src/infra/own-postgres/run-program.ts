import { execFile } from 'node:child_process';

/** A system user that PostgreSQL runs as. */
export type Account = { name: string; uid: number; gid: number };

export type ProgramResult = { ok: boolean; output: string };

export type ProgramOptions = {
  /** Run as this account instead of ours; only root may. */
  account: Account | null;
  /** A folder the account can enter: PostgreSQL's programs refuse to run where they cannot. */
  cwd: string;
};

/** A small fixed environment: a `PGPORT`, a locale or a time zone of the shell must not change the cluster. */
const ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' };

/** Runs a program to its end; a failure is a result, not an exception, and `output` holds what it printed. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: ProgramOptions,
): Promise<ProgramResult> {
  const { account, cwd } = options;
  return new Promise((resolve) => {
    execFile(
      program,
      args,
      { cwd, env: ENVIRONMENT, ...(account && { uid: account.uid, gid: account.gid }) },
      (error, stdout, stderr) => {
        const output = `${stdout}${stderr}`.trim();
        resolve({ ok: error === null, output: output === '' && error ? error.message : output });
      },
    );
  });
}
