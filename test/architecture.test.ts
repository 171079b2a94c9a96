import { describe, expect, test } from 'vitest';
import { entriesOf } from '#src/domain/records.ts';
import {
  adaptersOutOfPlace,
  againstTheTable,
  cycles,
  sharedSuites,
  unreached,
  withoutContract,
} from '#test/kit/architecture/import-table.ts';
import { beyond, fileLengths, functionLengths } from '#test/kit/architecture/sizes.ts';
import {
  type Forbidden,
  parseSource,
  readSources,
  type SourceFile,
} from '#test/kit/architecture/source-file.ts';

const src = await readSources(['src/**/*.ts', 'src/**/*.tsx']);
const all = [
  ...src,
  ...(await readSources(['test/**/*.ts', 'bench/**/*.ts', 'tools/**/*.ts', 'schema/**/*.ts'])),
];

const places = (files: readonly SourceFile[], forbidden: Forbidden) =>
  files.flatMap(({ path, found }) =>
    found.filter(({ what }) => what === forbidden).map(({ line }) => `${path}:${line}`),
  );

/** These may only become fewer; what client and console hear from outside has no type of ours. */
const MOST_CASTS = { client: 32, web: 39, rest: 51 };

/** A source tree of one's own, to see that a rule can be broken. */
const tree = (files: Record<string, string>) =>
  Object.entries(files).map(([path, text]) => parseSource(path, text));

describe('the source', () => {
  test('imports only downhill', () => {
    expect(src.length).toBeGreaterThan(50);
    expect(againstTheTable(src)).toEqual([]);
  });

  test('has no circle of imports, of values or types', () => {
    expect(cycles(src)).toEqual([]);
  });

  test('chooses adapters in one place', () => {
    expect(adaptersOutOfPlace(all)).toEqual([]);
  });

  test('is led to, every file of it, from a command', () => {
    expect(unreached(src)).toEqual([]);
  });

  test('holds every provider to the suite of its port', () => {
    expect(withoutContract(all)).toEqual([]);
  });

  test('registers tests and hooks in files that one suite alone loads', () => {
    expect(sharedSuites(all)).toEqual([]);
  });

  test('is cut into short files and functions', () => {
    expect(beyond(fileLengths(src), { median: 70, p90: 200, max: 400 })).toEqual([]);
    expect(beyond(functionLengths(src), { p90: 35, max: 80 })).toEqual([]);
  });

  test('is cut into short files in tests and tools too', () => {
    expect(beyond(fileLengths(all), { p90: 200, max: 400 })).toEqual([]);
  });

  test('tells the compiler what a thing is as seldom as before, or less', () => {
    const casts = Object.groupBy(places(src, 'cast'), (place) =>
      place.startsWith('src/client/') ? 'client' : place.startsWith('src/web/') ? 'web' : 'rest',
    );
    for (const [part, most] of entriesOf(MOST_CASTS))
      expect([part, casts[part]?.slice(most) ?? []]).toEqual([part, []]);
  });

  test('speaks SQL in the store alone', () => {
    const store = (place: string) => /^src\/infra\/(store|queue|own-postgres)\//.test(place);
    expect(places(src, 'sql').length).toBeGreaterThan(50);
    expect(places(src, 'sql').filter((place) => !store(place))).toEqual([]);
  });

  test('reads the environment in one file', () => {
    expect(places(src, 'process.env').filter((place) => !place.startsWith('src/config.ts:'))).toEqual([]);
  });

  test('is written without any, default exports and syntax that Node cannot erase', () => {
    expect(places(all, 'any')).toEqual([]);
    expect(places(all, 'default export')).toEqual([]);
    expect(places(all, 'syntax that Node cannot erase')).toEqual([]);
  });
});

describe('the rules can be broken', () => {
  test('by imports uphill, sideways, or of types where nothing is allowed', () => {
    const broken = tree({
      'src/domain/job.ts': `import { openStore } from '../infra/store/orm.ts';`,
      'src/media/render.ts': `import type { Job } from '../domain/job.ts';`,
      'src/usecases/start.ts': `import { openFilesystemBlobs } from '../infra/blobs/filesystem.ts';`,
      'src/api/server.ts': `import { openStore } from '../infra/store/orm.ts';`,
      'src/infra/events/hub.ts': `import type { Server } from '../../api/server.ts';`,
      'src/infra/band/musician.ts': `import { openBullQueue } from '../queue/bullmq.ts';`,
      'src/app/worker.ts': `import { main } from '../cli/start.ts';`,
      'src/elsewhere/file.ts': '',
    });
    expect(againstTheTable(broken)).toHaveLength(broken.length);
    const allowed = tree({
      'src/usecases/start.ts': `import type { Blobs } from '../infra/blobs/blobs.ts'; import 'zod';`,
      'src/worker/run.ts': `export { type Blobs } from '../infra/blobs/blobs.ts'; import '../media/render.ts';`,
      'src/creative/images.ts': `import { draw } from '../media/draw.ts';`,
      'src/infra/band/musician.ts': `import { inTime } from '../../creative/ports/in-time.ts';`,
      'src/cli/start.ts': `const app = await import('../app/gateway.ts');`,
    });
    expect(againstTheTable(allowed)).toEqual([]);
  });

  test('by a circle, of values or types', () => {
    const circle = (kind: string) =>
      tree({
        'src/a.ts': `import { b } from './b.ts';`,
        'src/b.ts': `export { c } from './c.ts';`,
        'src/c.ts': `${kind} { a } from './a.ts';`,
      });
    expect(cycles(circle('import'))).toEqual(['src/a.ts → src/b.ts → src/c.ts → src/a.ts']);
    expect(cycles(circle('import type'))).toHaveLength(1);
  });

  test('by choosing an adapter elsewhere', () => {
    const choice = `import { openFilesystemBlobs } from '#src/infra/blobs/filesystem.ts';`;
    expect(adaptersOutOfPlace(tree({ 'test/walk/start.test.ts': choice }))).toHaveLength(1);
    expect(adaptersOutOfPlace(tree({ 'test/contract/blobs.test.ts': choice }))).toEqual([]);
  });

  test('by a file that nothing leads to', () => {
    const noun = tree({
      'src/cli/start.ts': `import { app } from '../app/gateway.ts'; new URL('../thread.ts', import.meta.url);`,
      'src/app/gateway.ts': '',
      'src/thread.ts': '',
      'src/api/graphql/poll.ts': `import { app } from '../../app/gateway.ts';`,
    });
    expect(unreached(noun)).toEqual(['src/api/graphql/poll.ts']);
  });

  test('by a provider that no suite runs on', () => {
    const provider = {
      'src/app/parts.ts': `import { createBand } from '../infra/band/musician.ts';`,
      'src/infra/band/musician.ts': `import type { Musician } from '../../creative/ports/musician.ts';`,
    };
    expect(withoutContract(tree(provider))).toEqual(['src/infra/band/musician.ts']);
    const suite = `import { createBand } from '#src/infra/band/musician.ts';`;
    expect(withoutContract(tree({ ...provider, 'test/contract/musician.test.ts': suite }))).toEqual([]);
  });

  test('by a suite that two load, of which the second would not hear', () => {
    const kit = { 'test/kit.ts': 'beforeAll(async () => {});', 'test/a.test.ts': `import './kit.ts';` };
    expect(sharedSuites(tree(kit))).toEqual([]);
    expect(sharedSuites(tree({ ...kit, 'test/b.test.ts': `import './kit.ts';` }))).toEqual(['test/kit.ts']);
  });

  test('by long files and functions', () => {
    const lengths = [1, 1, 1, 80, 90].map((lines, index) => ({ where: `${index}`, lines }));
    expect(beyond(lengths, { median: 1, p90: 90, max: 90 })).toEqual([]);
    expect(beyond(lengths, { median: 0, p90: 89, max: 89 })).toHaveLength(3);
    const [file] = tree({ 'src/a.ts': 'const f = () => {\n  g(function () {\n  });\n};\n\n' });
    expect(file?.lines).toBe(4);
    expect(file?.functions).toEqual([
      { line: 1, lines: 4 },
      { line: 2, lines: 2 },
    ]);
  });

  test('by forbidden syntax', () => {
    const [file] = tree({
      'src/a.ts': [
        'const port = process.env.PORT;',
        'const x = y as any;',
        'const z = [x as unknown as A, x!, { k: 1 } as const];',
        'export default x;',
        'enum Colour { Red }',
        'class A { constructor(private b: string) {} }',
        'namespace N { export const a = 1; }',
        'db.selectFrom(x); sql`select 1`;',
        `declare module 'vitest' { interface A { b: string } }`,
      ].join('\n'),
    });
    expect(file?.found).toEqual([
      { what: 'process.env', line: 1 },
      { what: 'cast', line: 2 },
      { what: 'any', line: 2 },
      { what: 'cast', line: 3 },
      { what: 'cast', line: 3 },
      { what: 'default export', line: 4 },
      { what: 'syntax that Node cannot erase', line: 5 },
      { what: 'syntax that Node cannot erase', line: 6 },
      { what: 'syntax that Node cannot erase', line: 7 },
      { what: 'sql', line: 8 },
      { what: 'sql', line: 8 },
    ]);
  });
});
