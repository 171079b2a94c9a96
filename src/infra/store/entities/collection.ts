import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { createdAt, id, test } from './columns.ts';
import { Project } from './project.ts';

/** A named set of a project's media. */
export const Collection = defineEntity({
  name: 'Collection',
  tableName: 'collection',
  indexes: [{ properties: ['projectId', 'createdAt'] }],
  properties: {
    id: id(),
    projectId: () => p.manyToOne(Project).mapToPk().name('project_id'),
    name: p.string(),
    test: test(),
    createdAt: createdAt(),
  },
});

export type Collection = InferEntity<typeof Collection>;
