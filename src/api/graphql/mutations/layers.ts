import { createLayerInput, updateLayerInput } from '../../../domain/inputs/layer.ts';
import { ConflictError, NotFoundError, ValidationError } from '../../../domain/refusals.ts';
import { createLayer } from '../../../usecases/projects/create-layer.ts';
import { updateLayer } from '../../../usecases/projects/update-layer.ts';
import { builder } from '../builder.ts';
import { inputOf } from '../input-of.ts';
import { LayerRef } from '../refs.ts';
import { written } from './written.ts';

builder.mutationField('createLayer', (t) =>
  t.field({
    type: LayerRef,
    nullable: true,
    authScopes: { key: 'projects:write' },
    description: 'Adds a layer. An account has one distribution layer: a second one is a ConflictError.',
    args: { input: t.arg({ type: inputOf(createLayerInput), required: true, description: 'The request.' }) },
    errors: {
      types: [ValidationError, NotFoundError, ConflictError],
      union: { name: 'CreateLayerResult', description: 'What `createLayer` can answer.' },
    },
    resolve: (_root, { input }, context) => written(context, createLayer, input),
  }),
);

builder.mutationField('updateLayer', (t) =>
  t.field({
    type: LayerRef,
    nullable: true,
    authScopes: { key: 'projects:write' },
    description: "Changes a layer's name and members of its config.",
    args: { input: t.arg({ type: inputOf(updateLayerInput), required: true, description: 'The request.' }) },
    errors: {
      types: [ValidationError, NotFoundError, ConflictError],
      union: { name: 'UpdateLayerResult', description: 'What `updateLayer` can answer.' },
    },
    resolve: (_root, { input }, context) => written(context, updateLayer, input),
  }),
);
