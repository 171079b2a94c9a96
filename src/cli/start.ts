import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openGatewayApp } from '../app/gateway.ts';
import { type GatewayConfig, readConfig, type StartConfig } from '../config.ts';
import { startEmbeddedPostgres } from '../infra/own-postgres/postgres.ts';
import { aborted, closingInTime, runService } from './command.ts';
import { demoFile } from './demo-file.ts';
import { ensurePortFree } from './ensure-port-free.ts';
import { type FirstPostOptions, makeFirstPost } from './first-post.ts';
import { keptSecret } from './kept-secret.ts';
import { prepareDatabase } from './prepare-database.ts';
import { seedDatabase } from './seed-database.ts';
import { UsageError } from './usage-error.ts';

await runService(async (stop) => {
  const asked = readConfig('start');
  await ensurePortFree(asked.http);
  await mkdir(asked.dataDir, { recursive: true });
  await using opened = new AsyncDisposableStack();
  const death = Promise.withResolvers<never>();
  death.promise.catch(() => {});
  const config = await complete(asked, opened, (cause) => death.reject(cause));
  stop.throwIfAborted();
  await prepareDatabase(config.databaseUrl);
  stop.throwIfAborted();
  const { demo, draw } = await seedDatabase(config);
  stop.throwIfAborted();
  const app = await openGatewayApp(config, { worker: true, demo });
  opened.use(closingInTime(app));

  const { publicUrl } = config.http;
  console.log(`
Console     ${publicUrl}/
GraphiQL    ${publicUrl}/graphql
Demo key    ${demo.apiKey}
Demo ids    ${demoFile(config.dataDir)}
Ctrl-C stops everything.
`);
  await Promise.race([draw(stop), death.promise]);
  const firstPost = join(config.dataDir, 'first-post.mp4');
  const made =
    existsSync(firstPost) ||
    (await Promise.race([tryFirstPost({ url: app.url, demo, path: firstPost, stop }), death.promise]));
  console.log(`First post  ${made ? firstPost : 'will be tried again at the next start'}`);
  await Promise.race([aborted(stop), death.promise]);
});

/** Whether it was made. A server without a first post is a server all the same. */
async function tryFirstPost(options: FirstPostOptions): Promise<boolean> {
  try {
    await makeFirstPost(options);
    return true;
  } catch (error) {
    options.stop.throwIfAborted();
    console.error(`The first post could not be made: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

/** Adds what an unconfigured start brings itself: a database and a secret. */
async function complete(
  asked: StartConfig,
  opened: AsyncDisposableStack,
  onDeath: (cause: Error) => void,
): Promise<GatewayConfig> {
  const { dataDir } = asked;
  const secret = asked.secret ?? (await keptSecret(dataDir));
  if (asked.databaseUrl) return { ...asked, databaseUrl: asked.databaseUrl, secret };
  const postgres = await startEmbeddedPostgres({
    dataDir,
    log: (message) => console.log(message),
    onDeath: (logFile) => onDeath(new UsageError(`PostgreSQL has ended by itself; ${logFile} may tell why.`)),
  });
  opened.use(postgres);
  return { ...asked, databaseUrl: postgres.url, secret };
}
