import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, print } from 'graphql';
import { expect, expectTypeOf, test } from 'vitest';
import type { JobProgressSubscription } from '../../../schema/generated/graphql.ts';
import { JOB_PROGRESS, type JobProgress } from '../../../schema/resume.ts';
import { watchingProject } from './in-node.ts';

const ROOT = new URL('../../../', import.meta.url);
const TSC = fileURLToPath(new URL('node_modules/.bin/tsc', ROOT));

test.each(['nodenext', 'esnext'])(
  'the helper and the README lines that use it type-check in a fresh project with modules of %s',
  async (module) => {
    await using project = await watchingProject({ url: 'http://127.0.0.1:1', apiKey: 'rg', jobId: 'job_x' });
    const compilerOptions = {
      ...{ module, moduleResolution: module === 'esnext' ? 'bundler' : module },
      ...{
        target: 'es2022',
        lib: ['es2022', 'dom'],
        types: [],
        noEmit: true,
        allowImportingTsExtensions: true,
      },
      ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
      ...{
        noImplicitOverride: true,
        noUnusedLocals: true,
        noUnusedParameters: true,
        noImplicitReturns: true,
      },
      ...{ erasableSyntaxOnly: true, verbatimModuleSyntax: true, isolatedModules: true },
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

test("the helper's own document and type are those of the schema", async () => {
  expectTypeOf<JobProgress>().toEqualTypeOf<JobProgressSubscription['jobProgress']>();
  const operation = await readFile(new URL('schema/operations/job-progress.graphql', ROOT), 'utf8');
  expect(JOB_PROGRESS).toBe(print(parse(operation)));
});
