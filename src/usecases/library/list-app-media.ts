import { z } from 'zod';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { appMediaKinds } from '../../domain/inputs/media.ts';
import { id, optional, parseInput } from '../../domain/inputs/parse.ts';
import { APP_MEDIA_ROLES } from '../../domain/media-rules.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { mediaPageByRole } from '../../infra/store/queries/media/media-rows.ts';
import { cursor, type Page, toPage } from '../page.ts';
import { projectOf } from './project-of.ts';

const input = z.strictObject({
  projectId: id,
  kind: appMediaKinds,
  first: z.preprocess((value) => value ?? 25, z.coerce.number().int().min(1).max(200)),
  after: optional(cursor),
});

/**
 * A project's app media (logo, screenshots, demo videos, end card), newest first. Needs projects:read.
 * @throws ForbiddenScopeError, ValidationError, NotFoundError
 */
export async function listAppMedia(db: Db, caller: Caller, raw: unknown): Promise<Page<Row<'media_asset'>>> {
  requireScope(caller, 'projects:read');
  const { projectId: outsideId, kind, first, after } = parseInput(input, raw);
  const projectId = await projectOf(db, caller, outsideId);
  const roles = kind ?? Object.values(APP_MEDIA_ROLES);
  const rows = await mediaPageByRole(db, projectId, { roles, after: after ?? null, limit: first + 1 });
  return toPage(rows, first);
}
