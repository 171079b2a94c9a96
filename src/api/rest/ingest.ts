import type { Hono } from 'hono';
import type { z } from 'zod';
import { encodeId } from '../../domain/ids.ts';
import type { IngestResult } from '../../domain/ingest.ts';
import { ingestGithub } from '../../usecases/ingest/ingest-github.ts';
import { ingestWebsite } from '../../usecases/ingest/ingest-website.ts';
import type { ApiDeps } from '../deps.ts';
import type { Env } from './env.ts';
import type { ingestResult } from './openapi/schemas/ingest.ts';
import { startRoute } from './start.ts';

/** Jobs that read a page into a project (partner API §7, ingest). */
export function ingestRoutes(app: Hono<Env>, deps: ApiDeps): void {
  const scope = 'ingest:write';
  startRoute(app, deps, { path: '/v1/projects/:projectId/ingest/website', start: ingestWebsite, scope });
  startRoute(app, deps, { path: '/v1/projects/:projectId/ingest/github', start: ingestGithub, scope });
}

/** What became of an ingest, with ids as clients see them. */
export function ingestBody(result: IngestResult): z.input<typeof ingestResult> {
  const { filled, ...found } = result;
  return {
    ...found,
    filled: filled.map(({ mediaId, ...fact }) => ({
      ...fact,
      mediaId: mediaId === null ? null : encodeId('media', mediaId),
    })),
  };
}
