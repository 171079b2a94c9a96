import { z } from 'zod';
import { LAYER_KINDS } from '../wiring.ts';
import { jsonObject, oneOf } from './fields.ts';
import { id, optional, text } from './parse.ts';

/** Of JSON, the most that a layer's config may take, after a change too. */
export const LAYER_CONFIG_BYTES = 8192;

/** A layer's config: the members of the wiring chain are checked, all others are kept as they come. */
const config = jsonObject(LAYER_CONFIG_BYTES).pipe(
  z.looseObject({
    social: z.looseObject({ socialAccountId: id.nullish() }).nullish(),
    contentLayerSourceIds: z.array(id).max(50).nullish(),
    customInfluencerId: id.nullish(),
  }),
);
export type LayerConfigInput = z.output<typeof config>;

/** Body of createLayer. */
export const createLayerInput = z.strictObject({
  projectId: id,
  kind: oneOf(LAYER_KINDS),
  name: text(128),
  config: optional(config),
});

/** Body of updateLayer. Members of `config` that are given replace their like, null removes, others stay. */
export const updateLayerInput = z.strictObject({
  layerId: id,
  name: optional(text(128)),
  config: optional(config),
});
