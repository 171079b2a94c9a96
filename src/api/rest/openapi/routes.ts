import type { Hono } from 'hono';
import type { ApiDeps } from '../../deps.ts';
import type { Env } from '../env.ts';
import { openApiDocument } from './document.ts';
import { referencePage } from './page.ts';

/** `GET /v1/openapi.json` and the page made of it. Both are made at the first request: few processes serve them. */
export function openApiRoutes(app: Hono<Env>, { basePath }: Pick<ApiDeps, 'basePath'>): void {
  let made: { json: string; page: string } | undefined;
  const texts = () => {
    if (made) return made;
    const document = openApiDocument(basePath);
    made = { json: JSON.stringify(document), page: referencePage(document) };
    return made;
  };
  const headers = { 'Cache-Control': 'public, max-age=300' };
  app.get('/v1/openapi.json', (context) =>
    context.body(texts().json, 200, { ...headers, 'Content-Type': 'application/json' }),
  );
  app.get('/v1/docs', (context) =>
    context.html(texts().page, 200, {
      ...headers,
      // Nothing but what is in the page.
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
      'X-Content-Type-Options': 'nosniff',
    }),
  );
}
