import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { openStore } from '../infra/store/orm.ts';
import { grantToOrganisation } from '../usecases/credits/grant-to-organisation.ts';
import { runCommand } from './command.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: npm run credits -- grant --org <name or id> --amount <number> [--cause <text>]
  --cause    names the grant; a second grant of the same cause does nothing`;
/** What the ledger's columns hold. */
const MOST = 2_000_000_000;
const LONGEST_CAUSE = 200;

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { org: { type: 'string' }, amount: { type: 'string' }, cause: { type: 'string' } },
  });
  const { org, cause = `terminal:${randomUUID()}` } = values;
  const amount = Number(values.amount);
  const understood =
    positionals.join() === 'grant' && Number.isInteger(amount) && amount > 0 && amount <= MOST;
  if (!understood || !org || cause.length > LONGEST_CAUSE) throw new UsageError(USAGE);
  await using store = await openStore({ databaseUrl: readConfig('credits').databaseUrl, poolSize: 1 });
  const answer = await grantToOrganisation(store, { organisation: org, amount, cause });
  if (!answer) throw new UsageError(`There is not exactly one organisation "${org}"; its id always fits.`);
  console.log(
    answer.granted
      ? `Granted ${amount} credits to ${answer.name} (${answer.organisationId}).`
      : 'This cause has granted before; nothing was done.',
  );
  console.log(`${answer.available} credits are available now.`);
});
