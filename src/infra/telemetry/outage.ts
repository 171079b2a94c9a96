/** What is out of order, as far as an error tells: none of it is the doing of whoever asked. */
export type Outage = 'database' | 'storage' | 'connection' | 'disk' | 'memory';

/** What is out of order is known where it was thrown; the cause tells how. */
export class OutOfOrder extends Error {
  readonly outage: Outage;
  constructor(outage: Outage, cause: unknown) {
    super(`Out of order: ${outage}.`, { cause });
    this.name = 'OutOfOrder';
    this.outage = outage;
  }
}

/** By `code`, of the system or of PostgreSQL (SQLSTATE). */
const BY_CODE: [RegExp, Outage][] = [
  // No connection, no resources, ended or starting, told to give up (statement, wait, silent transaction), failed over
  // to a replica, an error of its disk.
  [/^(08[0-9A-Z]{3}|53[0-9A-Z]{3}|57014|57P0[1-5]|55P03|25P0[34]|25006|58030)$/, 'database'],
  [
    /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/,
    'connection',
  ],
  [/^(ENOSPC|EDQUOT|EIO|EROFS|EMFILE|ENFILE)$/, 'disk'],
  [/^ENOMEM$/, 'memory'],
];

/** Of PostgreSQL's driver and its pool, which give no code. */
const OF_THE_DRIVER =
  /^(Connection terminated|timeout (expired|exceeded when trying to connect)|Client (has encountered a connection error|was closed))/;

/** Deep enough for every layer that wraps errors, and an end to circles. */
const MAX_DEPTH = 8;

/** What an error, or one beneath it, says is out of order; null: nothing. */
export function outageOf(error: unknown, depth = 0): Outage | null {
  if (!(error instanceof Error) || depth > MAX_DEPTH) return null;
  if (error instanceof OutOfOrder) return error.outage;
  const code = 'code' in error ? error.code : undefined;
  const named = typeof code === 'string' && BY_CODE.find(([pattern]) => pattern.test(code))?.[1];
  if (named) return named;
  if (OF_THE_DRIVER.test(error.message)) return 'database';
  const beneath = [error.cause, ...(error instanceof AggregateError ? error.errors : [])];
  for (const one of beneath) {
    const found = outageOf(one, depth + 1);
    if (found) return found;
  }
  return null;
}
