import { createLayerInput, updateLayerInput } from '../../../domain/inputs/layer.ts';
import { CREATE_LAYER_REFUSALS, createLayer } from '../../../usecases/projects/create-layer.ts';
import { UPDATE_LAYER_REFUSALS, updateLayer } from '../../../usecases/projects/update-layer.ts';
import { mutation } from '../mutation.ts';
import { LayerRef } from '../refs.ts';
import { written } from './written.ts';

mutation('createLayer', {
  scope: 'projects:write',
  description: 'Adds a layer. An account has one distribution layer: a second one is a ConflictError.',
  input: createLayerInput,
  result: LayerRef,
  refusals: CREATE_LAYER_REFUSALS,
  resolve: (input, context) => written(context, createLayer, input),
});

mutation('updateLayer', {
  scope: 'projects:write',
  description: "Changes a layer's name and members of its config.",
  input: updateLayerInput,
  result: LayerRef,
  refusals: UPDATE_LAYER_REFUSALS,
  resolve: (input, context) => written(context, updateLayer, input),
});
