import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ReactionBeat } from '../../../domain/reaction.ts';
import { createdAt, id } from './columns.ts';

/** A reaction of the public pool, performed by whichever influencer is cast. A higher `trend` is drawn more often. */
export const ReactionTemplate = defineEntity({
  name: 'ReactionTemplate',
  tableName: 'reaction_template',
  properties: {
    id: id(),
    slug: p.string().unique(),
    name: p.string(),
    beats: p.json<ReactionBeat[]>(),
    trend: p.integer(),
    licence: p.string(),
    createdAt: createdAt(),
  },
});

export type ReactionTemplate = InferEntity<typeof ReactionTemplate>;
