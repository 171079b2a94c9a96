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

const ACCESS = z.object({
  url: z.string(),
  apiKey: z.string(),
  projectId: z.string(),
  drawn: z.boolean().default(true),
});
type Access = z.output<typeof ACCESS>;
const START = fileURLToPath(new URL('../start.ts', import.meta.url));

/**
 * The server to talk to: the configured one, else the one that runs on this machine, else one of our own, which
 * is stopped in the end.
 */
export async function findServer(config: StartConfig, stop: AbortSignal): Promise<Server> {
  if (config.server) return { ...config.server, [Symbol.asyncDispose]: async () => {} };
  const { dataDir } = config;
  if (!(await localServer(dataDir))) return startServer(dataDir, stop);
  const access = await whenDrawn(dataDir, stop, (running) => running === null);
  return { ...access, [Symbol.asyncDispose]: async () => {} };
}

/** What `demo.json` names, if it answers and takes the key: another installation may listen there now. */
export async function localServer(dataDir: string): Promise<Access | null> {
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
    const hasEnded = () => server.exitCode !== null || server.signalCode !== null;
    return { ...(await whenDrawn(dataDir, stop, hasEnded)), [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The server on this machine once the demo has all of its files. @throws UsageError it is over before */
async function whenDrawn(
  dataDir: string,
  stop: AbortSignal,
  isOver: (running: Access | null) => boolean,
): Promise<Access> {
  for (;;) {
    stop.throwIfAborted();
    const running = await localServer(dataDir);
    if (running?.drawn) return running;
    if (isOver(running)) throw new UsageError('The server ended before its demo was there.');
    await delay(250);
  }
}
