import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GatewayApp, openGatewayApp } from '#src/app/gateway.ts';
import { readConfig } from '#src/config.ts';
import { type TenantDatabase, tenantDatabase } from '#test/kit/postgres/tenant-database.ts';

const opened = new AsyncDisposableStack();
let database: TenantDatabase;
let gateway: GatewayApp;
beforeAll(async () => {
  database = opened.use(await tenantDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), 'reelgate-ready-'));
  opened.defer(() => rm(dataDir, { recursive: true }));
  const config = readConfig('start', { REELGATE_DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  const own = { databaseUrl: database.url, secret: 'x'.repeat(32), http: { ...config.http, port: 0 } };
  gateway = opened.use(await openGatewayApp({ ...config, ...own }));
});
afterAll(() => opened.disposeAsync());

/** What the gateway warns of. */
async function warnings(): Promise<unknown> {
  const response = await fetch(`${gateway.url}/health/ready`);
  return [response.status, ((await response.json()) as { warnings?: unknown }).warnings];
}

async function readiness(): Promise<unknown> {
  const response = await fetch(`${gateway.url}/health/ready`);
  return [response.status, ((await response.json()) as { checks: unknown }).checks];
}

const FINE = { postgres: 'ok', queue: 'ok', bus: 'ok', storage: 'ok' };

describe('a gateway is not ready', () => {
  test('while its queue cannot be reached, and is again once it can', async () => {
    expect(await readiness()).toEqual([200, FINE]);
    await database.lockQueue();
    expect(await readiness()).toEqual([503, { ...FINE, queue: 'permission denied for schema bullmq' }]);
    await database.unlockQueue();
    expect(await readiness()).toEqual([200, FINE]);
  });

  test('while the functions of its queue are missing', async () => {
    await database.change('alter function bullmq.add_jobs_bulk rename to elsewhere');
    expect(await readiness()).toEqual([
      503,
      { ...FINE, queue: expect.stringMatching(/^function add_jobs_bulk\(.*\) does not exist$/) },
    ]);
    await database.change('alter function bullmq.elsewhere rename to add_jobs_bulk');
    expect(await readiness()).toEqual([200, FINE]);
  });

  test('while the database takes no writes', async () => {
    const { pathname } = new URL(database.url);
    const readOnly = async (on: boolean) => {
      await database.change(`set transaction_read_only to off;
        alter database ${pathname.slice(1)} set default_transaction_read_only to ${on};
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`);
    };
    await readOnly(true);
    const queue = expect.stringContaining('in a read-only transaction');
    // A connection of the pool may have yet to hear that it was ended.
    const becomes = (expected: unknown) => expect.poll(readiness, { timeout: 30_000 }).toEqual(expected);
    await becomes([503, { ...FINE, postgres: 'the database is read-only', queue }]);
    await readOnly(false);
    await becomes([200, FINE]);
  });
});

describe('a gateway is ready and warns', () => {
  const beats = (statement: string) => database.change(`delete from process_beat; ${statement}`);
  const worker = (restsFor: string, heardAt = 'now()') =>
    `insert into process_beat values (gen_random_uuid(), 'worker', ${restsFor}, ${heardAt});`;

  test('while no worker has been heard of for a minute', async () => {
    await beats('');
    expect(await warnings()).toEqual([200, { workers: 'no worker has been heard of for a minute' }]);
    await beats(worker('null', "now() - interval '61 seconds'"));
    expect(await warnings()).toEqual([200, { workers: 'no worker has been heard of for a minute' }]);
    await beats(worker('null', "now() - interval '30 seconds'"));
    expect(await warnings()).toEqual([200, undefined]);
  });

  test('while all workers rest, with what one says', async () => {
    await beats(worker(`'its disk is full'`));
    expect(await warnings()).toEqual([200, { workers: 'no worker takes work; one says: its disk is full' }]);
    await beats(worker(`'its disk is full'`) + worker('null'));
    expect(await warnings()).toEqual([200, undefined]);
  });
});

test('a gateway is not ready while its role may not write', async () => {
  const role = new URL(database.url).username;
  await database.change(
    `alter table process_beat owner to current_user; revoke all on process_beat from ${role}; grant select on process_beat to ${role}`,
  );
  expect(await readiness()).toEqual([
    503,
    { ...FINE, postgres: expect.stringContaining('permission denied for table process_beat') },
  ]);
  await database.change(`grant all on process_beat to ${role}`);
  expect(await readiness()).toEqual([200, FINE]);
});
