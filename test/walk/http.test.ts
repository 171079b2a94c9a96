import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

type Sent = { method?: string; headers?: Record<string, string>; body?: string | Buffer };
type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** Sends a request with the demo's key as it is; fetch would decode the answer and choose headers of its own. */
function send(path: string, { method, headers, body }: Sent = {}): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const asked = request(`${gateway.url}${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      'X-Api-Key': gateway.demo.apiKey,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
  });
  asked.on('error', reject);
  asked.on('response', (response) => {
    const { statusCode = 0, headers: received } = response;
    response.toArray().then((chunks) => {
      resolve({ status: statusCode, headers: received, body: Buffer.concat(chunks) });
    }, reject);
  });
  asked.end(body);
  return promise;
}
const json = ({ body }: Answer) => JSON.parse(body.toString());
const start = () => `/v1/projects/${gateway.demo.projectId}/content/slideshow-builder`;
const SSE = { Accept: 'text/event-stream' };

/** A start with a hook of these bytes, for either face. */
const restStart = (hook: Buffer) => Buffer.concat([Buffer.from('{"hook":"'), hook, Buffer.from('"}')]);
const graphqlStart = (hook: Buffer) =>
  Buffer.concat([
    Buffer.from(
      `{"query":"mutation ($hook: String!) { slideshowBuild(input: { projectId: \\"${gateway.demo.projectId}\\", hook: $hook }) { __typename } }","variables":{"hook":"`,
    ),
    hook,
    Buffer.from('"}}'),
  ]);
const query = (text: string) => JSON.stringify({ query: text });

describe('bodies', () => {
  const FOREIGN = [
    ['Latin-1', Buffer.from('Café für 5', 'latin1')],
    ['UTF-16', Buffer.from('Café', 'utf16le')],
    ['a character that breaks off', Buffer.from([0xe2, 0x82])],
    ['a surrogate', Buffer.from([0xed, 0xa0, 0x80])],
  ] as const;

  test.each(FOREIGN)('in %s are refused on both faces', async (_name, hook) => {
    const rest = await send(start(), { body: restStart(hook) });
    expect([rest.status, json(rest).error]).toMatchObject([
      422,
      { code: 'VALIDATION', details: { issues: [{ path: '', message: 'The body is not UTF-8.' }] } },
    ]);
    const types = ['application/json', 'application/graphql+json'];
    for (const headers of types.map((type) => ({ 'Content-Type': type }))) {
      const graphql = await send('/graphql', { body: graphqlStart(hook), headers });
      expect([graphql.status, json(graphql)]).toMatchObject([
        400,
        { errors: [{ message: 'The body is not UTF-8.', extensions: { code: 'BAD_USER_INPUT' } }] },
      ]);
    }
    const stream = await send('/graphql', { body: graphqlStart(hook), headers: SSE });
    expect(stream.body.toString()).toContain('The body is not UTF-8.');
  });

  test('may begin with a byte order mark', async () => {
    const mark = Buffer.from([0xef, 0xbb, 0xbf]);
    const hook = Buffer.from('Café für 5 €');
    expect((await send(start(), { body: Buffer.concat([mark, restStart(hook)]) })).status).toBe(202);
    const body = Buffer.concat([mark, graphqlStart(hook)]);
    expect(json(await send('/graphql', { body })).data.slideshowBuild.__typename).toBe('ContentJobAccepted');
    const stream = await send('/graphql', { body, headers: SSE });
    expect(stream.body.toString()).toContain('ContentJobAccepted');
  });

  test('that are no JSON are told the same way whoever reads them', async () => {
    const errorsOf = ({ body }: Answer) => JSON.parse(/\{.*\}/.exec(body.toString())?.[0] ?? '').errors;
    for (const headers of [{}, SSE]) {
      const [error] = errorsOf(await send('/graphql', { body: '{"query":', headers }));
      expect(error).toEqual({
        message: 'The body is not a JSON object.',
        extensions: { code: 'BAD_USER_INPUT', requestId: expect.any(String) },
      });
    }
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', gzipSync],
  ])('compressed as %s are not taken', async (encoding, compress) => {
    const headers = { 'Content-Encoding': encoding };
    const rest = await send(start(), { body: compress(restStart(Buffer.from('hi'))), headers });
    expect([rest.status, json(rest).error]).toMatchObject([415, { code: 'VALIDATION' }]);
    const graphql = await send('/graphql', { body: compress(query('{ __typename }')), headers });
    expect([graphql.status, json(graphql)]).toMatchObject([
      415,
      { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
    ]);
    const plain = { 'Content-Encoding': 'identity' };
    expect((await send('/graphql', { body: query('{ __typename }'), headers: plain })).status).toBe(200);
  });

  test.each(['application/graphql', 'application/x-www-form-urlencoded', 'text/plain'])(
    'of GraphQL are JSON, and %s is not taken',
    async (type) => {
      const body = type.endsWith('urlencoded') ? 'query={__typename}' : '{ __typename }';
      const answer = await send('/graphql', { body, headers: { 'Content-Type': type } });
      expect([answer.status, json(answer)]).toMatchObject([
        415,
        { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
      ]);
    },
  );

  test('in binary messages of a socket are UTF-8 too', async () => {
    const url = `${gateway.url.replace('http', 'ws')}/graphql`;
    const open = async () => {
      const socket = new WebSocket(url, GRAPHQL_TRANSPORT_WS_PROTOCOL);
      await once(socket, 'open');
      return socket;
    };
    const good = await open();
    good.send(Buffer.from('{"type":"connection_init"}'));
    const [answer] = await once(good, 'message');
    expect(String(answer)).toContain('connection_ack');
    good.terminate();
    const bad = await open();
    bad.send(Buffer.from('{"type":"connection_init","payload":{"a":"é"}}', 'latin1'));
    const [code, reason] = await once(bad, 'close');
    expect([code, String(reason)]).toEqual([4400, 'The message is not UTF-8']);
  });
});

describe('event streams', () => {
  test.each(['GraphQL', 'REST'])('of %s pass through proxies as they flow', async (face) => {
    const { jobId } = json(await send(start(), { body: restStart(Buffer.from('watch me')) }));
    const watch = query(`subscription { jobProgress(jobId: "${jobId}") { seq } }`);
    const stopped = new AbortController();
    const headers = { 'X-Api-Key': gateway.demo.apiKey, 'Accept-Encoding': 'gzip, br', ...SSE };
    const response =
      face === 'REST'
        ? await fetch(`${gateway.url}/v1/jobs/${jobId}/events`, { headers, signal: stopped.signal })
        : await fetch(`${gateway.url}/graphql`, {
            method: 'POST',
            headers: { ...headers, 'Content-Type': 'application/json' },
            body: watch,
            signal: stopped.signal,
          });
    const told = ['content-type', 'x-accel-buffering', 'content-encoding'].map((name) =>
      response.headers.get(name),
    );
    stopped.abort();
    expect(told).toEqual([expect.stringContaining('text/event-stream'), 'no', null]);
  });
});

test('connections are kept for longer than load balancers keep theirs', async () => {
  for (const path of ['/health/live', '/v1/whoami']) {
    const { headers } = await send(path, { headers: { Connection: 'keep-alive' } });
    expect(headers['keep-alive']).toBe('timeout=90');
  }
});

test.each(['/graphql/', '/graphql//?query={__typename}', '/v1/openapi.json/', '/health/live/'])(
  '%s is the address without the slash',
  async (path) => {
    const headers = { Accept: 'application/json' };
    expect((await fetch(gateway.url + path, { headers })).status).not.toBe(404);
  },
);

test('times may have a small t and z, on either face, as literals and in variables', async () => {
  const { projectId } = gateway.demo;
  const [since, until] = ['2126-03-01t10:00:00z', '2127-03-01t10:00:00.5z'];
  const viaRest = await send(`/v1/projects/${projectId}/content?since=${since}&until=${until}`);
  expect([viaRest.status, json(viaRest)]).toMatchObject([200, { items: [] }]);
  const text = `query ($until: DateTime) {
    containers(projectId: "${projectId}", filter: { since: "${since}", until: $until }) { edges { node { id } } } }`;
  const body = JSON.stringify({ query: text, variables: { until } });
  expect(json(await send('/graphql', { body }))).toEqual({ data: { containers: { edges: [] } } });
});

test('browsers of any origin may send any header', async () => {
  const wanted = 'authorization,traceparent,sentry-trace,x-request-id,if-match';
  for (const path of ['/graphql', '/v1/jobs/x']) {
    const { status, headers } = await send(path, {
      method: 'OPTIONS',
      headers: { Origin: 'https://a.example', 'Access-Control-Request-Headers': wanted },
    });
    expect([status, headers['access-control-allow-headers'], headers.vary]).toEqual([
      204,
      wanted,
      'Access-Control-Request-Headers',
    ]);
  }
});

describe('compression', () => {
  const DECODE = { br: brotliDecompressSync, gzip: gunzipSync };
  const introspection = query(getIntrospectionQuery());
  const LARGE: [string, string, Sent][] = [
    ['GraphQL', '/graphql', { body: introspection }],
    ['GraphQL by Yoga', `/graphql?query=${encodeURIComponent(getIntrospectionQuery())}`, {}],
    ['REST', '/v1/openapi.json', {}],
    ['a page', '/v1/docs', {}],
  ];

  test.each(LARGE)('of %s is done for who asks for it', async (_name, path, sent) => {
    const plain = await send(path, sent);
    expect([plain.status, plain.headers['content-encoding']]).toEqual([200, undefined]);
    for (const [accepted, expected] of [
      ['br', 'br'],
      ['gzip, deflate, br', 'br'],
      ['gzip;q=1.0, br;q=0.5', 'gzip'],
      ['gzip', 'gzip'],
      ['*', 'br'],
    ] as const) {
      const answer = await send(path, { ...sent, headers: { 'Accept-Encoding': accepted } });
      expect([answer.headers['content-encoding'], answer.headers.vary]).toEqual([
        expected,
        'Accept-Encoding',
      ]);
      expect(answer.headers['content-length']).toBe(`${answer.body.length}`);
      expect(answer.body.length).toBeLessThan(plain.body.length / 3);
      expect(DECODE[expected](answer.body).equals(plain.body)).toBe(true);
    }
    for (const accepted of ['identity', 'br;q=0, gzip;q=0', 'deflate']) {
      const answer = await send(path, { ...sent, headers: { 'Accept-Encoding': accepted } });
      expect([answer.headers['content-encoding'], answer.headers.vary]).toEqual([
        undefined,
        'Accept-Encoding',
      ]);
      expect(answer.body.equals(plain.body)).toBe(true);
    }
  });

  test('is not done for small answers and for files', async () => {
    const headers = { 'Accept-Encoding': 'br' };
    const small = await send('/graphql', { body: query('{ __typename }'), headers });
    expect([small.headers['content-encoding'], small.headers.vary]).toEqual([undefined, 'Accept-Encoding']);
    const path = join(gateway.folder, 'words.txt');
    await writeFile(path, 'x'.repeat(8000));
    const facts = { extension: 'txt', contentType: 'text/plain', sha256: 'c'.repeat(64) };
    const key = await gateway.blobs.putFile({ kind: 'media', path, ...facts });
    const { pathname, search } = new URL(gateway.links.sign(key).url);
    const file = await send(pathname + search, { headers });
    expect([file.headers['content-type'], file.headers['content-encoding']]).toEqual([
      'text/plain',
      undefined,
    ]);
    expect(file.body.length).toBe(8000);
  });

  test('leaves a tag that says the same in every encoding', async () => {
    const large = { brief: { topic: 'small habits' }, variantCount: 5, metadata: { note: 'x'.repeat(1000) } };
    const path = `/v1/projects/${gateway.demo.projectId}/content`;
    const { jobId } = json(await send(path, { body: JSON.stringify(large) }));
    const job = `/v1/jobs/${jobId}`;
    for (const encoding of ['br', 'gzip', 'identity']) {
      const first = await send(job, { headers: { 'Accept-Encoding': encoding } });
      const tag = String(first.headers.etag);
      expect(first.headers.vary).toBe('Accept-Encoding');
      expect(tag.startsWith('W/')).toBe('content-encoding' in first.headers);
      for (const other of ['br', 'identity']) {
        const again = await send(job, { headers: { 'Accept-Encoding': other, 'If-None-Match': tag } });
        expect([again.status, again.body.length, again.headers['content-encoding']]).toEqual([
          304,
          0,
          undefined,
        ]);
        expect(again.headers.vary).toBe('Accept-Encoding');
        expect(String(again.headers.etag).replace('W/', '')).toBe(tag.replace('W/', ''));
      }
    }
  });
});

test('a drawing that a stranger sent may run nothing when it is opened by itself', async () => {
  const path = join(gateway.folder, 'logo.svg');
  await writeFile(path, '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const facts = { extension: 'svg', contentType: 'image/svg+xml', sha256: 'd'.repeat(64) };
  const key = await gateway.blobs.putFile({ kind: 'media', path, ...facts });
  const { pathname, search } = new URL(gateway.links.sign(key).url);
  const { headers } = await send(pathname + search);
  expect(headers['content-type']).toBe('image/svg+xml');
  expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*sandbox$/);
});
