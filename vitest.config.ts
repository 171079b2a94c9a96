import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { prepareChildren } from './src/config.ts';
import { ClosingLine } from './test/kit/closing-line.ts';

// Hundreds of processes start in the suite, each of which would compile the same files again.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'reelgate-compile-cache');

// Children get memory as those of the product do.
prepareChildren({ dataDir: tmpdir() });

/** Tests that need no database, so that they run without waiting for one. */
const PLAIN = [
  'test/*.test.ts',
  ...['domain', 'safety', 'creative', 'media', 'infra', 'api', 'web'].map(
    (room) => `test/${room}/**/*.test.ts`,
  ),
];

/** Whole processes that are killed; they bring a database and a Redis of their own. */
const CHAOS = ['test/walk/chaos.test.ts'];

export default defineConfig({
  // Vite would take graphql's ES module and Node its CommonJS one; graphql refuses to work as two copies.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // Three at a time whatever the machine: much is waited for, the rest encodes video, and time limits must mean the
    // same everywhere.
    pool: 'forks',
    maxWorkers: 3,
    // What the tests share is read-only: files of one worker load the product once.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 15_000,
    reporters: ['default', new ClosingLine()],
    projects: [
      {
        extends: true,
        test: {
          name: 'chaos',
          include: CHAOS,
          // Alone and before the others, since it judges how soon processes come back.
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'plain', include: PLAIN, sequence: { groupOrder: 1 } } },
      {
        extends: true,
        test: {
          name: 'services',
          include: ['test/**/*.test.ts'],
          exclude: [...PLAIN, ...CHAOS],
          globalSetup: 'test/kit/postgres/services.ts',
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
