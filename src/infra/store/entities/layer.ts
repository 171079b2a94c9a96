import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { LayerConfig } from '../../../domain/wiring.ts';
import { createdAt, id, test } from './columns.ts';
import { Project } from './project.ts';

/** A link of the wiring chain; ids inside `config` are bare UUIDs. */
export const Layer = defineEntity({
  name: 'Layer',
  tableName: 'layer',
  indexes: [{ properties: ['projectId', 'createdAt'] }],
  properties: {
    id: id(),
    projectId: () => p.manyToOne(Project).mapToPk().name('project_id'),
    kind: p.enum(['content', 'distribution']),
    name: p.string(),
    config: p.json<LayerConfig>().defaultRaw(`'{}'`),
    test: test(),
    createdAt: createdAt(),
  },
});

export type Layer = InferEntity<typeof Layer>;
