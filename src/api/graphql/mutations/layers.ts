import { ConflictError, NotFoundError, ValidationError } from '../../../domain/refusals.ts';
import { createLayer } from '../../../usecases/projects/create-layer.ts';
import { updateLayer } from '../../../usecases/projects/update-layer.ts';
import { builder } from '../builder.ts';
import { LayerKindEnum } from '../project-enums.ts';
import { LayerRef } from '../refs.ts';
import { written } from './written.ts';

const CreateLayerInput = builder.inputType('CreateLayerInput', {
  description: 'A new link of a wiring chain. wireSocialAccount makes whole chains.',
  fields: (t) => ({
    projectId: t.id({ required: true, description: 'The project, such as `prj_…`.' }),
    kind: t.field({ type: LayerKindEnum, required: true, description: 'What it is for.' }),
    name: t.string({ required: true, description: 'What you call it, up to 128 characters.' }),
    config: t.field({
      type: 'JSON',
      description:
        'An object of up to 8 KB. Distribution: `social.socialAccountId` of this project, `contentLayerSourceIds[]` of your organisation. Content: `customInfluencerId` of this project. Other members are kept as they come.',
    }),
  }),
});

const UpdateLayerInput = builder.inputType('UpdateLayerInput', {
  description: 'Changes to a layer. What is absent stays as it is.',
  fields: (t) => ({
    layerId: t.id({ required: true, description: 'Such as `lyr_…`.' }),
    name: t.string({ description: 'What you call it, up to 128 characters.' }),
    config: t.field({
      type: 'JSON',
      description: 'Members to change, as in `createLayer`: one that is null is removed, the others stay.',
    }),
  }),
});

builder.mutationField('createLayer', (t) =>
  t.field({
    type: LayerRef,
    nullable: true,
    authScopes: { key: 'projects:write' },
    description: 'Adds a layer. An account has one distribution layer: a second one is a ConflictError.',
    args: { input: t.arg({ type: CreateLayerInput, required: true, description: 'The request.' }) },
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
    args: { input: t.arg({ type: UpdateLayerInput, required: true, description: 'The request.' }) },
    errors: {
      types: [ValidationError, NotFoundError, ConflictError],
      union: { name: 'UpdateLayerResult', description: 'What `updateLayer` can answer.' },
    },
    resolve: (_root, { input }, context) => written(context, updateLayer, input),
  }),
);
