import { encodeId } from '../../domain/ids.ts';
import { createLayerInput, updateLayerInput } from '../../domain/inputs/layer.ts';
import { layersFilter } from '../../domain/inputs/lists.ts';
import { CREATE_LAYER_REFUSALS, createLayer } from '../../usecases/projects/create-layer.ts';
import { listLayers } from '../../usecases/projects/list-of-project.ts';
import { UPDATE_LAYER_REFUSALS, updateLayer } from '../../usecases/projects/update-layer.ts';
import { outsideConfig } from '../outside-config.ts';
import { argsOf } from './args-of.ts';
import { builder } from './builder.ts';
import { toConnection } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { mutation } from './mutation.ts';
import { NodeInterface } from './node.ts';
import { ofProject, pageArgs, pageComplexity } from './page-args.ts';
import { present } from './present.ts';
import { LayerRef, ProjectRef } from './refs.ts';
import { written } from './written.ts';

const LayerKindEnum = enumOf<'content' | 'distribution'>('LayerKind', 'What a layer is for.', {
  content: 'Holds posts and names the influencer who speaks in them.',
  distribution: 'Names the social account that posts go to, and the content layers that feed it.',
});

LayerRef.implement({
  description: 'A link of the chain from a social account to the influencer who speaks on it.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id({ description: 'Such as `lyr_…`.', resolve: ({ id }) => encodeId('layer', id) }),
    kind: t.field({ type: LayerKindEnum, description: 'What it is for.', resolve: (row) => row.kind }),
    name: t.exposeString('name', { description: 'What you call the layer.' }),
    config: t.field({
      type: 'JSON',
      description:
        'Distribution: `social.socialAccountId`, `contentLayerSourceIds[]`. Content: `customInfluencerId`. Other members are kept as they came.',
      resolve: ({ config }) => outsideConfig(config),
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was created.',
      resolve: (row) => row.createdAt,
    }),
  }),
});

const LayerConnection = builder.connectionObject(
  { type: LayerRef, name: 'LayerConnection', description: 'A page of layers, oldest first.' },
  { name: 'LayerEdge', description: 'A layer in a page.' },
);

const filters = argsOf(layersFilter);

builder.queryField('layers', (t) =>
  t.field({
    type: LayerConnection,
    nullable: true,
    authScopes: { key: 'projects:read' },
    args: { ...ofProject, ...pageArgs, ...filters },
    complexity: pageComplexity,
    description: 'The layers of a project, oldest first; null when there is no such project.',
    resolve: async (_root, args, context) =>
      toConnection(await listLayers(await context.reader(), args), args.after),
  }),
);

builder.objectField(ProjectRef, 'layers', (t) =>
  t.field({
    type: LayerConnection,
    args: { ...pageArgs, ...filters },
    complexity: pageComplexity,
    description: 'The content and distribution layers, oldest first.',
    resolve: async ({ id }, args, context) =>
      present(toConnection(await listLayers(await context.reader(), { ...args, projectId: id }), args.after)),
  }),
);

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
