import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type DemoKeys, mintDemoKeys } from '../usecases/demo/keys.ts';
import type { Demo } from '../usecases/demo/seed-demo.ts';

const KEYS = z.object({
  apiKey: z.string(),
  testApiKey: z.string(),
  poor: z.object({ apiKey: z.string() }),
  other: z.object({ apiKey: z.string() }),
});

export const demoFile = (dataDir: string) => join(dataDir, 'demo.json');

/** The demo's keys as this data directory has them; new ones when it has none. */
export async function demoKeys(dataDir: string): Promise<DemoKeys> {
  const text = await readFile(demoFile(dataDir), 'utf8').catch(() => null);
  if (text === null) return mintDemoKeys();
  const { apiKey, testApiKey, poor, other } = KEYS.parse(JSON.parse(text));
  return { apiKey, testApiKey, poor: poor.apiKey, other: other.apiKey };
}

/**
 * Writes `demo.json` for clients on this machine: readable by its owner only, since it holds keys. `drawn` is there
 * until the demo's pictures and clip are.
 */
export async function writeDemoFile(
  dataDir: string,
  url: string,
  demo: Demo & { drawn?: false },
): Promise<void> {
  const partial = `${demoFile(dataDir)}.partial`;
  await writeFile(partial, `${JSON.stringify({ url, ...demo }, null, 2)}\n`, { mode: 0o600 });
  await rename(partial, demoFile(dataDir));
}
