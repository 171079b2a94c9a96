import type { Hono } from 'hono';
import type { z } from 'zod';
import { encodeId } from '../../domain/ids.ts';
import { kindOf } from '../../domain/receipt.ts';
import type { Row } from '../../infra/store/database.ts';
import type { Reader } from '../../usecases/reader.ts';
import { verifyRender } from '../../usecases/verify/verify-render.ts';
import type { ApiDeps } from '../deps.ts';
import type { Env } from './env.ts';
import type { verification } from './openapi/schemas/verify.ts';
import { startRoute } from './start.ts';

/** Rendering a post again to compare. */
export function verifyRoutes(app: Hono<Env>, deps: ApiDeps): void {
  startRoute(app, deps, {
    path: '/v1/content/:containerId/verify',
    start: (start, caller, raw) => verifyRender({ start, blobs: deps.blobs }, caller, raw),
    scope: 'content:write',
  });
}

/** What a verification found, with ids as clients see them; nothing of other jobs, and of one that has not completed. */
export async function verificationOf(
  reader: Reader,
  { id, useCase }: Pick<Row<'job'>, 'id' | 'useCase'>,
): Promise<{ verification?: z.input<typeof verification> }> {
  if (kindOf(useCase) !== 'content_verify') return {};
  const found = (await reader.workOfJob.load(id))[0]?.verification;
  if (!found) return {};
  return { verification: { ...found, containerId: encodeId('container', found.containerId) } };
}
