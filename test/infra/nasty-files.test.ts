import { execFile } from 'node:child_process';
import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const run = promisify(execFile);

/** In a process that can be ended: a pattern that goes through every way of splitting a text holds its thread for ever. */
async function inProcess(from: string, use: string, text: string): Promise<unknown> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'nasty-'));
  const path = join(folder.path, 'file');
  await writeFile(path, text);
  const script = `
    import { readFileSync } from 'node:fs';
    import * as module from ${JSON.stringify(join(import.meta.dirname, '../../src', from))};
    const path = ${JSON.stringify(path)};
    const text = () => readFileSync(path, 'utf8');
    console.log(JSON.stringify(await module.${use}));`;
  const args = ['--input-type=module', '-e', script];
  const { stdout } = await run(process.execPath, args, { timeout: 30_000 });
  return JSON.parse(stdout);
}

const sniff = (text: string) => inProcess('infra/uploads/sniff.ts', 'sniff(path)', text);
const wordsIn = (text: string) =>
  inProcess('media/seeing/words-in-file.ts', 'wordsIn({ xmpAsString: text() })', text);

const xmp = (title: string) => `<x><dc:title>${title}</dc:title></x>`;
const SUBSET = '<!DOCTYPE svg [<!ENTITY a "b"> ]>';

describe('a file is looked at to its end', () => {
  const nasty: Record<string, string> = {
    'of comments': '<!---->'.repeat(600),
    'of comments with spaces': '<!-- -->\n'.repeat(450),
    'of comments that never end': '<!--'.repeat(1000),
    'of DOCTYPEs with subsets': '<!DOCTYPE a[ ] >'.repeat(250),
    'of subsets that never end': '<!DOCTYPE['.repeat(400),
    'of instructions': '<?a?> '.repeat(600),
    'of spaces': ' '.repeat(4096),
  };
  test.each(Object.entries(nasty))('%s', async (_, text) => {
    expect(await sniff(`${text}x`)).not.toBe('image/svg+xml');
  });

  test.each([
    ['with nothing before it', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['with a name space', '<svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>'],
    ['after all that XML lets come', `<?xml version="1.0"?>\n<!-- a > b -- -> c --> ${SUBSET}\n<svg>`],
    ['after many comments', `${'<!---->'.repeat(500)}<svg>`],
  ])('and is a drawing %s', async (_, text) => {
    expect(await sniff(text)).toBe('image/svg+xml');
  });

  test('and so is what it says of itself', async () => {
    expect(await wordsIn(xmp(`fuji${'ea'.repeat(1_000_000)}, a`))).toMatch(/^fujiea/);
    expect(await wordsIn(xmp('FUJIFILM X100'))).toBeNull();
  });
});
