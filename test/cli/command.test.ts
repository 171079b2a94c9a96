import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { bareEnv } from '#test/kit/bare-env.ts';

const COMMAND = join(import.meta.dirname, '../../src/cli/command.ts');

/** A command of a few lines, in a process of its own. */
function run(body: string) {
  const script = `import { aborted, runCommand, runService } from ${JSON.stringify(COMMAND)};
    const tell = () => process.stdout.write('begun\\n');
    // As a server or a connection would.
    setInterval(() => {}, 1000);
    ${body}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env: bareEnv() });
  const code = once(child, 'close').then(([given]) => given as number | null);
  return { child, code, told: text(child.stderr) };
}

/** What it ends with when it is told to while it does this. */
async function codeOfStopped(body: string) {
  const { child, code, told } = run(body);
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  return [await code, await told];
}

describe('a command', () => {
  test.each([
    ['is done', ''],
    ['failed', "throw new Error('no luck');"],
  ])('that %s has told all before it ends, however slowly it is read', async (_name, end) => {
    const { child, code } = run(`await runCommand(async () => {
      console.log('o'.repeat(1_000_000));
      console.error('e'.repeat(1_000_000));
      ${end}
    });`);
    await once(child.stdout, 'readable');
    const out = await text(child.stdout);
    expect(out).toHaveLength(1_000_001);
    expect(await code).toBe(end ? 1 : 0);
  });

  test('whose reader has left ends without a word', async () => {
    const { child, code, told } = run(`await runCommand(async (stop) => {
      tell();
      await aborted(stop);
      await new Promise((refused) => process.stdout.write('to nobody', refused));
      await new Promise(setImmediate);
    });`);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.kill('SIGTERM');
    await code;
    expect(await told).toBe('');
  });

  test('that is stopped before it is done ends with 1, and one that runs until then with 0', async () => {
    const work = '{ tell(); await aborted(stop); }';
    expect(await codeOfStopped(`await runCommand(async (stop) => ${work});`)).toEqual([1, '']);
    expect(await codeOfStopped(`await runService(async (stop) => ${work});`)).toEqual([0, '']);
  });
});
