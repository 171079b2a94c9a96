import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether a program can be run here, installed through the system's package manager when it is missing and we may. */
export function hasProgram(program: string): boolean {
  return isInstalled(program) || install(program);
}

const isInstalled = (program: string) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

function install(program: string): boolean {
  if (process.getuid?.() !== 0 || !isInstalled('apt-get')) return false;
  console.log(`${program} is missing: installing it with apt-get`);
  // Run level 1 keeps the package from starting a service of its own.
  const env = { ...process.env, RUNLEVEL: '1', DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    // Another test file may be at it.
    spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], { env });
  apt('update');
  apt('install', '-y', '--no-install-recommends', program);
  return isInstalled(program);
}
