import { execFile } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { freshProject } from '#test/kit/http/fresh-project.ts';
import { readmeCode } from '#test/kit/http/readme.ts';

const ROOT = new URL('../../../', import.meta.url);
const TSC = fileURLToPath(new URL('node_modules/.bin/tsc', ROOT));

/** The README's lines of a section, with the values that they leave to the reader. */
const lines = (heading: string) =>
  `declare const [apiKey, projectId, jobId, lastSeq]: [string, string, string, number];\n${readmeCode(heading, 'ts')}`;

const OWN = {
  'run.ts': lines('From your code'),
  'watch.ts': lines('Watching a job'),
  'react.tsx': `${readmeCode('React', 'tsx')}export { Maker };\n`,
};
const APOLLO = { 'apollo.ts': lines('Apollo, urql, Relay') };
/** Apollo, and what its types lean on. */
const APOLLO_PACKAGES = ['@apollo/client', 'rxjs', '@wry', 'graphql-tag', 'optimism', 'tslib'];

test.each([
  ['nodenext', OWN, true],
  ['esnext', OWN, true],
  // Apollo's own types are not exact, and those it leans on resolve in bundlers alone.
  ['esnext', APOLLO, false],
])(
  'the client and the README lines that use it type-check in a fresh project with modules of %s (%#)',
  async (module, files, exact) => {
    const packages = ['graphql-ws', 'graphql', '@types/react', 'csstype', '@graphql-typed-document-node'];
    const others = exact ? [] : APOLLO_PACKAGES;
    await using project = await freshProject([...packages, ...others, '@reelgate/client'], [], files);
    const compilerOptions = {
      ...{ module, moduleResolution: module === 'esnext' ? 'bundler' : module },
      ...{ target: 'es2022', lib: ['es2022', 'dom'], types: [], noEmit: true },
      ...{ strict: true, exactOptionalPropertyTypes: exact, noUncheckedIndexedAccess: true },
      ...{ verbatimModuleSyntax: true, isolatedModules: true, jsx: 'react-jsx' },
    };
    await writeFile(join(project.folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    const output = await new Promise((resolve) =>
      execFile(TSC, ['-p', '.'], { cwd: project.folder }, (_error, stdout, stderr) =>
        resolve(stdout + stderr),
      ),
    );
    expect(output).toBe('');
  },
);

/** Bytes that a page loads for what `code` uses of the client, without graphql-ws, compressed. */
async function sizeOf(code: string): Promise<number> {
  await using project = await freshProject(['@reelgate/client'], [], { 'main.js': code });
  const bundle = await rolldown({
    input: join(project.folder, 'main.js'),
    external: ['graphql-ws'],
    platform: 'browser',
  });
  const { output } = await bundle.generate({ minify: true });
  await bundle.close();
  expect(output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.imports : []))).toEqual([]);
  const code_ = output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
  return gzipSync(code_).length;
}

test('what a page loads of it is small, and what it does not use it does not load', async () => {
  const all = await sizeOf(`export * from '@reelgate/client';`);
  expect(all).toBeLessThanOrEqual(12_000);
  const watching = await sizeOf(
    `import { createClient } from '@reelgate/client'; createClient({ url: 'https://a.test' }).watch('job_x');`,
  );
  expect(watching).toBeLessThan(0.8 * all);
  const helping = await sizeOf(`import { isRefusal } from '@reelgate/client'; console.log(isRefusal({}));`);
  expect(helping).toBeLessThan(500);
});

test('it is packed as modules with their types, and nothing of the server', async () => {
  await using project = await freshProject(['@reelgate/client'], [], {});
  const folder = join(project.folder, 'node_modules/@reelgate/client');
  const files = await readdir(folder, { recursive: true });
  const modules = files.filter((name) => /\.(js|ts)$/.test(name));
  expect(modules.filter((name) => name.endsWith('.js')).length).toBeGreaterThan(10);
  expect(modules.filter((name) => !/\.(js|d\.ts)$/.test(name))).toEqual([]);
});
