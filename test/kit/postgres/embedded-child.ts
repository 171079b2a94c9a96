/** A process that starts the embedded PostgreSQL on its first argument and holds it until it is killed. */

import { freePort } from '../../../src/infra/own-postgres/free-port.ts';
import { startEmbeddedPostgres } from '../../../src/infra/own-postgres/postgres.ts';

const dataDir = process.argv[2] ?? '';
const { url } = await startEmbeddedPostgres({
  dataDir,
  port: await freePort(),
  log: () => {},
});
console.log(url);
setInterval(() => {}, 60_000);
