import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createPersistedDocuments } from '#src/api/graphql/persisted-documents.ts';
import { readTrustedDocuments } from '#src/api/graphql/trusted-documents.ts';
import { errorCode } from '#test/kit/http/client.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { lowLimiter } from '#test/kit/http/limiter.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

type Asked = { query?: string; extensions?: object; operationName?: string };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const byHash = (text: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } },
});

const post = (url: string, asked: Asked, headers: Record<string, string>) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(asked),
  });
const keyed = (apiKey?: string) => (apiKey ? { 'X-Api-Key': apiKey } : {}) as Record<string, string>;

/** Every way in. */
const DOORS: Record<string, (url: string, asked: Asked, apiKey?: string) => Promise<ExecutionResult>> = {
  JSON: async (url, asked, apiKey) => (await post(url, asked, keyed(apiKey))).json(),
  GET: async (url, { query, extensions }, apiKey) => {
    const search = new URLSearchParams();
    if (query) search.set('query', query);
    if (extensions) search.set('extensions', JSON.stringify(extensions));
    return (await fetch(`${url}/graphql?${search}`, { headers: keyed(apiKey) })).json();
  },
  SSE: async (url, asked, apiKey) => {
    const answer = await post(url, asked, { Accept: 'text/event-stream', ...keyed(apiKey) });
    const [, data] = /^data: (.+)$/m.exec(await answer.text()) ?? [];
    return JSON.parse(data ?? 'null');
  },
  WebSocket: async (url, { query = '', ...asked }, apiKey) => {
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: apiKey ? { apiKey } : {},
      retryAttempts: 0,
    });
    try {
      for await (const result of client.iterate({ query, ...asked } as never))
        return result as ExecutionResult;
      throw new Error('The operation ended without a result.');
    } catch (errors) {
      if (Array.isArray(errors)) return { errors };
      throw errors;
    } finally {
      await client.dispose();
    }
  },
};
const doors = Object.entries(DOORS);

/** One that no other test has sent. */
const fresh = (name: string) => `query ${name} { viewer { keyId } }`;

describe('a document is known by its hash once a key has sent it', () => {
  test.each(doors)('over %s', async (name, send) => {
    const query = fresh(`By${name}`);
    const { apiKey } = gateway.demo;
    const missed = await send(gateway.url, byHash(query), apiKey);
    expect([errorCode(missed), missed.errors?.[0]?.message]).toEqual([
      'PERSISTED_QUERY_NOT_FOUND',
      'PersistedQueryNotFound',
    ]);
    const first = await send(gateway.url, { query, ...byHash(query) }, apiKey);
    expect(first.data).toMatchObject({ viewer: { keyId: expect.stringMatching(/^key_/) } });
    for (const [, other] of doors) expect(await other(gateway.url, byHash(query), apiKey)).toEqual(first);
  });

  test('and not when a stranger has', async () => {
    const query = '{ __typename, again: __typename }';
    expect(await DOORS.JSON?.(gateway.url, { query, ...byHash(query) })).toMatchObject({ data: {} });
    const missed = await DOORS.JSON?.(gateway.url, byHash(query), gateway.demo.apiKey);
    expect(missed && errorCode(missed)).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test.each(doors)('but a hash that is not its own is refused over %s', async (_name, send) => {
    const refused = await send(
      gateway.url,
      { query: fresh('Mine'), ...byHash(fresh('Theirs')) },
      gateway.demo.apiKey,
    );
    expect(errorCode(refused)).toBe('BAD_USER_INPUT');
    expect(refused.errors?.[0]?.message).toMatch(/another hash/);
  });

  test.each([{ version: 2, sha256Hash: 'x' }, { version: 1 }, 'x', []])(
    '%j names none',
    async (persistedQuery) => {
      const refused = await DOORS.JSON?.(gateway.url, { extensions: { persistedQuery } } as Asked);
      expect(refused && errorCode(refused)).toBe('BAD_USER_INPUT');
    },
  );
});

describe('with a list of trusted documents', () => {
  const read = (name: string) => readFile(`schema/operations/${name}.graphql`, 'utf8');
  const listed = async () => createPersistedDocuments(await readTrustedDocuments('schema/operations'));

  test.each(doors)('those alone are run over %s, by text and by hash', async (_name, send) => {
    await using closed = await gateway.another({ documents: await listed() });
    const { apiKey } = gateway.demo;
    const viewer = await read('viewer');
    const answered = await send(closed.url, { query: viewer }, apiKey);
    expect(answered.data).toMatchObject({ viewer: {} });
    expect(await send(closed.url, byHash(viewer), apiKey)).toEqual(answered);
    expect(await send(closed.url, { query: viewer.replaceAll('\n', ' \n') }, apiKey)).toEqual(answered);
    for (const query of [fresh('Other'), '{ __typename }', '{ __schema { types { name } } }']) {
      for (const asked of [{ query }, { query, ...byHash(query) }]) {
        expect(errorCode(await send(closed.url, asked, apiKey))).toBe('PERSISTED_QUERY_NOT_IN_LIST');
      }
      expect(errorCode(await send(closed.url, byHash(query), apiKey))).toBe('PERSISTED_QUERY_NOT_FOUND');
    }
  });

  test('others count against their address, and there is no GraphiQL and no console', async () => {
    await using closed = await gateway.another({
      documents: await listed(),
      limits: lowLimiter({ anonymousRate: 10 }),
    });
    const html = await fetch(`${closed.url}/graphql`, { headers: { Accept: 'text/html' } });
    expect(await html.text()).not.toContain('<html');
    const home = await fetch(`${closed.url}/`, { headers: { Accept: 'text/html' } });
    expect(home.status).toBe(404);
    for (let round = 0; round < 10; round += 1) {
      await DOORS.JSON?.(closed.url, { query: fresh('Other') }, gateway.demo.apiKey);
    }
    const refused = await DOORS.JSON?.(closed.url, { query: await read('viewer') });
    expect(refused && errorCode(refused)).toBe('RATE_LIMITED');
  });

  test('manifests of graphql-codegen and Apollo are taken, each id naming its text', async () => {
    const query = fresh('Manifest');
    const codegen = join(gateway.folder, 'codegen.json');
    await writeFile(codegen, JSON.stringify({ [`sha256:${sha256(query)}`]: query }));
    const apollo = join(gateway.folder, 'apollo.json');
    const operation = { id: 'abc', name: 'Manifest', type: 'query', body: query };
    await writeFile(
      apollo,
      JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations: [operation] }),
    );
    const persistedQuery = (sha256Hash: string) => ({
      extensions: { persistedQuery: { version: 1, sha256Hash } },
    });
    for (const [path, id] of [
      [codegen, sha256(query)],
      [apollo, 'abc'],
    ] as const) {
      const { textOf } = createPersistedDocuments(await readTrustedDocuments(path));
      expect(textOf(persistedQuery(id), false)).toBe(query);
    }
  });

  test.each(['nowhere', 'src', 'package.json', 'README.md'])('%s is no list, and says so', async (path) => {
    await expect(readTrustedDocuments(path)).rejects.toThrow(`TRUSTED_DOCUMENTS: ${path} is no folder`);
  });
});
