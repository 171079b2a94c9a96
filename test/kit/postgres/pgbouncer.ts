import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '#src/infra/own-postgres/free-port.ts';

/** The given URL, by way of the pooler; `log` is what it has said. */
export type PgBouncer = AsyncDisposable & { url: string; log: string[] };

/** A PgBouncer in front of the server of `databaseUrl`, all its settings but these as they come. */
export async function startPgBouncer(
  databaseUrl: string,
  poolMode: 'session' | 'transaction',
): Promise<PgBouncer> {
  const folder = await mkdtemp(join(tmpdir(), 'reelgate-pgbouncer-'));
  const { hostname, port: target, username, password } = new URL(databaseUrl);
  const port = await freePort();
  const settings = `
[databases]
* = host=${hostname} port=${target} user=${username} password=${password}
[pgbouncer]
pool_mode = ${poolMode}
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
`;
  const file = join(folder, 'pgbouncer.ini');
  await writeFile(file, settings);
  // It refuses to run as root, and reads the file as whom it runs.
  await chmod(folder, 0o755);
  const user = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  const server = spawn('pgbouncer', [...user, file], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(server, 'exit');
  const log: string[] = [];
  const lines = createInterface({ input: server.stderr }).on('line', (line) => log.push(line));
  const stop = async () => {
    server.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true });
  };
  while (!log.some((line) => line.includes('process up'))) {
    await Promise.race([once(lines, 'line'), ended]);
    if (server.exitCode === null) continue;
    await stop();
    throw new Error(`PgBouncer does not start:\n${log.join('\n')}`);
  }
  const url = Object.assign(new URL(databaseUrl), { host: `127.0.0.1:${port}` }).href;
  return { url, log, [Symbol.asyncDispose]: stop };
}
