import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { UnreadableFileError } from '#src/media/decode/unreadable-file.ts';
import { openProbe } from '#src/media/probe.ts';
import { mediaChildren } from '#test/kit/media/media-children.ts';
import { scratchFolder } from './kit/scratch.ts';
import { flat, writeStill } from './kit/stills.ts';

const { dir } = scratchFolder();
const still = (colour: string) => writeStill(join(dir, `${colour}.png`), 64, 64, flat(`#${colour}`));
const gone = () => expect.poll(mediaChildren, { timeout: 10_000 }).toEqual([]);

const end = () => {
  for (const id of mediaChildren()) process.kill(id);
  return gone();
};
// Other files of tests may have left some waiting.
beforeEach(end);

test('a child that has answered examines the next file', async () => {
  const probe = openProbe();
  await probe(await still('c83232'));
  const first = mediaChildren();
  expect(first).toHaveLength(1);
  expect((await probe(await still('32c832'))).picture?.colors).toEqual(['#32c832']);
  expect(mediaChildren()).toEqual(first);
  await end();
});

test('a child that nobody sends another file leaves', async () => {
  await openProbe({ keptMs: 1 })(await still('c832c8'));
  await gone();
});

test('a child that refused a file examines the next', async () => {
  const probe = openProbe();
  const broken = join(dir, 'broken.png');
  await writeFile(broken, await readFile(await still('3232c8')));
  await truncate(broken, 80);
  await expect(probe(broken)).rejects.toThrow(UnreadableFileError);
  const first = mediaChildren();
  expect((await probe(await still('64c832'))).picture?.colors).toEqual(['#64c832']);
  expect(mediaChildren()).toEqual(first);
  await end();
});

test('the death of a kept child is not the fault of the next file', async () => {
  const probe = openProbe();
  await probe(await still('c8c832'));
  for (const id of mediaChildren()) process.kill(id, 'SIGSTOP');
  const facts = probe(await still('32c8c8'));
  for (const id of mediaChildren()) process.kill(id, 'SIGSEGV');
  for (const id of mediaChildren()) process.kill(id, 'SIGCONT');
  expect((await facts).picture?.colors).toEqual(['#32c8c8']);
  await end();
});
