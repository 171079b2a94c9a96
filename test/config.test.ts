import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv, promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { CONSOLE_ASSETS } from '#src/api/console/page.ts';
import { GRAPHQL_PATH } from '#src/api/graphql/gateway.ts';
import { MCP_PATH } from '#src/api/mcp/routes.ts';
import { ConfigError, ENVIRONMENT, readConfig } from '#src/config.ts';

const SERVICES = { DATABASE_URL: 'postgres://u:p@db:5432/reelgate', REDIS_URL: 'redis://redis:6379' };
const SECRET = 'x'.repeat(32);

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('what children inherit', () => {
  const MODULE = new URL('../src/config.ts', import.meta.url).href;
  const SHOWN = ['GLIBC_TUNABLES', 'NODE_COMPILE_CACHE'];
  const inherited = async (given: Record<string, string>) => {
    const cwd = await mkdtemp(join(tmpdir(), 'reelgate-config-'));
    try {
      const code = `const { readConfig } = await import('${MODULE}');
        readConfig('start'); console.log(JSON.stringify(${JSON.stringify(SHOWN)}.map((name) => process.env[name])))`;
      const args = ['--input-type=module', '--eval', code];
      const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, env: given });
      return { cwd, shown: JSON.parse(stdout) as string[] };
    } finally {
      await rm(cwd, { recursive: true, force: true });
    }
  };

  test('is large pages that are kept, and a folder of what was compiled, unless it is set otherwise', async () => {
    const { cwd, shown } = await inherited({});
    const memory = ['hugetlb=1', 'mmap_threshold=33554432', 'trim_threshold=1073741824'];
    const tunables = memory.map((setting) => `glibc.malloc.${setting}`).join(':');
    expect(shown).toEqual([tunables, join(cwd, '.reelgate', 'compiled')]);
    const own = {
      GLIBC_TUNABLES: 'glibc.malloc.hugetlb=0',
      NODE_COMPILE_CACHE: join(tmpdir(), 'reelgate-compile-cache'),
    };
    expect((await inherited(own)).shown).toEqual([own.GLIBC_TUNABLES, own.NODE_COMPILE_CACHE]);
  });
});

describe('configuration', () => {
  test('an empty environment is enough to start, on this machine only', () => {
    const config = readConfig('start', {});
    expect(config).toMatchObject({
      http: { host: '127.0.0.1', port: 4000, publicUrl: 'http://127.0.0.1:4000' },
      databaseUrl: null,
      redisUrl: null,
      secret: null,
      blobs: { kind: 'filesystem' },
      graphql: { introspection: true },
      trustedDocuments: null,
      limits: { runningJobsPerOrganisation: 50 },
    });
    expect(config.dataDir).toBe(`${process.cwd()}/.reelgate`);
    expect(config.render.concurrency).toBeGreaterThanOrEqual(1);
  });

  test('a start among its words for people logs what goes wrong alone, unless it is told otherwise', () => {
    const levels = [{}, { LOG_LEVEL: 'info' }].map((asked) => readConfig('start', asked).logLevel);
    expect(levels).toEqual(['warn', 'info']);
    expect(readConfig('worker', SERVICES).logLevel).toBe('info');
  });

  test('every mistake is told at once', () => {
    const problems = problemsOf(() =>
      readConfig('gateway', {
        PORT: 'http',
        DATABASE_URL: 'mysql://x',
        REDIS_URL: 'yes',
        INTROSPECTION: 'maybe',
      }),
    );
    expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual(
      ['DATABASE_URL', 'INTROSPECTION', 'PORT', 'REDIS_URL', 'REELGATE_SECRET'].sort(),
    );
  });

  test.each(['gateway', 'worker'] as const)(
    'a separate %s without Redis refuses to start, and says why',
    (role) => {
      const { DATABASE_URL } = SERVICES;
      const problems = problemsOf(() => readConfig(role, { DATABASE_URL, REELGATE_SECRET: SECRET }));
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(/^REDIS_URL: without Redis events stay inside one process/);
    },
  );

  test.each(['gateway', 'worker', 'migrate', 'seed', 'keys'] as const)('%s needs a database', (role) => {
    const { REDIS_URL } = SERVICES;
    const problems = problemsOf(() => readConfig(role, { REDIS_URL, REELGATE_SECRET: SECRET }));
    expect(problems).toEqual([`DATABASE_URL: "${role}" needs a database; only "start" brings its own`]);
  });

  test.each([
    ['DATABASE_URL', 'postgres://user:password@one:5432,two:5432/db'],
    ['REDIS_URL', 'redis+sentinel://one:26379/mymaster'],
    ['REDIS_URL', '/run/redis.sock'],
  ])('an address of several hosts or of a socket is refused in words: %s=%s', (variable, address) => {
    const problems = problemsOf(() =>
      readConfig('gateway', { ...SERVICES, REELGATE_SECRET: SECRET, [variable]: address }),
    );
    expect(problems).toEqual([expect.stringMatching(`^${variable}: must be a URL such as `)]);
  });

  test('separate roles start with a database, Redis and, for links, a secret', () => {
    expect(readConfig('worker', SERVICES)).toMatchObject({ databaseUrl: SERVICES.DATABASE_URL });
    expect(readConfig('gateway', { ...SERVICES, REELGATE_SECRET: SECRET })).toMatchObject({ secret: SECRET });
    expect(readConfig('migrate', { DATABASE_URL: SERVICES.DATABASE_URL }).redisUrl).toBeNull();
  });

  test.each([
    ['127.0.0.1', 'http://127.0.0.1:4000'],
    ['0.0.0.0', 'http://localhost:4000'],
    ['::', 'http://localhost:4000'],
    ['[::]', 'http://localhost:4000'],
    ['::1', 'http://[::1]:4000'],
    ['[::1]', 'http://[::1]:4000'],
  ])('who listens on %s is told of an address that leads there', (HOST, url) => {
    expect(readConfig('start', { HOST }).http.publicUrl).toBe(url);
  });

  test('a port that nobody could be told is a mistake', () => {
    expect(problemsOf(() => readConfig('start', { PORT: '0' }))).toEqual([expect.stringMatching(/^PORT: /)]);
  });

  test('an empty variable counts as absent', () => {
    expect(readConfig('start', { PORT: '', DATABASE_URL: '' })).toMatchObject({
      http: { port: 4000 },
      databaseUrl: null,
    });
  });

  test('files go to a bucket with both keys or with none, which leaves them to the SDK', () => {
    const ours = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'key' };
    const keys = { accessKeyId: 'id', secretAccessKey: 'key' };
    const bucket = { S3_BUCKET: 'reels' };
    expect(readConfig('start', { ...bucket, ...ours }).blobs).toMatchObject({ bucket: 'reels', keys });
    expect(readConfig('start', bucket).blobs).toMatchObject({ kind: 's3', bucket: 'reels', keys: null });
    for (const [name, value] of Object.entries(ours)) {
      expect(problemsOf(() => readConfig('start', { ...bucket, [name]: value }))).toHaveLength(1);
    }
  });

  test('a model needs an address and a name, and both of its prices', () => {
    const named = { TEXT_BASE_URL: 'http://127.0.0.1:11434/v1/', TEXT_MODEL: 'qwen3:8b' };
    for (const name of ['TEXT_BASE_URL', 'TEXT_MODEL'] as const) {
      const problems = problemsOf(() => readConfig('start', { [name]: named[name] }));
      expect(problems).toEqual([expect.stringMatching(/^TEXT_(BASE_URL|MODEL): needed with/)]);
    }
    const priced = { ...named, TEXT_USD_PER_MILLION_INPUT: '0' };
    expect(problemsOf(() => readConfig('start', priced))).toHaveLength(1);
    expect(readConfig('start', {}).text).toBeNull();
    expect(readConfig('start', { ...priced, TEXT_USD_PER_MILLION_OUTPUT: '0.6' }).text).toEqual({
      baseUrl: 'http://127.0.0.1:11434/v1',
      apiKey: null,
      model: 'qwen3:8b',
      timeoutSeconds: 60,
      maxTokens: null,
      prices: { input: 0, output: 0.6 },
    });
  });

  test('a photo search needs its key, is known, and is named once; a picture model needs address and name', () => {
    expect(readConfig('start', {})).toMatchObject({ photoSearch: [], image: null, vision: null });
    const given = {
      PHOTO_SEARCH: 'openverse, Pexels',
      PEXELS_API_KEY: 'p',
      PEXELS_BASE_URL: 'http://x.test/',
    };
    expect(readConfig('start', given).photoSearch).toEqual([
      { service: 'openverse', baseUrl: 'https://api.openverse.org', key: null },
      { service: 'pexels', baseUrl: 'http://x.test', key: 'p' },
    ]);
    const problemsWith = (PHOTO_SEARCH: string) => problemsOf(() => readConfig('start', { PHOTO_SEARCH }));
    expect(problemsWith('pixabay,unsplash')).toEqual([
      'PIXABAY_API_KEY: needed with pixabay in PHOTO_SEARCH',
      'UNSPLASH_ACCESS_KEY: needed with unsplash in PHOTO_SEARCH',
    ]);
    expect(problemsWith('flickr')).toEqual([expect.stringContaining('must name some of openverse, pexels')]);
    expect(problemsWith('openverse,openverse')).toEqual([expect.stringContaining('names a service twice')]);
    expect(problemsOf(() => readConfig('start', { IMAGE_MODEL: 'flux' }))).toHaveLength(1);
    const image = { IMAGE_MODEL: 'flux', IMAGE_BASE_URL: 'http://x.test/v1/' };
    expect(readConfig('start', image).image).toEqual({
      ...{ baseUrl: 'http://x.test/v1', apiKey: null, model: 'flux', timeoutSeconds: 90 },
    });
    expect(problemsOf(() => readConfig('start', { VISION_BASE_URL: 'http://x.test/v1' }))).toEqual([
      'VISION_MODEL: needed with VISION_BASE_URL',
    ]);
  });

  test('an address of version 6 makes a URL, and a public URL loses its last slash', () => {
    expect(readConfig('start', { HOST: '::1' }).http.publicUrl).toBe('http://[::1]:4000');
    const given = { REELGATE_PUBLIC_URL: 'https://reel.example.com/' };
    expect(readConfig('start', given).http.publicUrl).toBe('https://reel.example.com');
  });
});

test('.env.example tells every variable, and nothing else, with values that are accepted', async () => {
  const example = await readFile('.env.example', 'utf8');
  const told = parseEnv(example.replaceAll(/^# (?=[A-Z0-9_]+=)/gm, ''));
  expect(Object.keys(told).sort()).toEqual(Object.keys(ENVIRONMENT.shape).sort());
  expect(problemsOf(() => readConfig('gateway', told))).toEqual([]);
});

test('trusted proxies are addresses and ranges, and each that is neither is told', () => {
  const trusted = (TRUSTED_PROXIES: string) => readConfig('start', { TRUSTED_PROXIES }).http.trustedProxies;
  expect(trusted('127.0.0.1, 10.0.0.0/8 2001:db8::/32')).toEqual([
    { address: '127.0.0.1', prefix: null },
    { address: '10.0.0.0', prefix: 8 },
    { address: '2001:db8::', prefix: 32 },
  ]);
  expect(readConfig('start', {}).http.trustedProxies).toEqual([]);
  const wrong = ['localhost', '10.0.0.0/33', '10.0.0.0/', '::1/129', '1.2.3.4/8/8', '10.0.0.0/-1'];
  expect(problemsOf(() => trusted(wrong.join(',')))).toEqual(
    wrong.map((one) => `TRUSTED_PROXIES: ${one} is neither an address nor a range such as 10.0.0.0/8`),
  );
});

test('the public address may hold a path, but none of ours, and no query', () => {
  const { publicUrl } = readConfig('start', { REELGATE_PUBLIC_URL: 'https://example.com/tools/reel/' }).http;
  expect(publicUrl).toBe('https://example.com/tools/reel');
  const own = ['/v1', GRAPHQL_PATH, MCP_PATH, CONSOLE_ASSETS, '/media', '/health', '/metrics', '/llms.txt'];
  for (const wrong of [...own, '/graphql/x', '/?a=b'].map((path) => `https://example.com${path}`)) {
    const problems = problemsOf(() => readConfig('start', { REELGATE_PUBLIC_URL: wrong }));
    expect(problems).toEqual([expect.stringMatching(/^REELGATE_PUBLIC_URL: must not hold/)]);
  }
});
