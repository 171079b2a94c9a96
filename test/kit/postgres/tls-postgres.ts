import { chmod, chown, copyFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '#src/infra/own-postgres/free-port.ts';
import { startEmbeddedPostgres } from '#src/infra/own-postgres/postgres.ts';

/** Path of a certificate or key of the tests, such as `ca.crt`. */
export const tlsFile = (name: string) => join(import.meta.dirname, 'tls', name);

/** Its certificate is made out to `localhost` and to nothing else. */
export type TlsPostgres = AsyncDisposable & {
  port: number;
  /** Runs a statement as superuser, outside TLS. */
  query: <Row extends pg.QueryResultRow>(text: string, database?: string) => Promise<Row[]>;
};

/** `app` comes in by password and `certified` by certificate; neither without TLS. */
const ADMITTED = [
  'host all reelgate 127.0.0.1/32 scram-sha-256',
  'hostssl all certified 127.0.0.1/32 cert',
  'hostssl all all 127.0.0.1/32 scram-sha-256',
];

/** A PostgreSQL of its own that speaks TLS, since the one of all tests is asked without. */
export async function startTlsPostgres(): Promise<TlsPostgres> {
  await using started = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'reelgate-tls-'));
  started.defer(() => rm(folder, { recursive: true, force: true }));
  // The server may run as another user than we do.
  await chmod(folder, 0o755);
  const port = await freePort();
  const { url } = started.use(
    await startEmbeddedPostgres({ dataDir: folder, port, durable: false, log: console.log }),
  );
  const data = join(folder, 'postgres/data');
  const { uid, gid } = await stat(data);
  for (const name of ['server.crt', 'server.key']) {
    await copyFile(tlsFile(name), join(data, name));
    await chmod(join(data, name), 0o600);
    await chown(join(data, name), uid, gid);
  }
  await writeFile(join(data, 'pg_hba.conf'), `${ADMITTED.join('\n')}\n`);
  await copyFile(tlsFile('ca.crt'), join(data, 'ca.crt'));
  const query: TlsPostgres['query'] = async (text, database = 'postgres') => {
    const client = new pg.Client(Object.assign(new URL(url), { pathname: database }).href);
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  };
  for (const [name, value] of Object.entries({ ssl_ca_file: 'ca.crt', ssl: 'on' })) {
    await query(`alter system set ${name} = '${value}'`);
  }
  await query('select pg_reload_conf()');
  const running = started.move();
  return { port: Number(new URL(url).port), query, [Symbol.asyncDispose]: () => running.disposeAsync() };
}
