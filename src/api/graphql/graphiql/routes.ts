import type { Context, Hono } from 'hono';
import { encodeId } from '../../../domain/ids.ts';
import { listJobs } from '../../../usecases/jobs/list-jobs.ts';
import { authenticate, type KeyDeps } from '../../../usecases/keys/authenticate.ts';
import type { ApiDeps } from '../../deps.ts';
import { respondWithAsset } from '../../lasting-asset.ts';
import { isAskedOnThisMachine, type Reached } from '../../on-this-machine.ts';
import type { Env } from '../../rest/env.ts';
import { type GraphiqlAssets, loadGraphiqlAssets } from './assets.ts';
import { graphiqlPage } from './page.ts';
import { type ExampleIds, exampleTabs, type Tab } from './tabs.ts';

export type DemoAccess = ExampleIds & { apiKey: string };

type GraphiqlDeps = Pick<ApiDeps, 'store' | 'knownKeys' | 'basePath'> &
  Reached & { demo?: DemoAccess | null };

const ASSETS = '/graphql/assets/';

/** GraphiQL for browsers that open the endpoint itself, with all it needs served from here. */
export function graphiqlRoutes(
  app: Hono<Env>,
  { store, knownKeys, basePath, demo = null, ...reached }: GraphiqlDeps,
): void {
  let loading: Promise<GraphiqlAssets> | undefined;
  const assets = () => {
    loading ??= loadGraphiqlAssets();
    return loading;
  };

  app.get('/graphql', async (context, next) => {
    if (!context.req.header('Accept')?.includes('text/html')) return next();
    const apiKey = demo && isAskedOnThisMachine(context, reached) ? demo.apiKey : null;
    const lastJobId =
      apiKey && demo ? await newestJob({ db: store.db, knownKeys }, apiKey, demo.projectId) : null;
    const page = graphiqlPage({
      assets: await assets(),
      endpoint: `${basePath}/graphql`,
      base: basePath + ASSETS,
      tabs: await exampleTabs(demo, lastJobId, new URL(context.req.url).origin + basePath),
      opened: openedTab(context),
      apiKey,
      subscriptionsProtocol: context.req.query('subscriptions') === 'WS' ? 'WS' : 'SSE',
    });
    keepToItself(context);
    return context.html(page);
  });

  app.get(`${ASSETS}:name`, async (context, next) => {
    const asset = Object.values(await assets()).find(({ name }) => name === context.req.param('name'));
    return asset ? respondWithAsset(context, asset) : next();
  });
}

/** The operation that a link brings along, such as one of the console. */
function openedTab(context: Context<Env>): Tab | null {
  const { query, variables = '' } = context.req.query();
  return query === undefined ? null : { query, variables };
}

/** The page may hold a key: no other site may read it or frame it. */
function keepToItself(context: Context<Env>): void {
  context.env.outgoing.removeHeader('Access-Control-Allow-Origin');
  context.header('Cache-Control', 'no-store');
  context.header('Content-Security-Policy', "frame-ancestors 'none'");
  context.header('Cross-Origin-Resource-Policy', 'same-origin');
}

async function newestJob(deps: KeyDeps, apiKey: string, projectId: string): Promise<string | null> {
  const caller = await authenticate(deps, apiKey);
  const page = await listJobs(deps.db, caller, { projectId, first: 1 });
  const newest = page?.items[0];
  return newest ? encodeId('job', newest.id) : null;
}
