import { readConfig } from '../config.ts';
import { runCommand } from './command.ts';
import { prepareDatabase } from './prepare-database.ts';

await runCommand(async () => {
  const { databaseUrl } = readConfig('migrate');
  await prepareDatabase(databaseUrl);
  console.log('The database is up to date.');
});
