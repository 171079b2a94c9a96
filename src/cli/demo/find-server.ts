import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { StartConfig } from '../../config.ts';
import { demoFile } from '../demo-file.ts';
import { UsageError } from '../usage-error.ts';

export type Server = AsyncDisposable & { url: string; apiKey: string };

const ACCESS = z.object({ url: z.string(), apiKey: z.string() });
const START = fileURLToPath(new URL('../start.ts', import.meta.url));

/**
 * The server to talk to: the configured one, else the one that runs on this machine, else one of our own, which
 * is stopped in the end.
 */
export async function findServer(config: StartConfig, stop: AbortSignal): Promise<Server> {
  if (config.server) return { ...config.server, [Symbol.asyncDispose]: async () => {} };
  const running = await localServer(config.dataDir);
  return running ? { ...running, [Symbol.asyncDispose]: async () => {} } : startServer(config.dataDir, stop);
}

/** What `demo.json` names, if it answers and takes the key: another installation may listen there now. */
export async function localServer(dataDir: string): Promise<z.output<typeof ACCESS> | null> {
  const text = await readFile(demoFile(dataDir), 'utf8').catch(() => null);
  if (text === null) return null;
  const access = ACCESS.parse(JSON.parse(text));
  const headers = { 'x-api-key': access.apiKey };
  const known = await fetch(`${access.url}/v1/whoami`, { headers }).catch(() => null);
  return known?.ok ? access : null;
}

/** Runs `npm start` beside us and waits until it answers. */
async function startServer(dataDir: string, stop: AbortSignal): Promise<Server> {
  console.log('Starting a server (the first start takes a while) …');
  const server = spawn(process.execPath, [START], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(server, 'exit');
  const close = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  try {
    for (;;) {
      stop.throwIfAborted();
      if (server.exitCode !== null || server.signalCode !== null)
        throw new UsageError('The server did not start.');
      const access = await localServer(dataDir);
      if (access) return { ...access, [Symbol.asyncDispose]: close };
      await delay(250);
    }
  } catch (error) {
    await close();
    throw error;
  }
}
