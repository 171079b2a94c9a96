import { type Caller, requireScope } from '../../domain/caller.ts';
import { decodeId } from '../../domain/ids.ts';
import { updateLayerInput } from '../../domain/inputs/layer.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { ConflictError, NotFoundError, ValidationError } from '../../domain/refusals.ts';
import type { Db, Row } from '../../infra/store/database.ts';
import type { Store } from '../../infra/store/orm.ts';
import { updateLayerRow } from '../../infra/store/queries/projects/layers.ts';
import { layersById } from '../../infra/store/queries/read/layers.ts';
import { changedConfig } from './layer-config.ts';
import { openProject } from './open-project.ts';

export const UPDATE_LAYER_REFUSALS = [ValidationError, NotFoundError, ConflictError] as const;

/**
 * Changes a layer's name and members of its config. Needs the scope projects:write.
 * @throws ForbiddenScopeError, or one of UPDATE_LAYER_REFUSALS
 */
export async function updateLayer(store: Store, caller: Caller, raw: unknown): Promise<Row<'layer'>> {
  requireScope(caller, 'projects:write');
  const { layerId, name, config } = parseInput(updateLayerInput, raw);
  return store.transaction(async (db) => {
    const { project_id } = await layerOf(db, caller, layerId);
    const project = await openProject(db, caller, project_id, 'layerId');
    // Read again: it may have changed while we waited for the project.
    const layer = await layerOf(db, caller, layerId);
    return updateLayerRow(db, layer.id, {
      name: name ?? layer.name,
      config: config ? await changedConfig(db, project, layer, config) : layer.config,
    });
  });
}

async function layerOf(db: Db, caller: Caller, layerId: string): Promise<Row<'layer'>> {
  const id = decodeId('layer', layerId);
  const [layer] = id ? await layersById(db, caller.organisationId, [id]) : [];
  if (!layer) throw new NotFoundError('layerId', layerId, 'in this organisation');
  return layer;
}
