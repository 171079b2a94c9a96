import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '#src/infra/own-postgres/free-port.ts';
import { placeCluster } from '#src/infra/own-postgres/placement.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#src/infra/own-postgres/postgres.ts';
import { waitFor } from '#test/kit/wait-for.ts';
import { childrenOf } from './process.ts';

/** A PostgreSQL that can be killed and started again on its port. */
export type Database = AsyncDisposable & {
  url: () => Promise<string>;
  /** Ends it as a crash would (`pg_ctl -m immediate`). */
  crash: () => Promise<void>;
  start: () => Promise<void>;
  /** Lets it be silent though its connections stay open, as behind a dead router; and again not. */
  signal: (signal: 'SIGSTOP' | 'SIGCONT') => Promise<void>;
};

/** Runs one of our own under `dataDir`. */
export async function startDatabase(dataDir: string): Promise<Database> {
  // Durable, as what it told is looked for after its crash.
  const open = (port: number) => startEmbeddedPostgres({ dataDir, port, log: () => {} });
  let running: EmbeddedPostgres | null = await open(await freePort());
  const { url } = running;
  const stop = async () => {
    await running?.[Symbol.asyncDispose]();
    running = null;
  };
  return {
    url: async () => url,
    crash: async () => {
      process.kill(await postmasterOf(dataDir), 'SIGQUIT');
      await stop();
    },
    start: async () => {
      running ??= await open(Number(new URL(url).port));
      if (running.url !== url) throw new Error('The port of PostgreSQL was taken meanwhile.');
    },
    signal: async (signal) => {
      const postmaster = await postmasterOf(dataDir);
      for (const pid of [postmaster, ...childrenOf(postmaster)]) process.kill(pid, signal);
    },
    [Symbol.asyncDispose]: stop,
  };
}

/** The one that `npm start` runs under its data directory, wherever it listens at the moment. */
export async function databaseUnder(dataDir: string): Promise<string> {
  const { home } = await placeCluster(dataDir, () => {});
  const password = (await readFile(join(home, 'password'), 'utf8')).trim();
  const [, , , port] = (await readFile(join(home, 'data/postmaster.pid'), 'utf8')).split('\n');
  return `postgres://reelgate:${password}@127.0.0.1:${port}/reelgate`;
}

async function postmasterOf(dataDir: string): Promise<number> {
  const { home } = await placeCluster(dataDir, () => {});
  return Number.parseInt(await readFile(join(home, 'data/postmaster.pid'), 'utf8'), 10);
}

/** Asks a database that may be away for a while. */
export function ask<Row extends pg.QueryResultRow>(
  url: () => Promise<string>,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return waitFor(
    async () => {
      const client = new pg.Client({ connectionString: await url(), connectionTimeoutMillis: 5_000 });
      client.on('error', () => {});
      try {
        await client.connect();
        return (await client.query<Row>(text, values)).rows;
      } finally {
        await client.end().catch(() => {});
      }
    },
    { timeout: 60_000, interval: 100, what: `an answer to ${text}` },
  );
}
