import type { MusicProvider } from '../music.ts';
import { compose } from './music/compose.ts';
import { perform } from './music/perform.ts';
import { encodeWav } from './music/wav.ts';

/** Music synthesised in the process. Blocks for 50 to 120 ms per second of music. */
export function createEmbeddedMusic(): MusicProvider {
  return { track: async (spec) => encodeWav(perform(compose(spec))) };
}
