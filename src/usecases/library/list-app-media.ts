import { z } from 'zod';
import { type Caller, requireScope } from '../../domain/caller.ts';
import { page } from '../../domain/inputs/lists.ts';
import { appMediaKinds } from '../../domain/inputs/media.ts';
import { id, parseInput } from '../../domain/inputs/parse.ts';
import { APP_MEDIA_ROLES } from '../../domain/media-rules.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import { mediaPageByRole } from '../../infra/store/queries/media/media-rows.ts';
import type { Page } from '../page.ts';
import { projectOf } from './project-of.ts';

const input = z.strictObject({
  projectId: id,
  kind: appMediaKinds,
  ...page,
});

/**
 * A project's app media (logo, screenshots, demo videos, end card), newest first. Needs projects:read.
 * @throws ForbiddenScopeError, ValidationError, NotFoundError
 */
export async function listAppMedia(db: Db, caller: Caller, raw: unknown): Promise<Page<Row<'media_asset'>>> {
  requireScope(caller, 'projects:read');
  const { projectId: outsideId, kind, ...wanted } = parseInput(input, raw);
  const projectId = await projectOf(db, caller, outsideId);
  const roles = kind ?? Object.values(APP_MEDIA_ROLES);
  return mediaPageByRole(db, projectId, roles, wanted);
}
