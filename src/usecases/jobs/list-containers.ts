import type { Caller } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { containersFilter, ofProject, page } from '../../domain/inputs/lists.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import type { Db } from '../../infra/store/database.ts';
import { type ContainerView, containersPage } from '../../infra/store/queries/read/containers.ts';
import { EMPTY_PAGE } from '../../infra/store/queries/read/page-of.ts';
import { ownsProject } from '../../infra/store/queries/read/projects.ts';
import type { Page } from '../page.ts';

export type { ContainerView };

const listContainersInput = containersFilter.extend({ ...ofProject, ...page });

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
  if (creativeType && !creativeType.includes('generated')) return EMPTY_PAGE;
  const layer = layerId === undefined ? undefined : decodeId('layer', layerId);
  if (layer === null) return EMPTY_PAGE;
  const wanted = { ...filter, layerId: layer, waitsAsProcessing };
  return containersPage(db, projectId, wanted, { first, after });
}
