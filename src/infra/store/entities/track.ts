import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { MusicStyle } from '../../../creative/ports/musician.ts';
import { createdAt, id } from './columns.ts';

/** A tune of the public pool: a recipe for the synthesiser. A higher `trend` is drawn more often. */
export const Track = defineEntity({
  name: 'Track',
  tableName: 'track',
  properties: {
    id: id(),
    slug: p.string().unique(),
    title: p.string(),
    style: p.string().$type<MusicStyle>(),
    bpm: p.integer(),
    seed: p.integer(),
    trend: p.integer(),
    licence: p.string(),
    createdAt: createdAt(),
  },
});

export type Track = InferEntity<typeof Track>;
