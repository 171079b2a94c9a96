import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openGatewayApp } from '../app.ts';
import { type GatewayConfig, readConfig, type StartConfig } from '../config.ts';
import { startEmbeddedPostgres } from '../infra/embedded/postgres.ts';
import { aborted, closingInTime, runCommand } from './command.ts';
import { demoFile } from './demo-file.ts';
import { makeFirstPost } from './first-post.ts';
import { keptSecret } from './kept-secret.ts';
import { prepareDatabase } from './prepare-database.ts';
import { seedDatabase } from './seed-database.ts';

await runCommand(async (stop) => {
  const asked = readConfig('start');
  await mkdir(asked.dataDir, { recursive: true });
  await using opened = new AsyncDisposableStack();
  const config = await complete(asked, opened);
  stop.throwIfAborted();
  await prepareDatabase(config.databaseUrl);
  stop.throwIfAborted();
  const demo = await seedDatabase(config, stop);
  stop.throwIfAborted();
  const app = await openGatewayApp(config, { worker: true, demo });
  opened.use(closingInTime(app));

  const firstPost = join(config.dataDir, 'first-post.mp4');
  if (!existsSync(firstPost)) await makeFirstPost({ url: app.url, demo, path: firstPost, stop });
  console.log(`
GraphiQL    ${config.http.publicUrl}/graphql
Demo key    ${demo.apiKey}
First post  ${firstPost}
Demo ids    ${demoFile(config.dataDir)}
Ctrl-C stops everything.`);
  await aborted(stop);
});

/** Adds what an unconfigured start brings itself: a database and a secret. */
async function complete(asked: StartConfig, opened: AsyncDisposableStack): Promise<GatewayConfig> {
  const { dataDir } = asked;
  const secret = asked.secret ?? (await keptSecret(dataDir));
  if (asked.databaseUrl) return { ...asked, databaseUrl: asked.databaseUrl, secret };
  const postgres = await startEmbeddedPostgres({ dataDir, log: (message) => console.log(message) });
  opened.use(postgres);
  return { ...asked, databaseUrl: postgres.url, secret };
}
