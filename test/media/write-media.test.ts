import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { colourFrame, encodePictures } from './kit/write-media.ts';

/** The scheduling policy of this process (proc(5)): 0 is that of ordinary ones. */
const POLICY = 41;

test.runIf(process.platform === 'linux')('whoever makes AV1 gets no precedence over others', async () => {
  encodePictures('libsvtav1' as never, [colourFrame(64, 64, [90, 128, 128])], 'yuv420p', { preset: '12' });
  const stat = await readFile('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // What stands before is the id and the name.
  expect(fields[POLICY - 3]).toBe('0');
});
