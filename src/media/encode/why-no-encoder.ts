import { setTimeout } from 'node:timers/promises';
import { AV_LOG_ERROR } from 'node-av/constants';
import { Log } from 'node-av/lib';
import { encodeSome } from './encode-some.ts';
import type { RenderEncoder } from './encoder-options.ts';

/** What FFmpeg says of a driver is heard that long after it has failed. */
const HEARD_WITHIN_MS = 100;

/** Why pieces of films cannot be encoded here, as FFmpeg and the drivers put it; null where they can. */
export async function whyNoEncoder(encoder: RenderEncoder): Promise<string | null> {
  const said: string[] = [];
  Log.setCallback((_level, line) => void said.push(line.trim().replace(/\.$/, '')), {
    maxLevel: AV_LOG_ERROR,
  });
  try {
    encodeSome(encoder);
    return null;
  } catch (error) {
    await setTimeout(HEARD_WITHIN_MS);
    const thrown = error instanceof Error ? error.message : String(error);
    return [...new Set([...said, thrown.replace(/\.$/, '')])].join('; ');
  } finally {
    Log.resetCallback();
  }
}
