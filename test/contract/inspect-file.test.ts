import { expect, test } from 'vitest';
import { createInspectFile } from '#src/infra/uploads/inspect-file.ts';
import { UnreadableFileError } from '#src/media/decode/unreadable-file.ts';
import type { ExaminedMedia } from '#src/media/examined-media.ts';

const facts = { kind: 'image' } as ExaminedMedia;
const wishes = { film: false, maxPixels: 100, drawTo: null };

test('never decodes more files at once than allowed, and each gets its turn', async () => {
  const running = new Set<string>();
  let [most, done] = [0, 0];
  const inspect = createInspectFile({
    atOnce: 2,
    probe: async (path) => {
      running.add(path);
      most = Math.max(most, running.size);
      await new Promise((resolve) => setImmediate(resolve));
      running.delete(path);
      done += 1;
      if (path === '3') throw new UnreadableFileError(path, 'it is empty');
      return facts;
    },
  });
  const answers = await Promise.all(['1', '2', '3', '4', '5', '6'].map((path) => inspect(path, wishes)));
  expect([most, done, running.size]).toEqual([2, 6, 0]);
  expect(answers[2]).toEqual({ why: 'it is empty' });
  expect(answers[5]).toEqual({ facts });
});

test('gives up on a file that takes too long', async () => {
  const inspect = createInspectFile({
    timeoutMs: 50,
    probe: (_path, signal) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  });
  expect(await inspect('slow', wishes)).toEqual({ why: 'it cannot be decoded within 0.05 seconds' });
});

test('does not take a fault of ours for a fault of the file', async () => {
  const inspect = createInspectFile({ probe: () => Promise.reject(new Error('no such program')) });
  await expect(inspect('x', wishes)).rejects.toThrow('no such program');
});
