import { readFile } from 'node:fs/promises';
import type { Hono } from 'hono';
import { type LastingAsset, lastingAsset, respondWithAsset } from '../lasting-asset.ts';
import { isAskedOnThisMachine, type Reached } from '../on-this-machine.ts';
import type { Env } from '../rest/env.ts';
import { CONSOLE_ASSETS, type ConsolePageOptions, consolePage } from './page.ts';
import { readStyles } from './styles.ts';

type ConsoleDeps = Reached & {
  basePath: string;
  /** Whether GraphiQL is served. */
  graphiql: boolean;
  /** Whether a model writes. */
  hasModel: boolean;
  demo?: ConsolePageOptions['demo'];
};

/** Nothing but files, data and films of this server; `blob:` and `data:` are pictures that are about to be sent. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; media-src 'self' blob:; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

type ConsoleAssets = Record<'script' | 'style', LastingAsset>;

/** The console at `GET /`, for browsers; who asks for JSON is told that nothing is here. */
export function consoleRoutes(
  app: Hono<Env>,
  { basePath, graphiql, hasModel, demo, ...reached }: ConsoleDeps,
): void {
  let loading: Promise<ConsoleAssets> | undefined;
  const assets = () => {
    loading ??= loadAssets();
    return loading;
  };

  app.get('/', async (context, next) => {
    if (!context.req.header('Accept')?.includes('text/html')) return next();
    // The page may hold a key: no other site may read it or frame it.
    const shown = demo && isAskedOnThisMachine(context, reached) ? demo : null;
    context.env.outgoing.removeHeader('Access-Control-Allow-Origin');
    const { script, style } = await assets();
    const page = consolePage({
      ...{ basePath, graphiql, hasModel, demo: shown },
      ...{ script: script.name, style: style.name },
    });
    return context.html(page, 200, {
      'Cache-Control': 'no-store',
      'Content-Security-Policy': POLICY,
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
  });

  app.get(`${CONSOLE_ASSETS}:name`, async (context, next) => {
    const asset = Object.values(await assets()).find(({ name }) => name === context.req.param('name'));
    return asset ? respondWithAsset(context, asset) : next();
  });
}

/** The script is what `npm run build:web` makes of `src/web`. */
async function loadAssets(): Promise<ConsoleAssets> {
  const script = await readFile(new URL('../../web/generated/console.js', import.meta.url), 'utf8');
  return {
    script: lastingAsset('console', 'js', script),
    style: lastingAsset('console', 'css', await readStyles()),
  };
}
