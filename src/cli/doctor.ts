import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { openBlobs } from '../infra/blobs/open.ts';
import { startEmbeddedPostgres } from '../infra/own-postgres/postgres.ts';
import { openBullQueue } from '../infra/queue/bullmq.ts';
import { openStore, pendingMigrations } from '../infra/store/orm.ts';
import { examine, type Finding } from '../usecases/doctor/examine.ts';
import { runCommand } from './command.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: npm run doctor [-- --fix]
  Looks at configuration, database, queue, storage, credits and files, and says what is wrong.
  --fix      mends what can be mended without losing anything`;
/** Of many alike the first are enough to go by. */
const MOST_TOLD = 10;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { fix: { type: 'boolean', default: false } },
  });
  if (positionals.length > 0) throw new UsageError(USAGE);
  const config = readConfig('doctor');
  await using opened = new AsyncDisposableStack();
  const databaseUrl = config.databaseUrl ?? opened.use(await ownPostgres(config.dataDir)).url;
  const pending = await pendingMigrations(databaseUrl);
  if (pending.length > 0) {
    tell({
      what: 'Database',
      problems: [`${pending.length} migrations to run: npm run migrate`],
      mended: null,
    });
    process.exitCode = 1;
    return;
  }
  const store = opened.use(await openStore({ databaseUrl, poolSize: 2 }));
  const queue = opened.use(openBullQueue({ databaseUrl, onError: () => {} }));
  const blobs = await openBlobs(config.blobs);
  const checks = { Database: store.check, Queue: () => queue.check(), Storage: () => blobs.check() };
  const sound: boolean[] = [];
  for (const [what, check] of Object.entries(checks)) {
    sound.push(tell({ what, problems: await problemsOf(check), mended: null }));
  }
  if (sound.includes(false)) process.exitCode = 1;
  else {
    for await (const finding of examine({ db: store.db, blobs }, values.fix)) {
      if (!tell(finding)) process.exitCode = 1;
    }
  }
});

function ownPostgres(dataDir: string) {
  return startEmbeddedPostgres({ dataDir, log: (message) => console.log(message) });
}

async function problemsOf(check: () => Promise<void>): Promise<string[]> {
  try {
    await check();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** Prints a finding; whether nothing is left to do about it. */
function tell({ what, problems, mended }: Finding): boolean {
  const [first] = problems;
  console.log(`${first && !mended ? '✗' : '✓'} ${what}${mended ? `: ${mended}` : first ? '' : ': fine'}`);
  if (mended || !first) return true;
  for (const problem of problems.slice(0, MOST_TOLD)) console.log(`    ${problem}`);
  if (problems.length > MOST_TOLD) console.log(`    and ${problems.length - MOST_TOLD} more`);
  return false;
}
