import { defineEntity, p } from '@mikro-orm/core';
import { createdAt, id } from './columns.ts';

/** One beat of a reaction: the face held for `durationMs`; `lean` -1 left to 1 right; `zoom` 1 is the whole frame. */
export type ReactionBeat = {
  expression: string;
  durationMs: number;
  lean: number;
  blink: boolean;
  zoom: number;
};

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
