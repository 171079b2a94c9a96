import { defineEntity, p } from '@mikro-orm/core';
import { createdAt, id } from './columns.ts';
import { Project } from './project.ts';

/** A post to remix: the texts (and pictures) of a slideshow, or a clip. Media ids are of this project. */
export const SourcePost = defineEntity({
  name: 'SourcePost',
  tableName: 'source_post',
  indexes: [{ properties: ['project', 'createdAt'] }],
  properties: {
    id: id(),
    project: () => p.manyToOne(Project).mapToPk(),
    kind: p.enum(['slideshow', 'clip']),
    caption: p.text().nullable(),
    slides: p.json<{ text: string; mediaId: string | null }[]>().defaultRaw(`'[]'`),
    mediaId: p.uuid().nullable(),
    createdAt: createdAt(),
  },
});
