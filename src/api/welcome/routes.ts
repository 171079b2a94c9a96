import type { Hono } from 'hono';
import { listContainers } from '../../usecases/jobs/list-containers.ts';
import { authenticate } from '../../usecases/keys/authenticate.ts';
import { createReader } from '../../usecases/reader.ts';
import type { ApiDeps } from '../deps.ts';
import type { DemoAccess } from '../graphql/graphiql/routes.ts';
import { isAskedOnThisMachine } from '../on-this-machine.ts';
import type { Env } from '../rest/env.ts';
import { type WelcomeOptions, welcomePage } from './page.ts';

type WelcomeDeps = Pick<ApiDeps, 'store' | 'links' | 'basePath' | 'log'> & {
  host: string;
  graphiql: boolean;
  demo?: DemoAccess | null;
};

/** Nothing but what is in the page, and films and pictures of this server. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** `GET /` for browsers; who asks for JSON is told that nothing is here, as before. */
export function welcomeRoutes(app: Hono<Env>, deps: WelcomeDeps): void {
  const { host, basePath, graphiql, demo } = deps;
  app.get('/', async (context, next) => {
    if (!context.req.header('Accept')?.includes('text/html')) return next();
    // Posts are their owner's: this one is shown to nobody but who sits here.
    const shown = demo && isAskedOnThisMachine(context.req, host) ? await newestPost(deps, demo) : null;
    context.env.outgoing.removeHeader('Access-Control-Allow-Origin');
    return context.html(welcomePage({ basePath, graphiql, post: shown }), 200, {
      'Cache-Control': 'no-store',
      'Content-Security-Policy': POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
  });
}

/** The newest film of the demo's project; null for none, and while it cannot be read: the page is good without. */
async function newestPost(
  { store: { db }, links, log }: WelcomeDeps,
  { apiKey, projectId }: DemoAccess,
): Promise<WelcomeOptions['post']> {
  try {
    const caller = await authenticate(db, apiKey);
    const page = await listContainers(db, caller, { projectId, status: ['completed'], first: 10 });
    const reader = createReader(db, caller);
    for (const { id, title } of page?.items ?? []) {
      const files = await reader.assetsOfContainer.load(id);
      const addressOf = (wanted: 'video' | 'poster') => {
        const file = files.find(({ kind }) => kind === wanted);
        if (!file) return null;
        const { pathname, search } = new URL(links.sign(file.blobKey).url);
        return pathname + search;
      };
      const video = addressOf('video');
      if (video) return { video, poster: addressOf('poster'), title: title ?? 'A finished post' };
    }
  } catch (error) {
    log.warn({ err: error }, 'The post of the page cannot be read');
  }
  return null;
}
