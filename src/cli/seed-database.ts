import { mkdir } from 'node:fs/promises';
import type { Config } from '../config.ts';
import { openBlobs } from '../infra/blobs/open.ts';
import { openStore } from '../infra/store/orm.ts';
import { seedDemoMedia } from '../usecases/demo/media.ts';
import { type Demo, seedDemo } from '../usecases/demo/seed-demo.ts';
import { demoKeys, writeDemoFile } from './demo-file.ts';
import { openDemoMedia } from './demo-media.ts';

/** `draw` adds the app's pictures and clip, made unless they are stored: on an empty disk that takes a while. */
export type SeededDemo = { demo: Demo; draw: (signal: AbortSignal) => Promise<void> };

const POOL_SIZE = 2;

/** Seeds the demo organisation into a migrated database and writes the data directory's `demo.json`. */
export async function seedDatabase(config: Config): Promise<SeededDemo> {
  const { databaseUrl, dataDir, http } = config;
  await mkdir(dataDir, { recursive: true });
  await using store = await openStore({ databaseUrl, poolSize: POOL_SIZE });
  const demo = await seedDemo(store, await demoKeys(dataDir));
  await writeDemoFile(dataDir, http.publicUrl, { ...demo, drawn: false });
  const draw = async (signal: AbortSignal): Promise<void> => {
    await using again = await openStore({ databaseUrl, poolSize: POOL_SIZE });
    await using media = await openDemoMedia(signal);
    const blobs = await openBlobs(config.blobs);
    await seedDemoMedia({ store: again, blobs, makeMedia: media.make });
    await writeDemoFile(dataDir, http.publicUrl, demo);
  };
  return { demo, draw };
}
