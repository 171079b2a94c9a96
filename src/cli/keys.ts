import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { TIERS } from '../domain/scopes.ts';
import { openStore } from '../infra/store/orm.ts';
import { issueKey } from '../usecases/keys/issue-key.ts';
import { runCommand } from './command.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: npm run keys -- create --org <name> --env live|test [--name <name>] [--tier <tier>] [--credits <number>]
  --org      organisation, by name; it is made when there is none
  --tier     ${TIERS.join(', ')} (standard for live keys, sandbox for test keys)
  --credits  grants so many credits to the organisation`;

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      org: { type: 'string' },
      env: { type: 'string' },
      name: { type: 'string', default: 'Made at the terminal' },
      tier: { type: 'string' },
      credits: { type: 'string', default: '0' },
    },
  });
  const { org, env, name } = values;
  const tier = TIERS.find((one) => one === (values.tier ?? (env === 'test' ? 'sandbox' : 'standard')));
  const credits = Number(values.credits);
  const understood = positionals.join() === 'create' && (env === 'live' || env === 'test');
  if (!understood || !org || !tier || !Number.isSafeInteger(credits) || credits < 0)
    throw new UsageError(USAGE);
  await using store = await openStore({ databaseUrl: readConfig('keys').databaseUrl, poolSize: 1 });
  const issued = await issueKey(store, { organisation: org, test: env === 'test', name, tier, credits });
  console.log(`${issued.organisationId}  ${issued.key}`);
  console.log('This is the only time that the key is shown.');
});
