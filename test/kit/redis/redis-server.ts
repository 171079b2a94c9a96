import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freePort } from '#src/infra/own-postgres/free-port.ts';
import { hasProgram } from '../programs/has-program.ts';

export type TestRedis = AsyncDisposable & { url: string };

/**
 * A Redis for the run: the one `REDIS_URL` names, else a `redis-server` of our own, installed through the
 * system's package manager when it is missing and we may; null when none can be had.
 */
export async function startRedis(folder: string): Promise<TestRedis | null> {
  const given = process.env.REDIS_URL;
  if (given) return { url: given, [Symbol.asyncDispose]: async () => {} };
  if (!hasProgram('redis-server')) return null;
  return launchRedis(folder, await freePort());
}

/**
 * Starts a server that keeps nothing on disk, and waits until it takes connections.
 *
 * @throws Error when there is no Redis here and none can be installed
 */
export async function launchRedis(folder: string, port: number): Promise<TestRedis & { pid: number }> {
  if (!hasProgram('redis-server')) throw new Error('There is no redis-server here: install Redis.');
  const args = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const server = spawn('redis-server', ['--port', `${port}`, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const printed: string[] = [];
  for await (const line of createInterface({ input: server.stdout })) {
    printed.push(line);
    if (line.includes('Ready to accept connections')) {
      server.stdout.resume();
      return {
        url: `redis://127.0.0.1:${port}`,
        pid: server.pid ?? 0,
        [Symbol.asyncDispose]: async () => {
          server.kill('SIGTERM');
          await ended;
        },
      };
    }
  }
  throw new Error(`redis-server does not start:\n${printed.join('\n')}`);
}
