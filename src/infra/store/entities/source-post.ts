import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { createdAt, id } from './columns.ts';
import { Project } from './project.ts';

/** A post to remix: the texts (and pictures) of a slideshow, or a clip. Media ids are of this project. */
export const SourcePost = defineEntity({
  name: 'SourcePost',
  tableName: 'source_post',
  indexes: [{ properties: ['projectId', 'createdAt'] }],
  properties: {
    id: id(),
    projectId: () => p.manyToOne(Project).mapToPk().name('project_id'),
    kind: p.enum(['slideshow', 'clip']),
    caption: p.text().nullable(),
    slides: p.json<{ text: string; mediaId: string | null }[]>().defaultRaw(`'[]'`),
    mediaId: p.uuid().nullable(),
    createdAt: createdAt(),
  },
});

export type SourcePost = InferEntity<typeof SourcePost>;
