import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { compileOnce } from '#src/infra/store/compile-once.ts';
import { openStore } from '#src/infra/store/orm.ts';
import { bothOf } from '#src/infra/store/send-together.ts';
import { freshDatabase } from '#test/kit/postgres/database.ts';
import { makeTenant } from '#test/kit/world/tenant.ts';

type Id = { id: string };

const spend = compileOnce((db, { id, credits }: Id & { credits: number }) =>
  db
    .updateTable('organisation')
    .set({ wallet: sql`wallet - ${credits}::int` })
    .where('id', '=', id),
);
const wallet = compileOnce((db, { id }: Id) =>
  db.selectFrom('organisation').select('wallet').where('id', '=', id),
);
const fault = compileOnce((db, { by }: { by: number }) =>
  db.selectNoFrom(sql<number>`1 / ${by}::int`.as('never')),
);

/** A store of one connection, and what has gone to the database over it, by what went together. */
async function open() {
  const opened = new AsyncDisposableStack();
  onTestFinished(() => opened.disposeAsync());
  const { url } = opened.use(await freshDatabase());
  const { hostname, port } = new URL(url);
  const sent: string[] = [];
  const relay = createServer((from) => {
    const to = connect(Number(port), hostname);
    from.on('data', (data) => sent.push(data.toString('latin1')));
    from.on('error', () => to.destroy());
    to.on('error', () => from.destroy());
    from.pipe(to).pipe(from);
  }).listen(0, '127.0.0.1');
  opened.defer(() => void relay.close());
  await once(relay, 'listening');
  const seen = new URL(url);
  seen.port = `${(relay.address() as AddressInfo).port}`;
  const store = opened.use(await openStore({ databaseUrl: seen.href, poolSize: 1 }));
  const { organisationId: id } = await makeTenant(store.db, { credits: 7 });
  sent.length = 0;
  return { store, id, sent };
}

test('a transaction begins together with its first statement, and two go together where both are known', async () => {
  const { store, id, sent } = await open();
  const rows = await store.transaction(async (db) => {
    await wallet(db, { id });
    return bothOf(db, spend.with(db, { id, credits: 3 }), wallet.with(db, { id }));
  });
  expect(rows).toEqual([[], [{ wallet: 4 }]]);
  expect(sent).toHaveLength(3);
  expect(sent[0]).toMatch(/begin.*select "wallet"/s);
  expect(sent[1]).toMatch(/update "organisation"/);
  expect(sent[2]).toMatch(/commit/);
  expect(await wallet(store.db, { id })).toEqual([{ wallet: 4 }]);
});

test('what fails of two is told, whichever it is, and the transaction with both is rolled back', async () => {
  const { store, id } = await open();
  const division = fault.with(store.db, { by: 0 });
  const spending = spend.with(store.db, { id, credits: 3 });
  for (const [first, second] of [
    [division, spending],
    [spending, division],
  ] as const) {
    await expect(store.transaction((db) => bothOf<unknown, unknown>(db, first, second))).rejects.toThrow(
      'division by zero',
    );
    expect(await wallet(store.db, { id })).toEqual([{ wallet: 7 }]);
  }
});

test('a transaction whose connection breaks is told so, and the next one goes through', async () => {
  const { store, id } = await open();
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(store.db);
  const lost = store.transaction(async (db) => {
    await sql`select pg_terminate_backend(${rows[0]?.pid ?? 0}::int)`.execute(db);
    await spend(db, { id, credits: 3 });
  });
  await expect(lost).rejects.toThrow(/terminat|connection/i);
  expect(await store.transaction((db) => wallet(db, { id }))).toEqual([{ wallet: 7 }]);
});
