import { z } from 'zod';
import type { Caller } from '../../domain/caller.ts';
import { CONTENT_FORMATS, CREATIVE_TYPES, normaliseFormat } from '../../domain/formats.ts';
import { decodeId } from '../../domain/ids.ts';
import { instant } from '../../domain/inputs/instant.ts';
import { id, optional, parseInput, someOf } from '../../domain/inputs/parse.ts';
import { APPROVAL_STATUSES, CONTAINER_STATUSES } from '../../domain/job.ts';
import type { Db } from '../../infra/store/database.ts';
import { type ContainerView, containersPage } from '../../infra/store/queries/read/containers.ts';
import { ownsProject } from '../../infra/store/queries/read/projects.ts';
import { cursor, type Page, toPage } from '../page.ts';

export type { ContainerView };

const listContainersInput = z.strictObject({
  projectId: id,
  status: someOf(z.enum(CONTAINER_STATUSES)),
  format: someOf(z.preprocess(normaliseFormat, z.enum(CONTENT_FORMATS))),
  approvalStatus: someOf(z.enum(APPROVAL_STATUSES)),
  creativeType: someOf(z.enum(CREATIVE_TYPES)),
  layerId: optional(id),
  since: instant.optional(),
  until: instant.optional(),
  first: z.preprocess((value) => value ?? 25, z.coerce.number().int().min(1).max(200)),
  after: optional(cursor),
});

/**
 * A project's containers, newest first. Null when the project is not in the caller's organisation. With
 * `waitsAsProcessing` the status filter means what REST shows (contract §5).
 * @throws ValidationError
 */
export async function listContainers(
  db: Db,
  caller: Caller,
  raw: unknown,
  { waitsAsProcessing = false } = {},
): Promise<Page<ContainerView> | null> {
  const {
    projectId: outsideId,
    layerId,
    creativeType,
    first,
    after,
    ...filter
  } = parseInput(listContainersInput, raw);
  const projectId = decodeId('project', outsideId);
  if (!projectId || !(await ownsProject(db, caller, projectId))) return null;
  // Everything is made here so far.
  if (creativeType && !creativeType.includes('generated')) return { items: [], hasNextPage: false };
  const layer = layerId === undefined ? undefined : decodeId('layer', layerId);
  if (layer === null) return { items: [], hasNextPage: false };
  const wanted = { ...filter, layerId: layer, waitsAsProcessing };
  const rows = await containersPage(db, projectId, wanted, after ?? null, first + 1);
  return toPage(rows, first);
}
