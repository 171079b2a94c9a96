import { checkServerIdentity, type PeerCertificate, type ConnectionOptions as TlsOptions } from 'node:tls';
import type pg from 'pg';
import { type ConnectionOptions, parse, toClientConfig } from 'pg-connection-string';
import { MendableError } from '../../domain/mendable-error.ts';
import { LEASE_SECONDS } from './lease.ts';

/** Within this time a database has taken a connection or is said to be out of reach. */
const CONNECT_TIMEOUT_MS = 10_000;

/** A URL of a database that cannot be followed, such as one that names a certificate which is not there. */
export class DatabaseUrlError extends MendableError {
  constructor(cause: unknown) {
    super(`DATABASE_URL: ${cause instanceof Error ? cause.message : cause}`, { cause });
    this.name = 'DatabaseUrlError';
  }
}

/**
 * How every connection to the database is made: as its URL says in whole, TLS, `options` and waiting included.
 * @throws DatabaseUrlError
 */
export function connectionOf(databaseUrl: string): pg.ClientConfig {
  const parsed = parseUrl(databaseUrl);
  const seconds = Number(parsed.connect_timeout);
  return {
    ...toClientConfig(parsed),
    ssl: tlsOf(parsed),
    // The driver by itself waits for a silent host for ever; a pool counts the wait for a free connection too.
    connectionTimeoutMillis: seconds >= 0 ? seconds * 1000 : CONNECT_TIMEOUT_MS,
  };
}

/** Undefined: the URL says nothing of it. */
function tlsOf({ ssl, host }: ConnectionOptions): pg.ClientConfig['ssl'] {
  if (ssl === undefined) return undefined;
  if (ssl === false || ssl === 'false') return false;
  const asked = ssl === 'no-verify' ? { rejectUnauthorized: false } : typeof ssl === 'object' ? ssl : {};
  // The driver by itself holds the certificate of a host that is an address against the name "localhost".
  const checkHost = (_: string, shown: PeerCertificate) => checkServerIdentity(host ?? '', shown);
  return { checkServerIdentity: checkHost, ...(asked as TlsOptions) };
}

/** The words of psql for `sslmode`, and `no-verify`, which is one of the driver's own. */
function parseUrl(databaseUrl: string) {
  try {
    const useLibpqCompat = !/[?&](sslmode=no-verify|uselibpqcompat=)/.test(databaseUrl);
    return parse(databaseUrl, { useLibpqCompat });
  } catch (error) {
    throw new DatabaseUrlError(error);
  }
}

/** A form of dates that the driver reads whatever the role prefers, and an end to the locks of a process that was stopped. */
const ALWAYS = { datestyle: 'ISO', idle_in_transaction_session_timeout: `'${LEASE_SECONDS}s'` };

/**
 * A pool of such connections. `settings` hold on each of them, as does what always holds; they are set once it is made,
 * since poolers refuse most settings of the first message.
 */
export function poolOf(
  databaseUrl: string,
  { max, settings = {} }: { max: number; settings?: Record<string, string> },
): pg.PoolConfig {
  const set = Object.entries({ ...ALWAYS, ...settings }).map(([name, value]) => `set ${name} to ${value}`);
  return { ...connectionOf(databaseUrl), max, onConnect: (client) => client.query(set.join('; ')) };
}
