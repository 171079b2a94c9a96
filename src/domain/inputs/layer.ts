import { z } from 'zod';
import { LAYER_KINDS } from '../wiring.ts';
import { jsonObject, oneOf } from './fields.ts';
import { objects } from './notes.ts';
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
export const createLayerInput = z
  .strictObject({
    projectId: id.describe('The project, such as `prj_…`.'),
    kind: oneOf(LAYER_KINDS).describe('What it is for.'),
    name: text(128).describe('What you call it, up to 128 characters.'),
    config: optional(config).describe(
      'An object of up to 8 KB. Distribution: `social.socialAccountId` of this project, `contentLayerSourceIds[]` of your organisation. Content: `customInfluencerId` of this project. Other members are kept as they come.',
    ),
  })
  .register(objects, {
    name: 'CreateLayerInput',
    description: 'A new link of a wiring chain. wireSocialAccount makes whole chains.',
  });

/** Body of updateLayer. Members of `config` that are given replace their like, null removes, others stay. */
export const updateLayerInput = z
  .strictObject({
    layerId: id.describe('Such as `lyr_…`.'),
    name: optional(text(128)).describe('What you call it, up to 128 characters.'),
    config: optional(config).describe(
      'Members to change, as in `createLayer`: one that is null is removed, the others stay.',
    ),
  })
  .register(objects, {
    name: 'UpdateLayerInput',
    description: 'Changes to a layer. What is absent stays as it is.',
  });
