import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Starts a script of ours as a process and kills it with -9 once `reached` resolves, or rejects. */
export async function killOnce(
  script: string,
  args: string[],
  reached: () => Promise<unknown>,
): Promise<void> {
  const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit' });
  const ended = once(child, 'exit');
  try {
    await reached();
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}
