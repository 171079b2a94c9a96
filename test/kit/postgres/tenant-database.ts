import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { prepareDatabase } from '#src/cli/prepare-database.ts';
import './provided.ts';

export type TenantDatabase = AsyncDisposable & {
  /** For an ordinary role that owns the database. */
  url: string;
  /** Runs a statement in it as superuser. */
  change: (statement: string) => Promise<void>;
  /** Takes the schema of the queue away from the role. */
  lockQueue: () => Promise<void>;
  unlockQueue: () => Promise<void>;
};

/** A migrated database of an ordinary role: the superuser of the others cannot be shut out of anything. */
export async function tenantDatabase(): Promise<TenantDatabase> {
  const server = inject('postgresUrl');
  const name = `tenant_${randomBytes(6).toString('hex')}`;
  const run = async (statements: string[], database = 'postgres') => {
    const client = new pg.Client(`${server}${database}`);
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await run([`create role ${name} login password 'secret'`, `create database ${name} owner ${name}`]);
  const url = Object.assign(new URL(server), { username: name, password: 'secret', pathname: name }).href;
  await prepareDatabase(url);
  await run(['alter schema bullmq owner to current_user', `grant all on schema bullmq to ${name}`], name);
  return {
    url,
    change: (statement) => run([statement], name),
    lockQueue: () => run([`revoke all on schema bullmq from ${name}`], name),
    unlockQueue: () => run([`grant all on schema bullmq to ${name}`], name),
    [Symbol.asyncDispose]: () => run([`drop database if exists ${name} with (force)`, `drop role ${name}`]),
  };
}
