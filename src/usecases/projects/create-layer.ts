import { type Caller, requireScope } from '../../domain/caller.ts';
import { createLayerInput } from '../../domain/inputs/layer.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { newUuid } from '../../domain/new-uuid.ts';
import { ConflictError, NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { dbOf, type Row } from '../../infra/store/database.ts';
import { Layer } from '../../infra/store/entities/layer.ts';
import type { Store } from '../../infra/store/orm.ts';
import { saved } from '../../infra/store/saved.ts';
import { changedConfig } from './layer-config.ts';
import { openProject } from './open-project.ts';

export const CREATE_LAYER_REFUSALS = [ValidationError, NotFoundError, ConflictError] as const;

/**
 * Adds a layer, a link of the wiring chain (contract §4). Needs the scope projects:write.
 * @throws ForbiddenScopeError, or one of CREATE_LAYER_REFUSALS
 */
export async function createLayer(store: Store, caller: Caller, raw: unknown): Promise<Row<'layer'>> {
  requireScope(caller, 'projects:write');
  const { projectId, kind, name, config } = parseInput(createLayerInput, raw);
  return store.fork().transactional(async (em) => {
    const project = await openProject(em, caller, projectId);
    const resolved = await changedConfig(
      dbOf(em),
      caller,
      project,
      { id: null, kind, config: {} },
      config ?? {},
    );
    const { test } = caller;
    const made = { id: newUuid(), projectId: project.id, kind, name, config: resolved, test };
    const layer = em.create(Layer, made);
    return saved(em, layer);
  });
}
