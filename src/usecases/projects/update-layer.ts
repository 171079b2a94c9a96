import { type Caller, requireScope } from '../../domain/caller.ts';
import { updateLayerInput } from '../../domain/inputs/layer.ts';
import { parseInput } from '../../domain/inputs/parse.ts';
import { ConflictError, NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { dbOf, type Row } from '../../infra/store/database.ts';
import { Layer } from '../../infra/store/entities/layer.ts';
import type { Store } from '../../infra/store/orm.ts';
import { saved } from '../../infra/store/saved.ts';
import { changedConfig } from './layer-config.ts';
import { openHeld } from './open-project.ts';

export const UPDATE_LAYER_REFUSALS = [ValidationError, NotFoundError, ConflictError] as const;

/**
 * Changes a layer's name and members of its config. Needs the scope projects:write.
 * @throws ForbiddenScopeError, or one of UPDATE_LAYER_REFUSALS
 */
export async function updateLayer(store: Store, caller: Caller, raw: unknown): Promise<Row<'layer'>> {
  requireScope(caller, 'projects:write');
  const { layerId, name, config } = parseInput(updateLayerInput, raw);
  const wanted = { entity: Layer, kind: 'layer', path: 'layerId', outsideId: layerId } as const;
  return store.fork().transactional(async (em) => {
    const { project, thing: layer } = await openHeld(em, caller, wanted);
    const changed = config && (await changedConfig(dbOf(em), caller, project, layer, config));
    em.assign(layer, { name, config: changed });
    return saved(em, layer);
  });
}
