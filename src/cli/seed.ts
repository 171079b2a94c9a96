import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { runCommand } from './command.ts';
import { demoFile } from './demo-file.ts';
import { prepareDatabase } from './prepare-database.ts';
import { seedDatabase } from './seed-database.ts';
import { UsageError } from './usage-error.ts';

await runCommand(async (stop) => {
  const { values } = parseArgs({ options: { demo: { type: 'boolean' } } });
  if (!values.demo) throw new UsageError('Usage: npm run seed -- --demo');
  const config = readConfig('seed');
  await prepareDatabase(config.databaseUrl);
  const { draw } = await seedDatabase(config);
  await draw(stop);
  console.log(`The demo organisation is there; its keys and ids are in ${demoFile(config.dataDir)}`);
});
