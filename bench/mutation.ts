import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json, text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { openGatewayApp } from '#src/app/gateway.ts';
import { decodeId, encodeId } from '#src/domain/ids.ts';
import { startEmbeddedPostgres } from '#src/infra/own-postgres/postgres.ts';
import { migrateQueue } from '#src/infra/queue/migrate.ts';
import { migrateStore, openStore } from '#src/infra/store/orm.ts';
import { issueKey } from '#src/usecases/keys/issue-key.ts';
import { makeInfluencer, makeProject } from '#test/kit/world/tenant.ts';
import { compareRates, IN_FLIGHT, PIECES } from './compare-rates.ts';
import { gatewayConfig } from './gateway-config.ts';
import { median } from './median.ts';
import { openRecorder, renewed, replay, type Statement, without } from './replay.ts';
import { serveBare } from './serve-bare.ts';

/**
 * Starts per second over HTTP: the whole gateway, queueing included, against a bare `node:http` server that sends the
 * mutation's own statements, prepared. Client and servers share the machine.
 *
 * What one mutation sends is the same on both sides: what comes in batches behind the answers (the queue, the look for
 * webhooks that are due) is left out of what is replayed, and a key is looked up by the bare server as often as the
 * gateway did in the round before, which knows one for a few seconds. The gateway's relay brings the posts of both to
 * the queue. Before this was so the bare server looked for webhooks with each mutation, in three to four statements
 * that the gateway sends once for twenty, and never for a key. The bare server waits for each statement before the next;
 * the gateway sends some together.
 */
const MUTATION = `mutation ($input: SlideshowBuildInput!) { slideshowBuild(input: $input) {
  ... on ContentJobAccepted { replayed job { id status } containers { id status } }
  ... on UserError { code message } } }`;

type Customer = { key: string; ids: [organisation: string, project: string, influencer: string] };

const LOOK_UP = /\bfrom "api_key"/;
/** What the gateway does in batches, whoever asked. */
const BEHIND_THE_ANSWER =
  /add_jobs_bulk|"queued_at"|^\s*select id from webhook_endpoint|\brecursive waited_for\b/;

let [lookUps, counted] = [0, 0];
const record = openRecorder((sent) => {
  if (LOOK_UP.test(sent)) lookUps += 1;
});
const folder = await mkdtemp(join(tmpdir(), 'reelgate-bench-'));
await using opened = new AsyncDisposableStack();
opened.defer(() => rm(folder, { recursive: true, force: true }));
const { url } = opened.use(await startEmbeddedPostgres({ dataDir: folder, log: () => {} }));
await migrateStore(url);
await migrateQueue(url);
const store = opened.use(await openStore({ databaseUrl: url, poolSize: 4 }));
const customers = await Promise.all(
  Array.from({ length: 200 }, (_, index) => makeCustomer(`Bench ${index}`)),
);
const first = customers[0] as Customer;
const gateway = opened.use(await openGatewayApp(gatewayConfig(url, folder)));
const bare = opened.use(await serveReplays());
const agent = opened.adopt(new Agent({ keepAlive: true, maxSockets: 50 }), (one) => one.destroy());

const { lookUp, statements } = await recordMutation();
await fillTables();
const shares: number[] = [];
const { ours, byHand, ratio, cpuMicros } = await compareRates(
  (index) => mutateOnce(customerOf(index)),
  () => {
    const looked = lookUps - counted;
    // Those that are sent by hand now are seen too.
    counted = lookUps + looked;
    shares.push(looked / PIECES);
    const bodies = Array.from({ length: PIECES }, (_, index) => {
      const looksUp = (index * looked) % PIECES < looked;
      const sent = looksUp ? [lookUp, ...statements] : statements;
      return JSON.stringify(renewed(sent, idsOf(customerOf(index))));
    });
    return (index) => post(bare.url, {}, bodies[index] as string);
  },
);
console.table({
  'statements per mutation': (statements.length + median(shares)).toFixed(1),
  'GraphQL, starts/s': Math.round(ours),
  'by hand, starts/s': Math.round(byHand),
  ratio: ratio.toFixed(2),
  'GraphQL, CPU µs with its client': Math.round(cpuMicros.ours),
  'by hand, CPU µs with its client': Math.round(cpuMicros.byHand),
});

function customerOf(index: number): Customer {
  return customers[index % customers.length] as Customer;
}

async function makeCustomer(organisation: string): Promise<Customer> {
  const order = { organisation, test: false, name: 'bench', tier: 'partner', credits: 1e9 } as const;
  const { organisationId, key } = await issueKey(store, order);
  const id = decodeId('organisation', organisationId) ?? '';
  const projectId = await makeProject(store.db, id);
  return { key, ids: [id, projectId, await makeInfluencer(store.db, projectId)] };
}

async function mutateOnce({ key, ids: [, project, influencer] }: Customer): Promise<void> {
  const input = {
    projectId: encodeId('project', project),
    influencerId: encodeId('influencer', influencer),
    hook: 'wait for it...\nthis simple habit changed everything 🧠',
    idempotencyKey: uuidv7(),
  };
  const body = JSON.stringify({ query: MUTATION, variables: { input } });
  const answer = await post(`${gateway.url}/graphql`, { 'x-api-key': key }, body);
  if (!answer.includes('"replayed":false')) throw new Error(answer);
}

/**
 * As a database is after its first minute: with rows, and with statistics of them. Connections of the gateway otherwise
 * keep the plans of empty tables until autovacuum comes by, while those of the bare server, idle for longer, are new
 * each round and plan anew.
 */
async function fillTables(): Promise<void> {
  for (let index = 0; index < PIECES; index += IN_FLIGHT) {
    await Promise.all(Array.from({ length: IN_FLIGHT }, (_, next) => mutateOnce(customerOf(index + next))));
  }
  await sql`analyze`.execute(store.db);
}

/** What a mutation sends whose key is known, and the look for a key. */
async function recordMutation(): Promise<{ lookUp: Statement; statements: Statement[] }> {
  const unknown = await record(() => mutateOnce(first));
  const lookUp = unknown.find(({ text: sql }) => LOOK_UP.test(sql));
  if (!lookUp) throw new Error('The key was not looked up.');
  const known = await record(() => mutateOnce(first));
  counted = lookUps;
  return { lookUp, statements: without(BEHIND_THE_ANSWER, known) };
}

/** The ids of the recorded mutation, as another customer has them. */
function idsOf({ ids }: Customer): Map<string, string> {
  return new Map(first.ids.map((id, index) => [id, ids[index] ?? id]));
}

function serveReplays() {
  return serveBare(url, 10, (pool) => async (incoming, response) => {
    await replay(pool, (await json(incoming)) as Statement[]);
    response.setHeader('content-type', 'application/json');
    response.end('{}');
  });
}

function post(to: string, headers: Record<string, string>, body: string): Promise<string> {
  const length = Buffer.byteLength(body);
  return new Promise((resolve, reject) => {
    const outgoing = request(to, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json', 'content-length': length, ...headers },
    });
    outgoing.on('response', (response) => text(response).then(resolve, reject));
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
