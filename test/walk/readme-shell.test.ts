import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { writeDemoFile } from '#src/cli/demo-file.ts';
import { startTestGateway } from '#test/kit/http/gateway.ts';
import { readmeCode, readmeShell } from '#test/kit/http/readme.ts';
import own from '../../package.json' with { type: 'json' };

const hasCurl = spawnSync('curl', ['--version']).status === 0;

test.skipIf(!hasCurl)(
  "the README's curl lines run as they stand beside a started server (needs curl)",
  async () => {
    await using gateway = await startTestGateway();
    const folder = await mkdtemp(join(tmpdir(), 'reelgate-readme-'));
    await using opened = new AsyncDisposableStack();
    opened.defer(() => rm(folder, { recursive: true }));
    await mkdir(join(folder, '.reelgate'));
    await writeDemoFile(join(folder, '.reelgate'), gateway.url, gateway.demo);

    const PATH = `${dirname(process.execPath)}:${process.env.PATH}`;
    const script = readmeCode('The three mutations', 'sh');
    const output = await new Promise<string>((resolve) =>
      execFile('sh', ['-eu', '-c', script], { cwd: folder, env: { PATH } }, (_error, stdout, stderr) =>
        resolve(stdout || stderr),
      ),
    );
    const answers = output
      .split(/(?<=\})\s*(?=\{")/)
      .map((answer) => JSON.parse(answer) as { jobId?: string });
    expect(answers.map(({ jobId }) => jobId)).toEqual(Array(3).fill(expect.stringMatching(/^job_/)));
  },
);

test('every line of shell in the README is shell, and names commands and files that there are', () => {
  const blocks = readmeShell();
  expect(blocks.length).toBeGreaterThan(4);
  for (const block of blocks) {
    const { stderr } = spawnSync('sh', ['-n'], { input: block, encoding: 'utf8' });
    expect([block, stderr]).toEqual([block, '']);
    const named = [...block.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !(name && name in own.scripts))).toEqual([]);
  }
});
