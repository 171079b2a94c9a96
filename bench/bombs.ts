import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { openGatewayApp } from '#src/app/gateway.ts';
import { startEmbeddedPostgres } from '#src/infra/own-postgres/postgres.ts';
import { migrateQueue } from '#src/infra/queue/migrate.ts';
import { migrateStore } from '#src/infra/store/orm.ts';
import { gatewayConfig } from './gateway-config.ts';
import { median } from './median.ts';

/**
 * Requests of at most 100 kB without a key that are meant to stop a gateway: the longest time that each held its event
 * loop, told by the gateway's own process. Each is sent several times, the document a different one each time.
 */
const [ROUNDS, LARGEST, RESOLUTION_MS] = [7, 100_000, 1];

/** Serves, and answers each message with the longest block since the last one, in milliseconds. */
async function beGateway(): Promise<void> {
  const [databaseUrl = '', folder = ''] = process.argv.slice(3);
  const { url } = await openGatewayApp(gatewayConfig(databaseUrl, folder));
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  process.on('message', () => {
    process.send?.(Math.max(0, delay.max / 1e6 - RESOLUTION_MS));
    delay.reset();
  });
  process.send?.(url);
}

type Bomb = {
  name: string;
  body: (round: number) => Buffer | string;
  headers?: Record<string, string>;
  path?: string;
};

const times = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join(' ');

/** A document, told apart from that of other rounds, as JSON. */
const document = (name: string, query: string): Bomb => ({
  name,
  body: (round) => JSON.stringify({ query: `${query} #${round}` }),
});
const TYPES = 'fragment F on __Type { fields { args { type { fields { name } } } } }';

function bombs(): Bomb[] {
  return [
    { name: 'nothing: { __typename }', body: () => '{"query":"{ __typename }"}' },
    document('introspection, as GraphiQL asks', getIntrospectionQuery()),
    document(
      'introspection under 100 aliases',
      `{ __schema { ${times(100, (i) => `a${i}: types { ...F }`)} } } ${TYPES}`,
    ),
    document(
      'introspection, nested',
      '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
    ),
    document('1,240 equal root fields', `{ ${times(1_240, () => 'viewer { id }')} }`),
    document('240 equal fields', `{ viewer { ${times(240, () => 'test')} } }`),
    document('4,900 tokens', `{ viewer { ${times(4_890, () => 'test')} } }`),
    document('brackets, 20,000 deep', `{ job(id: ${'['.repeat(20_000)}`),
    document('objects, 10,000 deep', `{ a(b: ${'{a:'.repeat(10_000)}`),
    document('fields, 10,000 deep', '{a'.repeat(10_000)),
    document(
      'fragments that double, 40 times',
      `{ ...F40 } fragment F0 on Query { __typename } ${times(40, (i) => `fragment F${i + 1} on Query { ...F${i} ...F${i} }`)}`,
    ),
    document(
      'fragments, 2,000 unused',
      `{ __typename } ${times(2_000, (i) => `fragment F${i} on Query { __typename }`)}`,
    ),
    document('directives, 6,000', `{ __typename ${'@skip(if:false)'.repeat(6_000)} }`),
    document('variables, 1,200', `query (${times(1_200, (i) => `$v${i}: Int`)}) { __typename }`),
    document('misspelt fields, 450', `{ viewer { ${times(450, (i) => `keyed${i}`)} } }`),
    document('a text of 90 kB', `{ node(id: "${'x'.repeat(90_000)}") { id } }`),
    document('a comment of 90 kB', `{ __typename } # ${'x'.repeat(90_000)}`),
    document('empty lines, 45,000', `{ __typename } ${'\n'.repeat(45_000)}`),
    {
      name: 'JSON, 45,000 deep',
      body: () => `{"query":"{ __typename }","variables":{"a":${'['.repeat(45_000)}${']'.repeat(45_000)}}}`,
    },
    {
      name: 'JSON of 9,000 members',
      body: () =>
        `{"query":"{ __typename }","variables":{${Array.from({ length: 9_000 }, (_, i) => `"a${i}":0`)}}}`,
    },
    {
      name: 'gzip that unfolds to 50 MB',
      body: () => gzipSync(Buffer.alloc(50_000_000)),
      headers: { 'Content-Encoding': 'gzip' },
    },
    {
      name: 'brotli that unfolds to 50 MB',
      body: () => brotliCompressSync(Buffer.alloc(50_000_000)),
      headers: { 'Content-Encoding': 'br' },
    },
    {
      name: 'a forged client token of 15 kB',
      body: () => '{"query":"{ viewer { keyId } }"}',
      headers: { Authorization: `Bearer eyJhbGciOiJIUzI1NiJ9.${'x'.repeat(15_000)}.x` },
    },
    {
      name: 'REST: a start of 90 kB',
      path: '/v1/projects/x/content',
      body: () => JSON.stringify({ brief: { topic: 'x'.repeat(90_000) } }),
    },
  ];
}

async function bench(): Promise<void> {
  await using opened = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'reelgate-bench-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const { url: databaseUrl } = opened.use(await startEmbeddedPostgres({ dataDir: folder, log: () => {} }));
  await migrateStore(databaseUrl);
  await migrateQueue(databaseUrl);
  const child = fork(fileURLToPath(import.meta.url), ['gateway', databaseUrl, folder]);
  opened.defer(async () => {
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  });
  const [url] = (await once(child, 'message')) as [string];
  const longest = async () => {
    const told = once(child, 'message');
    child.send('longest');
    return ((await told) as [number])[0];
  };

  const table: Record<string, object> = {};
  for (const { name, body, headers, path = '/graphql' } of bombs()) {
    const blocks: number[] = [];
    let size = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const bytes = Buffer.from(body(round));
      size = bytes.length;
      if (size > LARGEST) throw new Error(`${name} has ${size} bytes, more than is meant.`);
      await longest();
      const json = { 'Content-Type': 'application/json', ...headers };
      const response = await fetch(url + path, { method: 'POST', headers: json, body: bytes });
      await response.arrayBuffer();
      blocks.push(await longest());
    }
    table[name] = {
      bytes: size,
      'longest, ms': Math.max(...blocks).toFixed(1),
      'median, ms': median(blocks).toFixed(1),
    };
  }
  console.table(table);
}

if (process.argv[2] === 'gateway') await beGateway();
else await bench();
