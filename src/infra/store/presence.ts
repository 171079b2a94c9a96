import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { connectionOf } from './connection.ts';

/** Sets our advisory locks apart from others': "reel" in ASCII. */
export const PRESENCE = 0x7265656c;

/** A process that others can see: the database frees its lock the moment that its connection is gone. */
export type Presence = AsyncDisposable & { key: number };

export type PresenceOptions = { databaseUrl: string; onError: (error: unknown) => void };

const PAUSE_MS = 500;
const LARGEST_KEY = 2 ** 31 - 1;

/** Holds a lock under a key of its own, on a connection of its own, until disposed of; one that is lost is made again. */
export function openPresence({ databaseUrl, onError }: PresenceOptions): Presence {
  const stopping = new AbortController();
  const { signal } = stopping;
  const key = randomInt(1, LARGEST_KEY);

  async function keepHolding(): Promise<void> {
    while (!signal.aborted) {
      await holdPresence({ databaseUrl, key }, signal).catch(onError);
      await delay(PAUSE_MS, undefined, { signal }).catch(() => {});
    }
  }
  const holding = keepHolding();
  return {
    key,
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await holding;
    },
  };
}

/** Holds the lock once, until the connection or `signal` ends. @throws what the database or the way to it says */
export async function holdPresence(
  { databaseUrl, key }: { databaseUrl: string; key: number },
  signal: AbortSignal,
): Promise<void> {
  const client = new pg.Client({ ...connectionOf(databaseUrl), keepAlive: true });
  const over = Promise.withResolvers<void>();
  const end = () => over.resolve();
  client.once('end', end);
  signal.addEventListener('abort', end);
  // It ends after that, which is what counts.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select pg_advisory_lock($1, $2)', [PRESENCE, key]);
    await over.promise;
  } finally {
    signal.removeEventListener('abort', end);
    await client.end();
  }
}
