import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { openStore, type Store } from '#src/infra/store/orm.ts';
import './provided.ts';

/** The migrated database that every fresh one is copied from. */
export const TEMPLATE = 'template_reelgate';

export type FreshDatabase = AsyncDisposable & { url: string };

/** An empty, migrated database of one's own; disposing drops it, whoever is still connected. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await run(server, `create database ${name} template ${TEMPLATE} strategy file_copy`);
  return {
    url: `${server}${name}`,
    [Symbol.asyncDispose]: () => run(server, `drop database if exists ${name} with (force)`),
  };
}

export type FreshStore = AsyncDisposable & { url: string; store: Store };

/** A fresh database with a store open on it. */
export async function freshStore({ poolSize = 5 } = {}): Promise<FreshStore> {
  await using opened = new AsyncDisposableStack();
  const database = opened.use(await freshDatabase());
  const store = opened.use(await openStore({ databaseUrl: database.url, poolSize }));
  const all = opened.move();
  return { url: database.url, store, [Symbol.asyncDispose]: () => all.disposeAsync() };
}

async function run(server: string, statement: string): Promise<void> {
  const client = new pg.Client(`${server}postgres`);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
