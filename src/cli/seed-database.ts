import { mkdir } from 'node:fs/promises';
import type { Config } from '../config.ts';
import { openBlobs } from '../infra/blobs/open.ts';
import { openStore } from '../infra/store/orm.ts';
import { type Demo, seedDemo } from '../usecases/demo/seed-demo.ts';
import { demoKeys, writeDemoFile } from './demo-file.ts';
import { openDemoMedia } from './demo-media.ts';

/** Seeds the demo organisation into a migrated database and writes the data directory's `demo.json`. */
export async function seedDatabase(config: Config, signal: AbortSignal): Promise<Demo> {
  const { databaseUrl, dataDir, http } = config;
  await mkdir(dataDir, { recursive: true });
  await using store = await openStore({ databaseUrl, poolSize: 2 });
  await using media = await openDemoMedia(signal);
  const blobs = await openBlobs(config.blobs);
  const demo = await seedDemo({ store, blobs, makeMedia: media.make }, await demoKeys(dataDir));
  await writeDemoFile(dataDir, http.publicUrl, demo);
  return demo;
}
