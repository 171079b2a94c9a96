import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { showProgress } from '#src/cli/demo/show-progress.ts';
import { freePort } from '#src/infra/own-postgres/free-port.ts';
import { freshDatabase } from '#test/kit/postgres/database.ts';
import { waitFor } from '#test/kit/wait-for.ts';

const START = join(import.meta.dirname, '../../src/cli/start.ts');

test('a start tells addresses, key and ids, then how far the demo and the first post are, and ends when it is told to', async () => {
  await using database = await freshDatabase();
  await using opened = new AsyncDisposableStack();
  const dataDir = await mkdtemp(join(tmpdir(), 'reelgate-start-'));
  opened.defer(() => rm(dataDir, { recursive: true }));
  const url = `http://127.0.0.1:${await freePort()}`;
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: database.url,
    PORT: new URL(url).port,
    REELGATE_DATA_DIR: dataDir,
  };
  const child = spawn(process.execPath, [START], { cwd: dataDir, env });
  const ended = once(child, 'exit');
  opened.defer(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (piece) => (said += piece));
  const isOver = () => child.exitCode !== null;
  await waitFor(() => said.includes('first post: ') || isOver(), { timeout: 240_000 }).catch(() => {});

  const demo = JSON.parse(await readFile(join(dataDir, 'demo.json'), 'utf8')) as {
    url: string;
    apiKey: string;
  };
  expect(demo.url).toBe(url);
  const lines = said.split('\n').filter((line) => line !== '');
  expect(lines.slice(0, 10)).toEqual([
    `Console     ${url}/`,
    `GraphiQL    ${url}/graphql`,
    `Demo key    ${demo.apiKey}`,
    `Demo ids    ${join(dataDir, 'demo.json')}`,
    'Ctrl-C stops everything.',
    'Drawing the demo app and recording its clip, once:',
    'demo app: drawing',
    'demo app: recording',
    'Making a first post, to show what comes out:',
    expect.stringMatching(/^first post: /),
  ]);
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
}, 300_000);

test('on a terminal the way to a post is one bar with the time that is left', () => {
  const screen = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 30 });
  {
    using progress = showProgress(screen as never);
    const move = progress.add('first post');
    move('ASSEMBLING', 0.42, 12);
  }
  const shown = String(screen.read());
  expect(shown).toMatch(/first post +\S* 42 % {2}assembling, 12 s left/);
  expect(shown.match(/first post/g)).toHaveLength(1);
});
