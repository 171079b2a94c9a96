import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { encodeId } from '#src/domain/ids.ts';
import { ask } from '#test/kit/http/client.ts';
import { type Door, openDoor } from '#test/kit/http/door.ts';
import { startTestGateway, type TestGateway } from '#test/kit/http/gateway.ts';
import { waitFor } from '#test/kit/wait-for.ts';

const opened = new AsyncDisposableStack();
let door: Door;
let gateway: TestGateway;
beforeAll(async () => {
  const { port } = new URL(inject('postgresUrl'));
  door = opened.use(await openDoor(`http://127.0.0.1:${port}`));
  const through = (databaseUrl: string) =>
    Object.assign(new URL(databaseUrl), {
      host: new URL(door.url).host,
      search: '?connect_timeout=1&query_timeout=2000',
    }).href;
  gateway = opened.use(await startTestGateway({ reach: through }));
});
afterEach(async () => {
  door.silent = false;
  await door.reopen().catch(() => {});
});
afterAll(() => opened.disposeAsync());

const START = 'mutation ($input: SlideshowBuildInput!) { slideshowBuild(input: $input) { __typename } }';

const build = () => {
  const { apiKey, projectId } = gateway.demo;
  return ask(gateway.url, START, { input: { projectId, hook: 'Read more books' } }, { apiKey });
};
const viaRest = (method: 'GET' | 'POST', path: string, body?: object) =>
  fetch(`${gateway.url}${path}`, {
    method,
    headers: { 'X-Api-Key': gateway.demo.apiKey, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
const buildViaRest = () =>
  viaRest('POST', `/v1/projects/${gateway.demo.projectId}/content/slideshow-builder`, {
    hook: 'Read more books',
  });

async function expectUnavailable(response: Response): Promise<void> {
  expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '5']);
  const { error } = (await response.json()) as { error: object };
  expect(error).toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
    requestId: response.headers.get('X-Request-Id'),
  });
  expect(JSON.stringify(error)).not.toMatch(/127\.0\.0\.1|ECONN|connect|read-only/);
}

async function expectStartsRefused(): Promise<void> {
  const { data, errors } = await build();
  expect(data).toEqual({ slideshowBuild: null });
  expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE', retryAfter: 5 } }]);
  await expectUnavailable(await buildViaRest());
}

async function expectStartsTaken(): Promise<void> {
  const taken = await waitFor(async () => {
    const { data } = await build();
    return (data as { slideshowBuild: { __typename: string } | null }).slideshowBuild;
  });
  expect(taken).toEqual({ __typename: 'ContentJobAccepted' });
  expect((await buildViaRest()).status).toBe(202);
}

/** Changes a setting of the database for connections to come, and ends those that are. */
async function alter(setting: string): Promise<void> {
  const name = new URL(gateway.databaseUrl).pathname.slice(1);
  const client = new pg.Client(`${inject('postgresUrl')}postgres`);
  await client.connect();
  await client.query(`alter database ${name} ${setting}`);
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  await client.end();
}

/** The processes that serve the database. */
async function backends(): Promise<number[]> {
  const client = new pg.Client(`${inject('postgresUrl')}postgres`);
  await client.connect();
  const name = new URL(gateway.databaseUrl).pathname.slice(1);
  const { rows } = await client.query('select pid from pg_stat_activity where datname = $1', [name]);
  await client.end();
  return rows.map(({ pid }) => pid);
}

describe('a start is SERVICE_UNAVAILABLE, and no fault of its caller,', () => {
  test('while nobody listens where the database was', async () => {
    await door.shut();
    await expectStartsRefused();
    await door.reopen();
    await expectStartsTaken();
  });

  test('while the database is silent', async () => {
    door.cut();
    door.silent = true;
    await expectStartsRefused();
    door.silent = false;
    door.cut();
    await expectStartsTaken();
  });

  test('while its processes are frozen, under connections that are open', async () => {
    const frozen = await backends();
    expect(frozen.length).toBeGreaterThan(0);
    try {
      for (const pid of frozen) process.kill(pid, 'SIGSTOP');
      expect((await build()).errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    } finally {
      for (const pid of frozen) process.kill(pid, 'SIGCONT');
    }
    await expectStartsTaken();
  });

  test('while the database takes no writes; reads are answered', async () => {
    await alter('set default_transaction_read_only to on');
    await waitFor(async () => (await viaRest('GET', '/v1/projects')).status === 200);
    await expectStartsRefused();
    await alter('reset default_transaction_read_only');
    await expectStartsTaken();
  });
});

test('so is whatever else needs the database, reads too', async () => {
  await door.shut();
  for (const path of ['/v1/projects', '/v1/credits', `/v1/jobs/${encodeId('job', uuidv7())}`]) {
    await expectUnavailable(await viaRest('GET', path));
  }
  const { errors } = await ask(gateway.url, '{ credits { available } }', {}, { apiKey: gateway.demo.apiKey });
  expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE', retryAfter: 5 } }]);
  await door.reopen();
});

test('an outage is logged once for many requests', async () => {
  await door.shut();
  const before = gateway.logged.length;
  for (let round = 0; round < 20; round += 1) await expectUnavailable(await viaRest('GET', '/v1/credits'));
  await door.reopen();
  const told = gateway.logged.slice(before).filter((line) => line.includes('"level":50'));
  expect(told.length).toBeLessThanOrEqual(2);
});
