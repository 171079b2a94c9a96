import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openGatewayApp } from '#src/app/gateway.ts';
import { decodeId, encodeId } from '#src/domain/ids.ts';
import { createLinks } from '#src/infra/blobs/links.ts';
import { startEmbeddedPostgres } from '#src/infra/own-postgres/postgres.ts';
import { migrateQueue } from '#src/infra/queue/migrate.ts';
import { migrateStore, openStore, type Store } from '#src/infra/store/orm.ts';
import { issueKey } from '#src/usecases/keys/issue-key.ts';
import { makeInfluencer, makeProject } from '#test/kit/world/tenant.ts';
import { gatewayConfig, LINK_SECRET } from './gateway-config.ts';
import { median } from './median.ts';
import { serveBare } from './serve-bare.ts';

/**
 * Latency of `containers(first: 100)` with jobs, influencers and assets over HTTP, against the same answer from
 * one hand-written SQL statement behind a bare `node:http` server. Requests take turns, one at a time.
 */
const [REQUESTS, CONTAINERS] = [200, 300];

const QUERY = `query ($id: ID!) { containers(projectId: $id, first: 100) {
  pageInfo { hasNextPage endCursor }
  edges { cursor node { id status format hook createdAt
    job { id status } influencer { id name } assets { id kind sizeBytes url } } } } }`;

const BY_HAND = `select c.id, c.status, c.format, c.hook, c.created_at, j.id as job_id, j.status as job_status,
  i.id as influencer_id, i.name as influencer_name,
  (select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'sizeBytes', a.size_bytes, 'blobKey', a.blob_key)
     order by a.kind, a.ordinal) from asset a where a.container_id = c.id) as assets
  from container c join job j on j.id = c.job_id left join influencer i on i.id = c.influencer_id
  where c.project_id = $1 order by c.created_at desc, c.id desc limit 101`;

const folder = await mkdtemp(join(tmpdir(), 'reelgate-bench-'));
await using opened = new AsyncDisposableStack();
opened.defer(() => rm(folder, { recursive: true, force: true }));
const { url: databaseUrl } = opened.use(await startEmbeddedPostgres({ dataDir: folder, log: () => {} }));
await migrateStore(databaseUrl);
await migrateQueue(databaseUrl);
const store = opened.use(await openStore({ databaseUrl, poolSize: 2 }));
const order = { organisation: 'bench', test: false, name: 'bench', tier: 'partner', credits: 0 } as const;
const { organisationId, key } = await issueKey(store, order);
const projectId = await fill(store, decodeId('organisation', organisationId) ?? '');

const gateway = opened.use(await openGatewayApp(gatewayConfig(databaseUrl, folder)));
const bare = opened.use(await serveByHand());
const body = JSON.stringify({ query: QUERY, variables: { id: encodeId('project', projectId) } });
// The other side does not compress.
const headers = { 'content-type': 'application/json', 'x-api-key': key, 'accept-encoding': 'identity' };

const taken: Record<'graphql' | 'byHand', number[]> = { graphql: [], byHand: [] };
for (let index = 0; index < REQUESTS; index++) {
  taken.graphql.push(await ask(`${gateway.url}/graphql`));
  taken.byHand.push(await ask(bare.url));
}
console.table({
  'GraphQL, p50 ms': median(taken.graphql).toFixed(2),
  'by hand, p50 ms': median(taken.byHand).toFixed(2),
  'ratio (goal <= 3)': (median(taken.graphql) / median(taken.byHand)).toFixed(2),
});

async function ask(url: string): Promise<number> {
  const began = performance.now();
  const response = await fetch(url, { method: 'POST', headers, body });
  const text = await response.text();
  if (response.status !== 200 || text.includes('"errors"')) throw new Error(text);
  return performance.now() - began;
}

function serveByHand() {
  const links = createLinks({ secret: LINK_SECRET, publicUrl: () => 'http://127.0.0.1' });
  return serveBare(databaseUrl, 2, (pool) => async (request, response) => {
    for await (const _chunk of request);
    const { rows } = await pool.query({ name: 'read', text: BY_HAND, values: [projectId] });
    const edges = rows.slice(0, 100).map(({ assets, ...row }) => ({
      ...row,
      assets: assets.map(({ blobKey, ...asset }: { blobKey: string }) => ({
        ...asset,
        ...links.sign(blobKey),
      })),
    }));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ edges, hasNextPage: rows.length > 100 }));
  });
}

/** A project with finished containers, each with a job and three files. */
async function fill({ db }: Store, organisation: string): Promise<string> {
  const project = await makeProject(db, organisation);
  const influencer = await makeInfluencer(db, project);
  await sql`with jobs as (
      insert into job (id, organisation_id, project_id, use_case, request_hash, test, status)
      select gen_random_uuid(), ${organisation}, ${project}, 'slideshow_build', '', false, 'completed'
      from generate_series(1, ${CONTAINERS}::int) returning id),
    containers as (
      insert into container (id, organisation_id, project_id, job_id, ordinal, status, format, influencer_id,
        language, brand_voice, platforms, seed, held, "order", hook)
      select gen_random_uuid(), ${organisation}, ${project}, id, 0, 'completed', 'slideshow_builder',
        ${influencer}::uuid, 'en', 'witty', '{tiktok}', 1, 0, '{}', 'A hook' from jobs returning id)
    insert into asset (id, container_id, kind, ordinal, mime_type, size_bytes, sha256, blob_key)
    select gen_random_uuid(), containers.id, kind, 0, 'video/mp4', 1000, '',
      'asset/' || repeat('0', 2) || '/' || repeat('0', 64) || '.mp4'
    from containers, unnest(array['video', 'poster', 'thumbnail']) as kind`.execute(db);
  await sql`analyze`.execute(db);
  return project;
}
